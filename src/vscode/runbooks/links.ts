import * as vscode from 'vscode';

/** The address of a document as another one links to it, such as `../runbooks/web%20down.md`. */
export function linkTo(from: vscode.Uri, to: vscode.Uri): string {
  const folders = from.path.split('/').slice(0, -1);
  const parts = to.path.split('/');
  let common = 0;
  while (common < folders.length && common < parts.length - 1 && folders[common] === parts[common]) common++;
  const path = [...folders.slice(common).map(() => '..'), ...parts.slice(common)];
  return path.map((part) => encodeURIComponent(part).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))).join('/');
}

/** Tells whether an address in one document leads to another one. */
export function leadsTo(from: vscode.Uri, to: vscode.Uri): (address: string) => boolean {
  return (address) => {
    if (/^[a-z][a-z\d+.-]*:|^\//i.test(address)) return false;
    try {
      return vscode.Uri.joinPath(from, '..', decodeURIComponent(address)).path === to.path;
    } catch {
      // A `%` that encodes nothing: no file of ours.
      return false;
    }
  };
}
