import * as vscode from 'vscode';
import type { Today } from '../documents/today';
import type { Usage } from '../documents/usage';
import type { WorkspaceIndex } from '../documents/workspace-index';
import type { Policies } from '../policies/policies';
import type { Linted, Linter } from './linter';
import { toDiagnostic } from './to-diagnostic';
import type { WorkspaceSurroundings } from './workspace-surroundings';

/** How long a person pauses before squiggles move; milliseconds. */
const typingPause = 150;

export interface DiagnosticsParts {
  readonly linter: Linter;
  readonly policies: Policies;
  readonly usage: Usage;
  readonly workspace: WorkspaceIndex;
  readonly surroundings: WorkspaceSurroundings;
  readonly today: Today;
}

/**
 * Squiggles on open documents: when they are opened, changed and saved, and when something that the rules look at is different.
 * `Lint All Documents` adds those of files that are not open.
 */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('incidentDesk');
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Those that were linted with all others: what was found in them stays when no editor has them. */
  private readonly kept = new Set<string>();
  private readonly outdated = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[];

  /** What is shown of a document that no editor has may be true no more. */
  readonly onDidOutdate = this.outdated.event;

  constructor(private readonly parts: DiagnosticsParts) {
    const open = () => this.lintOpen();
    const all = () => {
      this.lintOpen();
      for (const key of this.kept) this.outdate(vscode.Uri.parse(key));
    };
    this.disposables = [
      this.collection, this.outdated,
      vscode.workspace.onDidOpenTextDocument((document) => this.lint(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.lintSoon(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.lint(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document.uri)),
      parts.workspace.onDidChange(({ removed }) => this.forgetGone(removed)),
      parts.policies.onDidChange(all),
      parts.usage.onDidChange(all),
      parts.surroundings.onDidLearn(open),
      parts.today.onDidChange(all),
    ];
    void parts.policies.ready.then(open);
  }

  /** Lints a document now. */
  lint(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    this.show(document.uri, this.parts.linter.lint(document));
  }

  /** Shows what was found in a document that may be open in no editor, and goes on showing it. */
  keep(uri: vscode.Uri, linted: Linted | undefined): void {
    this.kept.add(uri.toString());
    this.show(uri, linted);
  }

  /** Whether a file that no editor has was linted, and what was found in it is shown. */
  showsUnopened(uri: vscode.Uri): boolean {
    return this.kept.has(uri.toString()) && !isOpen(uri);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private show(uri: vscode.Uri, linted: Linted | undefined): void {
    if (linted) this.collection.set(uri, linted.findings.map((finding) => toDiagnostic(uri, linted.document, finding)));
    else this.collection.delete(uri);
  }

  private lintOpen(): void {
    for (const document of vscode.workspace.textDocuments) this.lint(document);
  }

  private lintSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(key, setTimeout(() => {
      this.waiting.delete(key);
      if (!document.isClosed) this.lint(document);
    }, typingPause));
  }

  /** Files that are gone, or whose folder is. One that an editor still shows is another matter. */
  private forgetGone(removed: readonly string[]): void {
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    for (const uri of removed) {
      this.kept.delete(uri);
      if (!open.has(uri)) this.collection.delete(vscode.Uri.parse(uri));
    }
  }

  private closed(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    if (this.kept.has(key)) this.outdate(uri);
    else this.collection.delete(uri);
  }

  private outdate(uri: vscode.Uri): void {
    if (this.showsUnopened(uri)) this.outdated.fire(uri);
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
