import type { OutgoingMessage } from '../../src/core/incident/sender';

/** A message as a person sends it. */
export function outgoing(message: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    name: 'update', channel: '#incidents', text: 'Pool restarted', sign: 'first', notifiesCustomers: false,
    incident: { id: '2026-02-05-website-down', title: 'Website down', status: 'identified', began: Date.UTC(2026, 1, 5, 14, 16) },
    ...message,
  };
}
