import { expect, it, vi } from 'vitest';
import { deliver, type Delivery, type OutgoingMessage, type Sender } from '../../../src/core/incident/sender';

const message: OutgoingMessage = {
  name: 'update', channel: '#incidents', text: 'Pool restarted', sign: '1', notifiesCustomers: false,
  incident: { id: '2026-02-05-website-down', title: 'Website down', status: 'identified', began: undefined },
};
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const arrived: Delivery = { wasThere: false, url: 'https://chat.example/1' };
const sender = (name: string, send: () => Promise<Delivery>, handles = true): Sender => ({ name, handles: () => handles, send });

it('hands a message to every system that it is for, and says what became of it', async () => {
  const chat = vi.fn(() => Promise.resolve(arrived));
  const other = vi.fn(() => Promise.resolve(arrived));
  const broken = sender('Status page', () => Promise.reject(new Error('503')));
  const working = sender('Chat', chat);
  expect(await deliver([broken, working, sender('Pager', other, false)], message, log)).toEqual({
    arrived: [{ ...arrived, sender: working }], failed: [{ sender: broken, reason: new Error('503') }],
  });
  expect(chat).toHaveBeenCalledExactlyOnceWith(message);
  expect(other).not.toHaveBeenCalled();
  expect(log.error).toHaveBeenCalledWith('Status page did not take the message for #incidents', new Error('503'));
});

it('goes on where a system throws at once', async () => {
  const broken = sender('Chat', () => { throw new Error('not connected'); });
  expect((await deliver([broken], message, log)).failed).toEqual([{ sender: broken, reason: new Error('not connected') }]);
});
