import type { OutgoingMessage, Sender } from '../../../core/incident/sender';
import type { Policy } from '../../../core/policy/schema';
import type { Connections } from '../../connections/connections';

/** The connected systems that take a message, as the policy of its incident's folder has them. Asks them for nothing. */
export async function takersOf(connections: Connections, policy: Policy, message: Pick<OutgoingMessage, 'name' | 'channel'>): Promise<Sender[]> {
  const opened = await connections.opened(policy, 'messages');
  return opened.flatMap(({ capabilities: { sender } }) => (sender?.handles(message) ? [sender] : []));
}

/** `Slack, Statuspage` */
export const namesOf = (senders: readonly Pick<Sender, 'name'>[]): string => senders.map(({ name }) => name).join(', ');
