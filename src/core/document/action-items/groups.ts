import { plain } from '../inline';
import type { ActionState, Span, Written } from '../model';
import type { Source } from '../source';
import { isPersonOrTeam } from './people';
import { ownersIn } from './phrases';

/** The sub-heading or bold line that items stand under, and what it says of all of them. */
export interface Group {
  readonly name: string | undefined;
  readonly owners: readonly Written<string>[];
  readonly state: ActionState | undefined;
}

export const noGroup: Group = { name: undefined, owners: [], state: undefined };

/** A heading names a subject; only a bold line or a label (`byName`) may name who does it. */
export function groupOf(source: Source, words: Span, byName: boolean): Group {
  const { text, vocabulary } = source;
  const name = plain(text, words.start, words.end).replace(/[:：]$/, '').trim();
  const bracket = /[([（]([^()[\]（）]{2,40})[)\]）]$/.exec(name.slice(-60))?.[1];
  const state = name.split(' ').length <= 3 ? vocabulary.state(name) : undefined;
  const owners = state === undefined && byName && vocabulary.concept(name) === undefined && isPersonOrTeam(name) ? ownersIn(text, words.start, words.end) : [];
  return { name: name === '' ? undefined : name, owners: owners.map((owner) => withoutColon(owner)), state: state ?? (bracket === undefined ? undefined : finished(vocabulary.state(bracket))) };
}

/** "(planned)" behind a group's name says no more than "open", which items are anyway. */
const finished = (state: ActionState | undefined): ActionState | undefined => (state === 'open' ? undefined : state);

function withoutColon(owner: Written<string>): Written<string> {
  return /[:：]$/.test(owner.value) ? { value: owner.value.slice(0, -1), start: owner.start, end: owner.end - 1 } : owner;
}
