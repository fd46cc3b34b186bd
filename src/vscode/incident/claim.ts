import * as vscode from 'vscode';
import { isThere } from '../documents/document-files';

/**
 * Takes a place that only one of several windows may have: a folder with a file of the holder's name in it is moved there. No file
 * system moves a folder over one that holds something, even where two windows ask whether the place is free at one moment and both
 * hear yes; a file would be replaced. Resolves to whether the place was free, and rejects where no file can be written, or where
 * whoever had the place has just left it.
 *
 * @param holder unlike that of any other window
 */
export async function claim(place: vscode.Uri, holder: string): Promise<boolean> {
  const own = place.with({ path: `${place.path}-${holder}` });
  await vscode.workspace.fs.createDirectory(own);
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(own, holder), new Uint8Array());
  try {
    await vscode.workspace.fs.rename(own, place, { overwrite: false });
    return true;
  } catch (error) {
    // The error has another name on each system.
    const isTaken = await isThere(place);
    await vscode.workspace.fs.delete(own, { recursive: true });
    if (isTaken) return false;
    throw error;
  }
}
