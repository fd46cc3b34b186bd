import * as vscode from 'vscode';

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
    const isTaken = await isClaimed(place);
    await vscode.workspace.fs.delete(own, { recursive: true });
    if (isTaken) return false;
    throw error;
  }
}

/** Whether somebody has the place. */
export async function isClaimed(place: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(place);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Whether the error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
