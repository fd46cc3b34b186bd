import * as vscode from 'vscode';
import { Cache } from '../../core/index/cache/read';
import { type CachedDocument, CacheWriter } from '../../core/index/cache/write';
import type { Policy } from '../../core/policy/schema';
import { othersTurn } from './others-turn';

/** How long documents are written before others get their turn on the thread; milliseconds. */
const stretch = 15;

/** The cache of one workspace folder, as it is read by one policy and in some encodings: a file in the workspace's storage. */
export class IndexCache {
  private readonly file: vscode.Uri;
  private readonly identity: string;

  constructor(private readonly storage: vscode.Uri, folder: vscode.Uri, policy: Policy, encodings: readonly unknown[]) {
    const address = folder.toString();
    this.file = vscode.Uri.joinPath(storage, `index-${nameOf(address)}.bin`);
    this.identity = JSON.stringify([address, policy, encodings]);
  }

  /** Undefined where there is none, or none that can be used: it is damaged, or of another version, folder, policy or encoding. */
  async read(): Promise<Cache | undefined> {
    const bytes = await vscode.workspace.fs.readFile(this.file).then((found) => found, () => undefined);
    return bytes && Cache.read(bytes, this.identity, new TextDecoder());
  }

  /** Replaces the file at once, so that no window ever reads half of it. Rejects where it can't be written. */
  async write(documents: readonly CachedDocument[]): Promise<void> {
    const writer = new CacheWriter(this.identity, new TextEncoder());
    let begin = performance.now();
    for (const document of documents) {
      writer.add(document);
      if (performance.now() - begin < stretch) continue;
      await othersTurn();
      begin = performance.now();
    }
    // Another window may write at the same time: each has a file of its own until the last one wins.
    const temporary = vscode.Uri.joinPath(this.storage, `index-${crypto.randomUUID()}.tmp`);
    await vscode.workspace.fs.createDirectory(this.storage);
    try {
      await vscode.workspace.fs.writeFile(temporary, writer.finish());
      await vscode.workspace.fs.rename(temporary, this.file, { overwrite: true });
    } catch (error) {
      await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
      throw error;
    }
  }
}

/** A name for a file, of an address that no file could have. Two that agree are told apart by what is in the file. */
function nameOf(address: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < address.length; at++) hash = BigInt.asUintN(64, (hash ^ BigInt(address.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(16);
}
