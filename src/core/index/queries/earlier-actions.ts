import type { EarlierAction } from '../../ports';
import { type Asked, asksForTheSame, type Likeness, likenessOf } from '../likeness';
import type { ActionItemSummary, DocumentSummary, PostmortemSummary } from '../summary';

/** So many are told of. */
const most = 3;

/**
 * Finds open action items by what they ask for. It holds the keys of the documents that have an item of a likeness; all else is
 * looked up in their summaries.
 */
export class EarlierActions {
  readonly #holders = new Map<number, string | string[]>();

  constructor(private readonly documents: ReadonlyMap<string, DocumentSummary>) {}

  /** Another summary holds for a document from now on; undefined for none. */
  update(key: string, before: DocumentSummary | undefined, after: DocumentSummary | undefined): void {
    for (const hash of hashesIn(before)) this.#remove(hash, key);
    for (const hash of hashesIn(after)) this.#add(hash, key);
  }

  /** Items that ask for the same in postmortems of a day before `day`: the earliest ones, in order. */
  find(asked: Asked, day: string): readonly EarlierAction[] {
    const likeness = likenessOf(asked);
    const found: EarlierAction[] = [];
    for (const key of new Set(hashesOf(likeness).flatMap((hash) => this.#holders.get(hash) ?? []))) {
      const document = this.documents.get(key);
      if (!isBefore(document, found.length < most ? day : found.at(-1)?.date ?? day)) continue;
      const item = document.actionItems.find((each) => isAlike(each, likeness) && asksForTheSame(each, asked));
      if (!item) continue;
      const { title, date } = document;
      const later = found.findIndex((each) => each.date > date);
      found.splice(later < 0 ? found.length : later, 0, { document: key, title, date, line: item.line, text: item.text });
      found.length = Math.min(found.length, most);
    }
    return found;
  }

  #add(hash: number, key: string): void {
    const holders = this.#holders.get(hash);
    if (holders === undefined) this.#holders.set(hash, key);
    else if (typeof holders === 'string') this.#holders.set(hash, [holders, key]);
    else holders.push(key);
  }

  #remove(hash: number, key: string): void {
    const holders = this.#holders.get(hash);
    if (holders === key) this.#holders.delete(hash);
    if (!Array.isArray(holders)) return;
    // Their order tells nothing, so the last one may take the place of the one that goes.
    const at = holders.indexOf(key);
    const last = holders.pop();
    if (last !== undefined && at >= 0 && at < holders.length) holders[at] = last;
  }
}

function isBefore(document: DocumentSummary | undefined, day: string): document is PostmortemSummary & { readonly date: string } {
  return document?.kind === 'postmortem' && document.date !== undefined && document.date < day;
}

function isAlike({ state, sameWords, sameTicket }: ActionItemSummary, wanted: Likeness): boolean {
  return state === 'open' && ((sameWords !== undefined && sameWords === wanted.sameWords) || (sameTicket !== undefined && sameTicket === wanted.sameTicket));
}

/** Each once. */
function hashesIn(document: DocumentSummary | undefined): Set<number> {
  return new Set(document?.kind === 'postmortem' ? document.actionItems.flatMap(hashesOf) : []);
}

/** Items that are not open have none. */
function hashesOf({ sameWords, sameTicket }: Likeness): number[] {
  return [sameWords, sameTicket].filter((hash) => hash !== undefined);
}
