import type { SlowSurroundings } from '../../../src/core/lint/surroundings';
import type { EarlierAction, SecretHit } from '../../../src/core/ports';

/** A host that knows a few paths and a few secrets (text → kind), and remembers what it was asked. */
export class InMemorySurroundings implements SlowSurroundings {
  readonly asked: string[] = [];

  constructor(private readonly paths: readonly string[], private readonly secrets: Readonly<Record<string, string>> = {}) {}

  exists(path: string): Promise<boolean> {
    this.asked.push(path);
    return Promise.resolve(this.paths.includes(path));
  }

  secretsIn(text: string): Promise<readonly SecretHit[]> {
    this.asked.push(text);
    return Promise.resolve(Object.entries(this.secrets).flatMap(([secret, kind]) => {
      const start = text.indexOf(secret);
      return start < 0 ? [] : [{ start, end: start + secret.length, kind }];
    }));
  }

  earlierActions(): readonly EarlierAction[] {
    return [];
  }
}
