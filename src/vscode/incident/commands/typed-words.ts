import * as vscode from 'vscode';

/** What a person types for a command. Words of one that failed stand there again the next time, so that nobody types them twice. */
export class TypedWords {
  private failed = '';

  /**
   * Asks for words and does something with them. Rejects with what that rejects with, and with `CancellationError` where nobody
   * answers.
   * @param ask gets what to begin with: nothing, or the words that failed before
   */
  async use(ask: (before: string) => Thenable<string | undefined>, act: (words: string) => Promise<void>): Promise<void> {
    const words = await ask(this.failed);
    // Whoever turns back gives the words up.
    this.failed = words ?? '';
    if (words === undefined) throw new vscode.CancellationError();
    await act(words);
    this.failed = '';
  }
}
