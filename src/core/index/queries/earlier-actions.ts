import type { EarlierAction } from '../../ports';
import { type Asked, asksForTheSame, type Likeness, likenessOf } from '../likeness';
import type { ActionItemSummary, DocumentSummary, PostmortemSummary } from '../summary';
import { compare } from './compare';

/** So many are told of. */
const most = 3;

/**
 * Finds open action items by what they ask for. It holds the keys of the documents that have an item of a likeness; all else is
 * looked up in their summaries.
 */
export class EarlierActions {
  readonly #holders = new Map<number, string | string[]>();
  /** Likenesses whose holders have to be put in order before they are looked at. */
  readonly #unordered = new Set<number>();

  constructor(private readonly documents: ReadonlyMap<string, DocumentSummary>) {}

  /** Another summary holds for a document from now on; undefined for none. */
  update(key: string, before: DocumentSummary | undefined, after: DocumentSummary | undefined): void {
    for (const hash of hashesIn(before)) this.#remove(hash, key);
    for (const hash of hashesIn(after)) this.#add(hash, key);
  }

  /** Items that ask for the same in postmortems of a day before `day`: the earliest ones, in order. */
  find(asked: Asked, day: string): readonly EarlierAction[] {
    const likeness = likenessOf(asked);
    const found = new Map<string, EarlierAction>();
    for (const hash of hashesOf(likeness)) for (const each of this.#earliest(hash, likeness, asked, day)) found.set(each.document, each);
    return [...found.values()].sort((one, other) => compare(one.date, other.date) || compare(one.document, other.document)).slice(0, most);
  }

  /** The holders are in the order of their days, so that the look ends with the last one that counts. */
  #earliest(hash: number, likeness: Likeness, asked: Asked, day: string): EarlierAction[] {
    const found: EarlierAction[] = [];
    for (const key of this.#inOrder(hash)) {
      const document = this.documents.get(key);
      if (found.length === most || !isBefore(document, day)) break;
      const item = document.actionItems.find((each) => isAlike(each, likeness) && asksForTheSame(each, asked));
      if (item) found.push({ document: key, title: document.title, date: document.date, line: item.line, text: item.text });
    }
    return found;
  }

  #inOrder(hash: number): readonly string[] {
    const holders = this.#holders.get(hash) ?? [];
    if (!Array.isArray(holders)) return [holders];
    if (this.#unordered.delete(hash)) holders.sort((one, other) => compare(this.#dayOf(one), this.#dayOf(other)) || compare(one, other));
    return holders;
  }

  /** Without one it is behind all days. */
  #dayOf(key: string): string {
    const document = this.documents.get(key);
    return document?.kind === 'postmortem' && document.date !== undefined ? document.date : '\uffff';
  }

  #add(hash: number, key: string): void {
    const holders = this.#holders.get(hash);
    if (holders === undefined) {
      this.#holders.set(hash, key);
      return;
    }
    this.#unordered.add(hash);
    if (typeof holders === 'string') this.#holders.set(hash, [holders, key]);
    else holders.push(key);
  }

  #remove(hash: number, key: string): void {
    const holders = this.#holders.get(hash);
    if (holders === key) this.#holders.delete(hash);
    if (!Array.isArray(holders)) return;
    // They are put in order before they are looked at again, so the last one may take the place of the one that goes.
    this.#unordered.add(hash);
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
