import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/core/document/parse';
import { markdown } from '../../src/core/document/remark';
import { scan } from '../../src/core/document/scan';
import { vocabularyOf } from '../../src/core/document/vocabulary';
import { Cache } from '../../src/core/index/cache/read';
import { type CachedDocument, CacheWriter } from '../../src/core/index/cache/write';
import { DocumentIndex } from '../../src/core/index/document-index';
import { ActionItemGroups } from '../../src/core/index/queries/action-item-groups';
import { countOverdue } from '../../src/core/index/queries/action-item-rows';
import { summarize } from '../../src/core/index/summarize';
import type { DocumentSummary } from '../../src/core/index/summary';
import { defaultPolicy } from '../../src/core/policy/default';

const vocabulary = vocabularyOf(defaultPolicy);
const place = 'docs/postmortems';

/** The steps of an index over the postmortems of a generated repository, as the editor takes them. */
export class IndexSteps {
  readonly names: readonly string[];
  /** Where the files are, by their names, as the editor knows it of those that it found. */
  private readonly files: ReadonlyMap<string, string>;

  constructor(folder: string) {
    this.names = readdirSync(join(folder, place));
    this.files = new Map(this.names.map((name) => [name, join(folder, place, name)]));
  }

  /** The limit: what nobody can do without. */
  readAll(): void {
    for (const name of this.names) this.text(name);
  }

  /** Reads every file and finds its blocks, which is before anything can be known of what it says. */
  blocks(): void {
    for (const name of this.names) scan(this.text(name));
  }

  cold(): DocumentIndex {
    const index = new DocumentIndex();
    index.update(this.names.map((name) => [name, this.summary(name)]));
    return index;
  }

  empty(): DocumentIndex {
    return new DocumentIndex();
  }

  /** The bytes of a cache, as an earlier session left them, or another thread sends them. */
  cache(names = this.names): Uint8Array {
    const writer = new CacheWriter('bench', new TextEncoder());
    for (const name of names) writer.add(this.cached(name));
    return writer.finish();
  }

  /** Looks at the state of every file, and takes all from the cache. */
  warm(bytes: Uint8Array): DocumentIndex {
    const cache = Cache.read(bytes, 'bench', new TextDecoder());
    if (!cache) throw new Error('the cache that was just written can\'t be read');
    const index = new DocumentIndex();
    index.update(this.names.map((name) => {
      const { mtimeMs, size } = this.state(name);
      return [name, cache.get(`${place}/${name}`, mtimeMs, size) ?? this.summary(name)];
    }));
    return index;
  }

  /** Takes in what another thread has read of these. */
  take(index: DocumentIndex, bytes: Uint8Array, names: readonly string[]): void {
    const cache = Cache.read(bytes, 'bench', new TextDecoder());
    index.update(names.map((name) => {
      const { mtimeMs, size } = this.state(name);
      return [name, cache?.get(`${place}/${name}`, mtimeMs, size)];
    }));
  }

  /** One file is read again and says something else, and the view asks what it shows. */
  change(index: DocumentIndex, at: number): number {
    const name = this.names[at % this.names.length] ?? '';
    const summary = this.summary(name);
    index.set(name, { ...summary, title: `${summary.title} ${at}` });
    const today = '2026-10-10';
    const groups = new ActionItemGroups(index, { by: 'urgency', filter: { showClosed: false }, today, policy: defaultPolicy }).groups();
    return countOverdue(index, today) + groups.length;
  }

  /** What the rule on repeated actions asks while somebody types in a postmortem. */
  ask(index: DocumentIndex, at: number): number {
    const document = index.get(this.names[at % this.names.length] ?? '');
    return document?.actionItems.flatMap((item) => index.earlierActions(item, '2026-12-31')).length ?? 0;
  }

  private summary(name: string): DocumentSummary {
    return summarize(parse(this.text(name), { markdown, vocabulary, fileName: name }), 'postmortem', `${place}/${name}`, defaultPolicy);
  }

  private cached(name: string): CachedDocument {
    const { mtimeMs, size } = this.state(name);
    return { modified: mtimeMs, size, summary: this.summary(name) };
  }

  private text(name: string): string {
    return readFileSync(this.files.get(name) ?? name, 'utf8');
  }

  private state(name: string) {
    return statSync(this.files.get(name) ?? name);
  }
}
