import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding';
import { lint } from '../../core/lint/lint';
import type { Clock, Log, MarkdownParser } from '../../core/ports';
import { type Documents, pathIn } from '../documents/documents';
import type { Today } from '../documents/today';
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

/** Runs the rules over a document as its editor has it, by the policy of its folder. */
export class Linter {
  constructor(private readonly parts: LinterParts) {}

  /** Undefined for a document that is none of ours. */
  findings(document: vscode.TextDocument): readonly Finding[] | undefined {
    const { documents, policies, surroundings, markdown, today, clock, log } = this.parts;
    const kind = documents.kindOf(document);
    if (!kind) return undefined;
    const process = policies.for(document.uri);
    const read = documents.parse(document);
    const { findings, failures } = lint(read, {
      kind,
      path: document.isUntitled ? '' : pathIn(process.folder, document.uri),
      policy: process.policy,
      outline: policies.outlineFor(document.uri, kind, read),
      now: clock.now(),
      today: today.for(document.uri),
      markdown,
      surroundings: surroundings.of(document.uri),
    });
    for (const { rule, error } of failures) {
      log.error(`${vscode.workspace.asRelativePath(document.uri)}: the rule ${rule} failed, the others ran`, error);
    }
    return findings;
  }
}
