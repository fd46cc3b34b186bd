import * as vscode from 'vscode';
import { fingerprint } from '../../core/incident/fingerprint';

const day = 24 * 3_600_000;
/** Longer than any reminder is worth something. */
const keptFor = 30 * day;
/** By then a window that looked at the same moment has written its claim, too; milliseconds. */
const settling = 500;

/**
 * Decides which one of several windows shows a reminder. The state that windows share reaches the others too late for that, a file
 * does not: a window claims a reminder by writing its own name into the reminder's file, and shows it if that name still stands there
 * a moment later. Of windows that write at once, the last one wins; one that finds a claim has lost.
 */
export class ReminderClaims {
  private readonly window = globalThis.crypto.randomUUID();
  private isSwept = false;

  /** @param folder where all windows of this person keep their claims; it need not exist */
  constructor(private readonly folder: vscode.Uri) {}

  /** Whether this window is the one to show a reminder that is due at `at` (milliseconds since 1970). Rejects where no file can be written. */
  async take(reminder: string, at: number): Promise<boolean> {
    const file = vscode.Uri.joinPath(this.folder, `${Math.floor(at / day)}-${fingerprint(reminder)}`);
    if (await this.read(file) !== undefined) return false;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(this.window));
    await new Promise((resolve) => setTimeout(resolve, settling));
    const isMine = await this.read(file) === this.window;
    await this.sweep(at);
    return isMine;
  }

  private async read(file: vscode.Uri): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  /** Once in the life of a window: away with claims that nobody asks for any more. */
  private async sweep(now: number): Promise<void> {
    if (this.isSwept) return;
    this.isSwept = true;
    for (const [name] of await vscode.workspace.fs.readDirectory(this.folder)) {
      if (Number(name.split('-', 1)[0]) * day < now - keptFor) await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.folder, name));
    }
  }
}
