import * as vscode from 'vscode';
import { fingerprint } from '../../core/incident/fingerprint';
import { day } from '../../core/time/units';
import { isThere } from '../documents/document-files';
import { claim } from './claim';

/** Longer than any reminder is worth something. */
const keptFor = 30 * day;

/** Decides which one of several windows shows a reminder. The state that windows share reaches the others too late for that, a folder does not. */
export class ReminderClaims {
  private readonly window = globalThis.crypto.randomUUID();
  private isSwept = false;

  /** @param folder where all windows of this person keep their claims; it need not exist */
  constructor(private readonly folder: vscode.Uri) {}

  /** Whether this window is the one to show a reminder that is due at `at` (milliseconds since 1970). Rejects where no file can be written. */
  async take(reminder: string, at: number): Promise<boolean> {
    const place = vscode.Uri.joinPath(this.folder, `${Math.floor(at / day)}-${fingerprint(reminder)}`);
    if (await isThere(place) || !await claim(place, this.window)) return false;
    await this.sweep(at);
    return true;
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
