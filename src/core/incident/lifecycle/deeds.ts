import { nameKey } from '../../document/names';
import type { TextEdit } from '../../edit/text-edit';
import type { Policy } from '../../policy/schema';
import { readCheck } from '../checklists';
import { channelOf, type MessageName } from '../messages';
import { isForCustomers, postsOf } from '../posts';
import type { LiveIncident } from '../record';
import { eventIn } from '../row-events';
import { runsHeading } from '../runs/written';
import { tick } from './resolve';

/** What the policy knows the steps of. */
type Deed = keyof Policy['ticks'];

/** Ticks the one open step that the policy names for the first of these deeds that has one. */
export function tickStepOf({ record, policy }: LiveIncident, ...deeds: readonly Deed[]): TextEdit[] {
  const lists = record.checklists.filter(({ section }) => nameKey(section) !== nameKey(runsHeading));
  const open = lists.flatMap(({ items }) => items).filter(({ checked, answer }) => !checked && answer === undefined);
  for (const deed of deeds) {
    const texts = policy.ticks[deed].map(readCheck);
    const step = open.find(({ text }) => texts.includes(text));
    if (step) return tick(step, true);
  }
  return [];
}

/** Ticks the step of a message that was posted; `name` says which, where it is one of the policy's. */
export function tickStepOfPost(incident: LiveIncident, channel: string, name: MessageName = 'update'): TextEdit[] {
  const { record, policy } = incident;
  if (isForCustomers({ channel })) return tickStepOf(incident, 'statusPage');
  if (channel.toLowerCase() !== channelOf('update', record, policy).toLowerCase()) return [];
  if (name === 'resolved') return tickStepOf(incident, 'resolution');
  const isFirst = !postsOf(record).some((post) => !isForCustomers(post));
  return tickStepOf(incident, ...(isFirst || name === 'incident' ? ['firstPost' as const] : []), ...(name === 'incident' ? [] : ['update' as const]));
}

/** Ticks the step of what somebody wrote into the timeline by hand: `Paged Sam`. */
export function tickStepOfRow(incident: LiveIncident, text: string): TextEdit[] {
  const event = eventIn(text, incident.policy);
  switch (event?.kind) {
    case 'paged': return tickStepOf(incident, 'page');
    case 'escalated': return tickStepOf(incident, 'escalation');
    case 'update': return tickStepOfPost(incident, event.channel);
    default: return [];
  }
}
