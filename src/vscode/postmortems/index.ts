import type * as vscode from 'vscode';
import type { DocumentTreeParts } from '../documents/document-tree';
import { PostmortemTree } from './postmortem-tree';

/** The view of all postmortems by quarter, with what is still to be done about each. */
export function register(parts: DocumentTreeParts): vscode.Disposable {
  return new PostmortemTree(parts);
}
