import * as vscode from 'vscode';
import { eventually } from './eventually';
import { at, remove, write } from './workspace';

const asking = 'docs/postmortems/2026-02-06-asks.md';

/** What the index knows, by the owners that the editor offers: it tells nothing else from outside. */
export class KnownOwners {
  /** Only names that begin so count. */
  constructor(private readonly beginning: string) {}

  begin(): Thenable<void> {
    return write(asking, '# Postmortem: Asks\n\n## Action Items\n\n- [ ] Ask @\n');
  }

  end(): Thenable<void> {
    return remove(asking);
  }

  async names(): Promise<string[]> {
    const document = await vscode.workspace.openTextDocument(at(asking));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider', document.uri, document.lineAt(4).range.end,
    );
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label)).filter((name) => name.startsWith(this.beginning)).sort();
  }

  /** Waits until so many are known. */
  once(what: string, count: number): Promise<string[]> {
    return eventually(what, () => this.names(), (names) => names.length === count, 30_000);
  }
}
