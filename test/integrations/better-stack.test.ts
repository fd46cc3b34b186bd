import { beforeEach, describe, expect, it, test } from 'vitest';
import { betterStack } from '../../src/integrations/better-stack';
import { FakeBetterStack } from './fakes/better-stack';
import { hasContracts, problemsIn } from './fakes/contract';
import { token } from './fakes/exchange';
import { outgoing } from './outgoing';

const fakes: FakeBetterStack[] = [];
let fake: FakeBetterStack;
beforeEach(() => { fakes.push(fake = new FakeBetterStack()); });
const sender = (resources: string[] = ['8']) => fake.open(betterStack, { statusPage: '123456789', resources }).sender!;
const { incident } = outgoing();
const first = outgoing({ name: 'statusInitial', channel: 'Status page', text: 'We are looking into it', sign: '1' });
const update = outgoing({ ...first, name: 'statusUpdate', text: 'We found it', notifiesCustomers: true, sign: '2' });
const last = outgoing({ ...first, name: 'statusResolved', text: 'It is over', sign: '3' });
const reports = '/api/v2/status-pages/123456789/status-reports';

describe('a text for customers', () => {
  it('makes a report, whose updates the others are, and says each time whether people are told', async () => {
    for (const message of [first, update, last]) expect(await sender().send(message)).toEqual({ wasThere: false });
    const degraded = [{ status_page_resource_id: '8', status: 'degraded' }];
    expect(fake.texts).toEqual([
      { title: 'Website down', message: 'We are looking into it', report_type: 'manual', notify_subscribers: false, affected_resources: degraded, starts_at: '2026-02-05T14:16:00.000Z' },
      { message: 'We found it', notify_subscribers: true, affected_resources: degraded },
      { message: 'It is over', notify_subscribers: false, affected_resources: [{ status_page_resource_id: '8', status: 'resolved' }] },
    ]);
    expect(fake.reports).toHaveLength(1);
    expect(fake.received[0]!.headers).toMatchObject({ authorization: `Bearer ${token}` });
  });

  it.each([[[first]], [[first, update]]])('that arrived though nobody heard of it is not published twice', async (messages) => {
    const lost = messages.at(-1)!;
    for (const message of messages.slice(0, -1)) await sender().send(message);
    const one = sender();
    fake.answerAt(messages.length === 1 ? reports : `${reports}/1/status-updates`, ...messages.length === 1 ? [{ status: 200, json: { data: [] } }, 'lost'] as const : ['lost'] as const);
    await expect(one.send(lost)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(await one.send(lost)).toEqual({ wasThere: true });
    expect(fake.texts).toHaveLength(messages.length);
  });

  it('that did not arrive is published when it is tried again', async () => {
    const one = sender();
    await one.send(first);
    fake.answerAt(`${reports}/1/status-updates`, { status: 503 }, 'unreachable');
    await expect(one.send(update)).rejects.toMatchObject({ kind: 'broken' });
    await expect(one.send(update)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(await one.send(update)).toEqual({ wasThere: false });
    expect(fake.texts).toHaveLength(2);
  });

  it('is rather left to a person than told twice, where nothing says whether it arrived', async () => {
    fake.listsTexts = false;
    const one = sender();
    await one.send(first);
    fake.answerAt(`${reports}/1/status-updates`, 'lost');
    await expect(one.send(update)).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(one.send(update)).rejects.toMatchObject({ kind: 'unreadable', detail: expect.stringContaining('look at the page') as string });
    expect(fake.texts).toHaveLength(2);
  });

  it('finds its report on whichever page, by title and beginning, and keeps what it is about', async () => {
    for (let count = 0; count < 5; count++) fake.add({ title: 'Website down', starts_at: '2025-01-01T00:00:00Z', ends_at: '2025-01-01T01:00:00Z' });
    fake.add({ title: 'Website down', starts_at: '2026-02-05T14:16:30Z', ends_at: null, affected_resources: [{ status_page_resource_id: '9', status: 'downtime' }, null] });
    await sender([]).send(update);
    expect(fake.reports).toHaveLength(6);
    expect(fake.texts[0]!.affected_resources).toEqual([{ status_page_resource_id: '9', status: 'degraded' }]);
  });

  it('of an incident without a beginning belongs to the open report of its title', async () => {
    fake.add({ title: 'Website down', ends_at: '2025-01-01T01:00:00Z' });
    fake.add({ title: 'Website down', ends_at: null });
    await sender().send({ ...update, incident: { ...incident, began: undefined } });
    expect(fake.received.at(-1)!.path).toBe(`${reports}/2/status-updates`);
  });

  it('that ends what nobody has published is refused', async () => {
    await expect(sender().send(last)).rejects.toMatchObject({ kind: 'missing' });
    expect(fake.texts).toEqual([]);
  });

  it('waits as it is asked to, and keeps the token out of whatever goes wrong', async () => {
    fake.answerAt(reports, { status: 429, headers: { 'retry-after': '1' } }, { status: 422, json: { errors: `Title ${token} is wrong` } });
    const failure = await sender().send(first).catch((each: unknown) => each);
    expect(fake.waits).toEqual([1000]);
    expect(failure).toMatchObject({ kind: 'refused', detail: 'Title … is wrong' });
    expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toContain(token);
  });
});

it('takes texts for customers alone, and says on which page they stand', async () => {
  expect((['statusInitial', 'update', 'page'] as const).map((name) => sender().handles({ name, channel: '' }))).toEqual([true, false, false]);
  expect(await sender().customerPage!()).toBe('Acme, acme');
  const { sender: none, lacks } = fake.open(betterStack, {});
  expect([none, lacks]).toEqual([undefined, ['systems.betterStack.statusPage']]);
});

it('tells which monitors say that something is down', async () => {
  fake.incidents = [
    { id: '1', attributes: { name: 'acme.example', cause: 'Status 500', started_at: '2026-02-05T14:10:00Z', resolved_at: null, url: 'https://acme.example' } },
    { id: '2', attributes: { name: null, cause: null, started_at: null } }, null,
    { id: '3', attributes: { name: 'API', cause: 'Timeout', started_at: '2026-02-05T14:11:00Z', resolved_at: '2026-02-05T14:12:00Z' } },
    { id: '4', attributes: { name: 'Blog', cause: null, started_at: 'soon' } },
  ];
  expect(await fake.open(betterStack, {}).alerts!.alerts()).toEqual([
    { title: 'acme.example: Status 500', service: 'acme.example', since: Date.UTC(2026, 1, 5, 14, 10), url: 'https://acme.example' },
    { title: 'Blog', service: 'Blog', since: undefined, url: undefined },
  ]);
  expect(fake.received.every(({ query }) => query.get('resolved') === 'false')).toBe(true);
});

it('tells who is on call, in the order of the calendar', async () => {
  fake.calendar = {
    data: { id: '1', attributes: { name: 'Primary' }, relationships: { on_call_users: { data: [{ id: '20', type: 'user' }, { id: '10' }, { id: '30' }, null] } } },
    included: [{ id: '10', attributes: { first_name: 'Kim', last_name: 'Park' } }, { id: '20', attributes: { first_name: null, email: 'sam@acme.example' } }, { id: '30', attributes: {} }],
  };
  const { onCall } = fake.open(betterStack, {});
  expect(await onCall!.onCall()).toEqual([{ name: 'sam@acme.example', rotation: 'Primary' }, { name: 'Kim Park', rotation: 'Primary' }]);
  fake.calendar = { data: null, included: [{ id: '10', attributes: { first_name: 'Kim' } }] };
  expect(await onCall!.onCall()).toEqual([{ name: 'Kim', rotation: undefined }]);
});

it('knows whose token it is, as far as anybody can ask', async () => {
  expect(await betterStack.whoAmI(fake.client(betterStack))).toBe('Better Stack');
});

test.skipIf(!hasContracts)('every request is one that Better Stack describes (skipped where ../shared/apis is not at hand)', () => {
  expect(problemsIn('betterstack', fakes.flatMap(({ received }) => received))).toEqual([]);
});
