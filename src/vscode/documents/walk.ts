import * as vscode from 'vscode';

/** All files in some folders of a folder, found without a search. A link to a folder is left out: it may lead to where it lies in. */
export async function filesBelow(folder: vscode.Uri, paths: readonly string[]): Promise<vscode.Uri[]> {
  const found = await Promise.all(paths.map((path) => filesIn(vscode.Uri.joinPath(folder, path))));
  return found.flat();
}

async function filesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then((list) => list, () => []);
  const found = await Promise.all(entries.map(([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name);
    return type === vscode.FileType.Directory ? filesIn(uri) : Promise.resolve([uri]);
  }));
  return found.flat();
}
