import type { Policy } from '../../../core/policy/schema';
import { nameOf, onCallOn } from '../../../core/incident/on-call';
import { peopleOf } from '../../../core/policy/people';
import { dayAt } from '../../../core/time/local-moment';
import type { OnCall } from '../../../integrations/capabilities';
import { within } from '../../generate/making';
import type { IncidentCommandParts } from './parts';

/** Nobody waits longer to be told whom to call; milliseconds. */
const patience = 3000;

/**
 * Who is on call, as documents name people, the first one to call first: as the connected systems have it, otherwise by the rotation of
 * the policy. Never rejects.
 */
export async function onCallNow({ clock, connections, log }: Pick<IncidentCommandParts, 'clock' | 'connections' | 'log'>, policy: Policy): Promise<string[]> {
  if (connections.can('onCall')) {
    try {
      const names = (await within(patience, told(connections, policy)))?.map(({ name }) => name) ?? [];
      const people = peopleOf(policy);
      if (names.length > 0) return people.distinct(names.map((name) => nameOf(people.contact(name) ?? { name })));
      log.warn('The connected systems name nobody who is on call, or not in time: the policy does');
    } catch (error) {
      log.error('The connected systems could not be asked who is on call', error);
    }
  }
  const onCall = onCallOn(dayAt(clock.now(), policy.timeZone), policy);
  return onCall ? [onCall.primary, ...(onCall.backup ? [onCall.backup] : [])].map(nameOf) : [];
}

/** Those of the first system that knows any. */
async function told(connections: IncidentCommandParts['connections'], policy: Policy): Promise<readonly OnCall[]> {
  for (const { capabilities: { onCall } } of await connections.opened(policy, 'onCall')) {
    const people = await onCall?.onCall() ?? [];
    if (people.length > 0) return people;
  }
  return [];
}
