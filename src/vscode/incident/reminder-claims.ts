import * as vscode from 'vscode';
import { fingerprint } from '../../core/incident/fingerprint';

const day = 24 * 3_600_000;
/** Longer than any reminder is worth something. */
const keptFor = 30 * day;
/** Between a look for a claim and its own put there, a file system takes less; milliseconds. */
const settling = 500;

/**
 * Decides which one of several windows shows a reminder. The state that windows share reaches the others too late for that, a file
 * does not: a window claims a reminder by moving a file with its own name to the reminder's place, where none may be, and shows it if
 * that name still stands there a moment later. However slow a window is to write, what it writes takes no claim from another.
 */
export class ReminderClaims {
  private readonly window = globalThis.crypto.randomUUID();
  private isSwept = false;

  /** @param folder where all windows of this person keep their claims; it need not exist */
  constructor(private readonly folder: vscode.Uri) {}

  /** Whether this window is the one to show a reminder that is due at `at` (milliseconds since 1970). Rejects where no file can be written. */
  async take(reminder: string, at: number): Promise<boolean> {
    const file = vscode.Uri.joinPath(this.folder, `${Math.floor(at / day)}-${fingerprint(reminder)}`);
    if (await this.read(file) !== undefined || !await this.put(file)) return false;
    await new Promise((resolve) => setTimeout(resolve, settling));
    const isMine = await this.read(file) === this.window;
    await this.sweep(at);
    return isMine;
  }

  /** Whether there was no claim yet. */
  private async put(file: vscode.Uri): Promise<boolean> {
    const own = file.with({ path: `${file.path}-${this.window}` });
    await vscode.workspace.fs.writeFile(own, new TextEncoder().encode(this.window));
    try {
      await vscode.workspace.fs.rename(own, file, { overwrite: false });
      return true;
    } catch (error) {
      await vscode.workspace.fs.delete(own);
      if (error instanceof vscode.FileSystemError && error.code === 'FileExists') return false;
      throw error;
    }
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
