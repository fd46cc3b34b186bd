import * as vscode from 'vscode';
import { fingerprint } from '../../core/incident/fingerprint';
import type { Log } from '../../core/ports';
import { isGone, isThere } from '../documents/document-files';
import { reasonOf } from '../words';
import { claim } from './claim';

/** After so many looks at one and the same turn, its window is taken for one that was killed in it. */
const mostLooks = 250;
/** So often in a row a look may fail before nobody waits any more: then no file can be written there. */
const mostFailures = 10;

/**
 * Lets the windows of one person write a record one after the other. Files that two windows save within the same milliseconds are
 * the last one's, and VS Code asks neither of them.
 */
export class RecordTurns {
  private readonly window = globalThis.crypto.randomUUID();
  private count = 0;
  private isWarned = false;

  /**
   * @param folder where all windows of this person keep their turns; it need not exist
   * @param lookEvery how often a window that waits looks whether it is its turn; milliseconds
   */
  constructor(private readonly folder: vscode.Uri, private readonly log: Log, private readonly lookEvery = 20) {}

  /** Does the work when no other window is at the same record. Where no file can be written that tells of it, it is done at once. */
  async take<Result>(record: vscode.Uri, work: () => Promise<Result>): Promise<Result> {
    const place = vscode.Uri.joinPath(this.folder, fingerprint(record.toString()));
    const turn = `${this.window}-${this.count++}`;
    const isTaken = await this.wait(place, turn).catch((error: unknown) => this.warn(error));
    try {
      return await work();
    } finally {
      if (isTaken) await end(place, turn).catch((error: unknown) => this.warn(error));
    }
  }

  private async wait(place: vscode.Uri, turn: string): Promise<true> {
    let looks = 0;
    let failures = 0;
    let before: string | undefined;
    for (;;) {
      try {
        if (!await isThere(place) && await claim(place, turn)) return true;
        const other = await turnAt(place);
        looks = other === before ? looks + 1 : 0;
        before = other;
        if (other !== undefined && looks > mostLooks) await drop(vscode.Uri.joinPath(place, other));
        if (other === undefined || looks > mostLooks) await drop(place);
        failures = 0;
      } catch (error) {
        // As where another window is coming or leaving at the same moment.
        if (++failures > mostFailures) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, this.lookEvery));
    }
  }

  private warn(error: unknown): false {
    if (!this.isWarned) this.log.warn(`Windows can't take turns in writing a record: ${reasonOf(error)}`);
    this.isWarned = true;
    return false;
  }
}

/** Undefined where nobody has the place any more, or somebody is just leaving it. */
async function turnAt(place: vscode.Uri): Promise<string | undefined> {
  try {
    const [file] = await vscode.workspace.fs.readDirectory(place);
    return file?.[0];
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** Takes away this turn's own file. The place may be another's already, and a folder that is left goes when somebody comes next. */
async function end(place: vscode.Uri, turn: string): Promise<void> {
  await drop(vscode.Uri.joinPath(place, turn));
  await drop(place).catch(() => undefined);
}

/** A file, or a folder that holds nothing. */
async function drop(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { recursive: false, useTrash: false });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
