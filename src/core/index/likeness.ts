import { remembering } from '../document/remembering';
import { fileNameOf } from '../paths';

/**
 * When two action items ask for the same. Rather too few than too many are held to be alike: the same ticket, or the same words
 * that carry meaning, in any order and form.
 */

/** What is compared of an action item. */
export interface Asked {
  readonly text: string;
  readonly ticket?: string | undefined;
}

/** What two items have in common that ask for the same; empty where nothing can be told by it. */
export interface Keys {
  readonly words: string;
  readonly ticket: string;
}

export function keysOf({ text, ticket }: Asked): Keys {
  return { words: knownWordsKey(text), ticket: ticketKey(ticket) };
}

/** A text is asked about when its document is indexed, and again by each rule and view that looks for its like. */
const knownWordsKey = remembering(wordsKey);

export function asksForTheSame(one: Keys, other: Keys): boolean {
  return (one.ticket !== '' && one.ticket === other.ticket) || (one.words !== '' && one.words === other.words);
}

/** Numbers of 30 bits; items that ask for the same have one in common, others may have by chance. */
export interface Likeness {
  readonly sameWords?: number | undefined;
  readonly sameTicket?: number | undefined;
}

export function likenessOf({ words, ticket }: Keys): Likeness {
  return { sameWords: hashOf(words), sameTicket: hashOf(ticket) };
}

/**
 * Equal for the addresses and the key of one ticket; empty where none is told apart: the address of a project is no ticket's.
 */
export function ticketKey(ticket: string | undefined): string {
  if (ticket === undefined) return '';
  const written = ticket.trim();
  if (!/^https?:\/\//i.test(written)) return /^(?:#?\d{3,9}|#\d{1,2}|[a-z][a-z\d]{0,19}-\d{1,9})$/i.test(written) ? written.replace(/^#/, '').toLowerCase() : '';
  const address = (written.split('#', 1)[0] ?? '').replace(/\/$/, '');
  const last = fileNameOf(address);
  if (/^[A-Z][A-Z\d]{1,19}-\d{1,9}$/.test(last)) return last.toLowerCase();
  return /\d/.test(last) ? address.toLowerCase() : '';
}

/** So few words are said of many things: `Add tests`. In scripts without blanks a word is a phrase. */
const fewestWords = 3;
const fewestIdeographs = 8;
const longest = 240;

/** The words that carry meaning, in order of the alphabet; empty where there are too few to tell. */
export function wordsKey(text: string): string {
  const found = wordsIn(text.slice(0, longest));
  const words = new Set<string>();
  for (const word of found) {
    const known = meanings.get(word);
    const meaning = known ?? stemOf(word);
    if (meaning !== '') words.add(meaning);
  }
  const tells = words.size >= fewestWords || found.some((word) => word.length >= fewestIdeographs && word >= '\u3000');
  return tells ? [...words].sort().join(' ') : '';
}

/** Letters and digits of any script, in lower case. That of most texts is quick to tell. */
function wordsIn(text: string): readonly string[] {
  const words = /^[\0-\x7f]*$/.test(text) ? text.toLowerCase().match(/[a-z\d]+/g) : text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words ?? [];
}

/** `alerts` and `alerting` as `alert`. Ids such as `db2` stay as they are. */
function stemOf(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word;
  return word.replace(/(?:ings?|s)$/, '');
}

/** Words that are left out, and verbs that mean the same here. */
const meanings = new Map<string, string>();
const saysSame = (meaning: string, words: string) => {
  for (const word of words.split(' ')) meanings.set(word, meaning);
};
saysSame('', 'a an the our we us this that these those it its be is are to of for on in at by with from into as and also should must will shall need needs needed '
  + 'properly please all any some more new de het een onze we dit dat deze die te van voor op in bij met naar en ook moet moeten zullen wordt worden nieuwe');
saysSame('add', 'add adds adding added create creates creating build implement implements implementing introduce introducing set setup up write writing make put toevoegen voeg toe maak maken schrijf schrijven aanmaken bouw bouwen invoeren');
saysSame('change', 'update updates updating change changes changing revise revising bijwerken wijzig wijzigen');
saysSame('remove', 'remove removes removing delete deletes deleting drop verwijder verwijderen');
saysSame('alert', 'alert alerts alerting alarm alarms melding meldingen');
saysSame('monitor', 'monitor monitors monitoring bewaak bewaken bewaking');
saysSame('document', 'document documents documenting documentation docs documenteer documenteren documentatie');
saysSame('test', 'test tests testing testen');

/** What several words may stand for, so that none of them need be written. */
export const sharedMeanings: ReadonlySet<string> = new Set(meanings.values());

/** FNV-1a in 30 bits, which engines keep without a box; undefined where there is nothing to tell by. */
function hashOf(key: string): number | undefined {
  if (key === '') return undefined;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 2;
}
