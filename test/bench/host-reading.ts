import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { alternateInTurn } from './measure.mjs';

/** So many files are asked for before the answer to the first is waited for. */
const inFlight = 64;

/** Called by the extension host: reads all postmortems of the folder that is open in each way, and writes how long each took. */
export async function run(): Promise<void> {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'docs/postmortems');
  const files = readdirSync(folder.fsPath).map((name) => vscode.Uri.joinPath(folder, name));
  const { fs } = vscode.workspace;
  const times = await alternateInTurn(6, {
    node: () => {
      for (const { fsPath } of files) {
        statSync(fsPath);
        readFileSync(fsPath, 'utf8');
      }
      return Promise.resolve();
    },
    vscode: () => abreast(files, async (file) => {
      await fs.stat(file);
      new TextDecoder().decode(await fs.readFile(file));
    }),
  });
  writeFileSync(process.env['INCIDENT_DESK_REPORT']!, JSON.stringify({ files: files.length, ...times }));
}

async function abreast<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(Array.from({ length: inFlight }, async () => {
    for (const item of left) await work(item);
  }));
}
