import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SecretHit } from '../../core/ports';
import { isInside } from '../host/root';

/** Whether the files that documents link to are there. Each path is looked at once. */
export class LinkTargets {
  private readonly known = new Map<string, boolean>();
  private readonly realRoot: string;

  constructor(private readonly root: string) {
    this.realRoot = realpathSync(root);
  }

  /** `path` as the rules ask: relative to the folder of `file`, or from the root. Nobody looks outside of the root. */
  has(file: string, path: string): boolean {
    const target = path.startsWith('/') ? join(this.root, path) : resolve(dirname(file), path);
    if (!isInside(target, this.root)) return true;
    let answer = this.known.get(target);
    if (answer === undefined) this.known.set(target, (answer = this.look(target)));
    return answer;
  }

  private look(target: string): boolean {
    try {
      // A folder on the way may be a symbolic link that leads out of the root; whatever lies there counts as there.
      return !isInside(realpathSync.native(dirname(target)), this.realRoot) || lstatSync(target, { throwIfNoEntry: false }) !== undefined;
    } catch {
      return false;
    }
  }
}

/** The detector of secrets, loaded for the first text that may hold one. */
export async function findSecrets(text: string): Promise<readonly SecretHit[]> {
  const { detectSecrets } = await import('../../secrets/detect');
  return detectSecrets(text);
}
