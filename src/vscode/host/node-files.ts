import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type * as vscode from 'vscode';
import { type DocumentFiles, workspaceFiles } from '../documents/document-files';

/** A file that took longer than this was not in memory; milliseconds. */
const slow = 8;
/** How many of the next files are then read while others wait for the disk. */
const patience = 64;

/**
 * Through Node for what lies on this machine's disks. Files that the system has in memory are read at once, which is several
 * times as fast as by promises; when a disk or a network makes it wait, the next ones are read by promises, so that nothing is blocked.
 */
export class NodeFiles implements DocumentFiles {
  private waiting = 0;

  state(uri: vscode.Uri) {
    if (uri.scheme !== 'file') return workspaceFiles.state(uri);
    const { mtimeMs, size } = statSync(uri.fsPath);
    return { modified: mtimeMs, size };
  }

  text(uri: vscode.Uri) {
    if (uri.scheme !== 'file') return workspaceFiles.text(uri);
    if (this.waiting > 0) {
      this.waiting -= 1;
      return readFile(uri.fsPath, 'utf8').then(withoutMark);
    }
    const start = performance.now();
    const text = readFileSync(uri.fsPath, 'utf8');
    if (performance.now() - start > slow) this.waiting = patience;
    return withoutMark(text);
  }
}

/** As a `TextDecoder` reads it. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
