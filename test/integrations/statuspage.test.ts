import { beforeEach, describe, expect, it, test } from 'vitest';
import { statuspage } from '../../src/integrations/statuspage';
import { hasContracts, problemsIn } from './fakes/contract';
import { token } from './fakes/exchange';
import { FakeStatuspage } from './fakes/statuspage';
import { outgoing } from './outgoing';

const fakes: FakeStatuspage[] = [];
let fake: FakeStatuspage;
beforeEach(() => { fakes.push(fake = new FakeStatuspage()); });
const sender = () => fake.open(statuspage, { page: 'kctbh9vrtdwd' }).sender!;
const { incident } = outgoing();
const first = outgoing({ name: 'statusInitial', channel: 'Status page', text: 'We are looking into it', notifiesCustomers: true, sign: '1' });
const update = outgoing({ ...first, name: 'statusUpdate', text: 'We found it', notifiesCustomers: false, sign: '2' });
const last = outgoing({ ...first, name: 'statusResolved', text: 'It is over', sign: '3' });

describe('a text for customers', () => {
  it('makes an incident on the page, whose updates the others are, and says each time whether people are told', async () => {
    expect(await sender().send(first)).toEqual({ wasThere: false, url: 'https://stspg.io/p31zjtct2jer0' });
    await sender().send(update);
    await sender().send(last);
    const key = (sign: string) => ({ incident_desk: { incident: incident.id, sign } });
    expect(fake.incidents).toHaveLength(1);
    expect(fake.incidents[0]!.updates).toEqual([
      { name: 'Website down', status: 'identified', body: 'We are looking into it', deliver_notifications: true, metadata: key('1') },
      { status: 'identified', body: 'We found it', deliver_notifications: false, metadata: key('2') },
      { status: 'resolved', body: 'It is over', deliver_notifications: true, metadata: key('3') },
    ]);
    expect(fake.received[0]!.headers).toMatchObject({ authorization: `OAuth ${token}` });
  });

  it.each([[[first]], [[first, update]], [[first, update, last]]])('that arrived though nobody heard of it is not published twice', async (messages) => {
    const lost = messages.at(-1)!;
    for (const message of messages.slice(0, -1)) await sender().send(message);
    fake.answerAt(messages.length === 1 ? '/pages/kctbh9vrtdwd/incidents' : '/pages/kctbh9vrtdwd/incidents/p31zjtct2jer0', ...messages.length === 1 ? [{ status: 200, json: [] }, 'lost'] as const : ['lost'] as const);
    await expect(sender().send(lost)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(await sender().send(lost)).toMatchObject({ wasThere: true });
    expect(fake.incidents.flatMap(({ updates }) => updates)).toHaveLength(messages.length);
  });

  it('finds its incident among many that are open, and no other', async () => {
    await sender().send(first);
    for (let count = 0; count < 100; count++) fake.add({ status: 'investigating', name: incident.title });
    await sender().send(update);
    expect(fake.incidents[0]!.updates).toHaveLength(2);
    expect(fake.incidents).toHaveLength(101);
  });

  it('that ends what nobody has published is refused', async () => {
    await expect(sender().send(last)).rejects.toMatchObject({ kind: 'missing' });
    expect(fake.incidents).toEqual([]);
  });

  it('after the end is no end once more', async () => {
    await sender().send({ ...update, incident: { ...incident, status: 'resolved' } });
    expect(fake.incidents[0]!.status).toBe('monitoring');
  });

  it('is as long as may be', async () => {
    await sender().send({ ...first, text: 'x'.repeat(30_000), incident: { ...incident, title: 'y'.repeat(300) } });
    expect([fake.incidents[0]!.body!.length, fake.incidents[0]!.name!.length]).toEqual([25_000, 255]);
  });

  it('waits as it is asked to, also by Statuspage\'s own 420', async () => {
    fake.answerAt('/pages/kctbh9vrtdwd/incidents', { status: 200, json: [] }, { status: 420, json: { error: 'rate limited' } }, { status: 429, headers: { 'retry-after': '2' } });
    await sender().send(first);
    expect(fake.waits).toEqual([1000, 2000]);
    expect(fake.incidents).toHaveLength(1);
  });

  it('keeps the token out of whatever goes wrong', async () => {
    fake.answerAt('/pages/kctbh9vrtdwd/incidents', { status: 200, json: null }, { status: 422, json: { error: [`Status is wrong ${token}`] } });
    const failure = await sender().send(first).catch((each: unknown) => each);
    expect(failure).toMatchObject({ kind: 'refused', detail: expect.stringContaining('Status is wrong') as string });
    expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toContain(token);
  });
});

it('takes texts for customers alone, and says on which page they stand', async () => {
  expect((['statusInitial', 'statusUpdate', 'statusResolved', 'update', 'page'] as const).map((name) => sender().handles({ name, channel: '' }))).toEqual([true, true, true, false, false]);
  expect(await sender().customerPage!()).toBe('Acme, status.acme.example');
  expect(fake.open(statuspage, {})).toEqual({ lacks: ['systems.statuspage.page'] });
  expect(await statuspage.whoAmI(fake.client(statuspage))).toBe('Acme');
});

test.skipIf(!hasContracts)('every request is one that Statuspage describes, but for the list of pages (skipped where ../shared/apis is not at hand)', () => {
  const requests = fakes.flatMap(({ received }) => received).filter(({ path }) => path !== '/pages');
  expect(problemsIn('statuspage', requests)).toEqual([]);
});
