import { expect, it, vi } from 'vitest';
import { deliver, type Sender } from '../../../src/core/incident/sender';

const message = { name: 'update', channel: '#incidents', text: 'Pool restarted' } as const;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const sender = (name: string, send: () => Promise<void>, handles = true): Sender => ({ name, handles: () => handles, send });

it('hands a message to every system that it is for, and names those that did not take it', async () => {
  const chat = vi.fn(() => Promise.resolve());
  const other = vi.fn(() => Promise.resolve());
  const broken = sender('Status page', () => Promise.reject(new Error('503')));
  const senders = [broken, sender('Chat', chat), sender('Pager', other, false)];
  expect(await deliver(senders, message, log)).toEqual([broken]);
  expect(chat).toHaveBeenCalledOnce();
  expect(other).not.toHaveBeenCalled();
  expect(log.error).toHaveBeenCalledWith('Status page did not take the message for #incidents', new Error('503'));
});

it('goes on where a system throws at once', async () => {
  const broken = sender('Chat', () => { throw new Error('not connected'); });
  expect(await deliver([broken], message, log)).toEqual([broken]);
});
