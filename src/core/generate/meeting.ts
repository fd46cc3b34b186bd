import type { FieldName, IncidentDocument } from '../document/model';
import { fileNameOf } from '../paths';
import { blanksIn } from '../template/blanks';
import { unescape } from '../template/escape';
import { render } from '../template/render';
import type { Draft, Making } from './draft';
import { meetingPath } from './path';
import { peopleIn, personIn } from './people';

/** The agenda of a postmortem's review, filled from the postmortem at `path`. */
export function newMeeting(postmortem: IncidentDocument, path: string, { policy, template }: Pick<Making, 'policy' | 'template'>): Draft {
  const { meeting } = policy;
  const commander = personIn(fieldOf(postmortem, 'commander'));
  const responders = peopleIn(fieldOf(postmortem, 'responders')).filter((name) => name !== commander);
  const text = render(template, {
    title: titleOf(postmortem),
    length: `${meeting.lengthMinutes} minutes`,
    commander,
    severity: fieldOf(postmortem, 'severity'),
    link: encodeURI(fileNameOf(path)).replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29')),
    people: [...(commander ? [{ name: commander, role: 'facilitator' }] : []), ...responders.map((name) => ({ name }))],
    roles: meeting.attendees.filter((role) => !isNamed(role, { commander, responders })),
    agenda: meeting.agenda.map(({ title, minutes, points }, at) => ({ number: at + 1, title, minutes, points })),
    timeline: timelineOf(postmortem),
    rootCause: fieldOf(postmortem, 'rootCause'),
    actionItems: postmortem.actionItems.filter(({ state, text }) => state === 'open' && blanksIn(text).length === 0).map((item) => ({
      action: item.text,
      owner: item.owners.filter(({ value }) => isFilledIn(value)).map(({ value }) => unescape(value)).join(', '),
      due: item.due?.value,
      ticket: item.ticket && isFilledIn(item.ticket.value) ? item.ticket.value : undefined,
    })),
    groundRules: meeting.groundRules,
    followUp: policy.postmortem.followUp,
  });
  return { path: meetingPath(path), text };
}

/** Whether the people of this role are named one by one already. */
function isNamed(role: string, { commander, responders }: { commander: string | undefined; responders: readonly string[] }): boolean {
  return (commander !== undefined && /commander/i.test(role)) || (responders.length > 0 && /responders/i.test(role));
}

/** The first field of that name that somebody has filled in. */
function fieldOf({ fields }: IncidentDocument, name: FieldName): string | undefined {
  const value = fields.find((field) => field.name === name && isFilledIn(field.value.value))?.value.value;
  return value === undefined ? undefined : unescape(value);
}

function isFilledIn(value: string): boolean {
  return value.trim() !== '' && blanksIn(value).length === 0;
}

/** Without the word that only says what kind of document it is. */
function titleOf({ title }: IncidentDocument): string | undefined {
  return title && unescape(title.value).replace(/^(?:post-?mortem|incident(?: report)?)\s{0,3}[:–—-]\s{0,3}/i, '');
}

/** How much there is to go through: `7 entries, 14:23 to 15:00`. */
function timelineOf({ text, timeline }: IncidentDocument): string | undefined {
  const written = timeline.filter((entry) => entry.time !== undefined && blanksIn(text.slice(entry.start, entry.end)).length === 0);
  const [first, last] = [written[0]?.time, written.at(-1)?.time];
  if (!first || !last) return undefined;
  const count = written.length === 1 ? '1 entry' : `${written.length} entries`;
  return `${count}, ${text.slice(first.start, first.end)} to ${text.slice(last.start, last.end)}`;
}
