import * as vscode from 'vscode';
import type { DocumentKind, IncidentDocument } from '../../core/document/model';
import { longestDocument } from '../../core/index/longest-document';
import type { Finding } from '../../core/lint/finding';
import { lint, type LintOptions } from '../../core/lint/lint';
import type { LintMemory } from '../../core/lint/memory';
import { settle } from '../../core/lint/surroundings';
import type { Clock, Log, MarkdownParser } from '../../core/ports';
import { type Documents, isTooLong, pathIn } from '../documents/documents';
import type { Today } from '../documents/today';
import { fixEdits } from '../fixes/fix-edits-lazily';
import type { Policies } from '../policies/policies';
import type { WorkspaceSurroundings } from './workspace-surroundings';

export interface LinterParts {
  readonly documents: Documents;
  readonly policies: Policies;
  readonly surroundings: WorkspaceSurroundings;
  readonly markdown: MarkdownParser;
  readonly today: Today;
  readonly clock: Clock;
  readonly log: Log;
}

/** A document as the rules saw it, and what they found. */
export interface Linted {
  readonly document: IncidentDocument;
  readonly kind: DocumentKind;
  readonly findings: readonly Finding[];
}

/** Runs the rules over a document by the policy of its folder. */
export class Linter {
  /** Those that the log has told of. */
  private readonly tooLong = new Set<string>();
  private readonly memories = new WeakMap<vscode.TextDocument, LintMemory>();

  constructor(private readonly parts: LinterParts) {}

  /** The text that the editor has; undefined for a document that is none of ours. */
  lint(document: vscode.TextDocument): Linted | undefined {
    if (isTooLong(document)) {
      if (this.parts.documents.kindOfUri(document.uri)) this.tellTooLong(document.uri);
      return undefined;
    }
    const kind = this.parts.documents.kindOf(document);
    if (!kind) return undefined;
    let memory = this.memories.get(document);
    if (memory === undefined) this.memories.set(document, (memory = {}));
    return this.run(document.uri, kind, this.parts.documents.parse(document), { surroundings: this.parts.surroundings.of(document.uri), memory });
  }

  /**
   * Text that may be in no editor, with every question of the rules answered first; undefined for a file that is none of ours.
   */
  async lintText(uri: vscode.Uri, text: string): Promise<Linted | undefined> {
    const kind = this.parts.documents.kindOfUri(uri);
    if (!kind) return undefined;
    if (text.length > longestDocument) {
      this.tellTooLong(uri);
      return undefined;
    }
    const document = this.parts.documents.parseText(uri, text);
    return settle((surroundings) => this.run(uri, kind, document, { surroundings }), this.parts.surroundings.ask(uri));
  }

  private tellTooLong(uri: vscode.Uri): void {
    if (this.tooLong.has(uri.toString())) return;
    this.tooLong.add(uri.toString());
    this.parts.log.info(`${vscode.workspace.asRelativePath(uri)}: left out, it is longer than ${longestDocument} characters`);
  }

  private run(uri: vscode.Uri, kind: DocumentKind, document: IncidentDocument, given: Pick<LintOptions, 'surroundings' | 'memory'>): Linted {
    const { policies, markdown, today, clock, log } = this.parts;
    const process = policies.for(uri);
    const { findings, failures } = lint(document, {
      kind,
      path: uri.scheme === 'untitled' ? '' : pathIn(process.folder, uri),
      policy: process.policy,
      outline: policies.outlineFor(process, kind, document),
      now: clock.now(),
      today: today.for(uri),
      markdown,
      fixEdits,
      ...given,
    });
    for (const { rule, error } of failures) {
      log.error(`${vscode.workspace.asRelativePath(uri)}: the rule ${rule} failed, the others ran`, error);
    }
    return { document, kind, findings };
  }
}
