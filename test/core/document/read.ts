import { parse } from '../../../src/core/document/parse';
import type { ActionItem, IncidentDocument, TimelineEntry } from '../../../src/core/document/model';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { defaultPolicy } from '../../../src/core/policy/default';

export const vocabulary = vocabularyOf(defaultPolicy);

export const read = (text: string, fileName?: string): IncidentDocument => parse(text, { markdown, vocabulary, fileName });

/** `done Plug the leak | jo, mik | 2026-01-02 | KEY-1`, empty parts at the end left out. */
export function itemLine({ state, text, owners, due, dueText, ticket }: ActionItem): string {
  const parts = [`${state} ${text}`, owners.map((owner) => owner.value).join(', '), due?.value ?? (dueText && `?${dueText.value}`) ?? '', ticket?.value ?? ''];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(' | ');
}

/** `2026-02-05 14:20 UTC Alert`; a `~` behind the time is an approximate one, `-` an unknown part. */
export function entryLine({ day, time, until, approximate, zone, text }: TimelineEntry): string {
  const clock = time === undefined ? '-' : `${clockOf(time.value)}${until === undefined ? '' : `-${clockOf(until.value)}`}${approximate ? '~' : ''}`;
  return [day ?? '-', clock, zone?.value.name ?? '-', text.value.split('\n')[0]].join(' ');
}

const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
