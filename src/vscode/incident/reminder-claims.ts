import * as vscode from 'vscode';
import { fingerprint } from '../../core/incident/fingerprint';

const day = 24 * 3_600_000;
/** Longer than any reminder is worth something. */
const keptFor = 30 * day;

/**
 * Decides which one of several windows shows a reminder. The state that windows share reaches the others too late for that, a folder
 * does not: a window claims a reminder by moving a folder with its own name in it to the reminder's place. No file system moves a
 * folder over one that holds something, even where two windows ask whether the place is free at one moment and both hear yes; a file
 * would be replaced.
 */
export class ReminderClaims {
  private readonly window = globalThis.crypto.randomUUID();
  private isSwept = false;

  /** @param folder where all windows of this person keep their claims; it need not exist */
  constructor(private readonly folder: vscode.Uri) {}

  /** Whether this window is the one to show a reminder that is due at `at` (milliseconds since 1970). Rejects where no file can be written. */
  async take(reminder: string, at: number): Promise<boolean> {
    const place = vscode.Uri.joinPath(this.folder, `${Math.floor(at / day)}-${fingerprint(reminder)}`);
    if (await exists(place) || !await this.put(place)) return false;
    await this.sweep(at);
    return true;
  }

  /** Whether there was no claim yet. */
  private async put(place: vscode.Uri): Promise<boolean> {
    const own = place.with({ path: `${place.path}-${this.window}` });
    await vscode.workspace.fs.createDirectory(own);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(own, this.window), new Uint8Array());
    try {
      await vscode.workspace.fs.rename(own, place, { overwrite: false });
      return true;
    } catch (error) {
      await vscode.workspace.fs.delete(own, { recursive: true });
      // The error has another name on each system.
      if (await exists(place)) return false;
      throw error;
    }
  }

  /** Once in the life of a window: away with claims that nobody asks for any more. */
  private async sweep(now: number): Promise<void> {
    if (this.isSwept) return;
    this.isSwept = true;
    for (const [name] of await vscode.workspace.fs.readDirectory(this.folder)) {
      if (Number(name.split('-', 1)[0]) * day >= now - keptFor) continue;
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.folder, name), { recursive: true });
    }
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
