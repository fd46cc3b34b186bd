import { beforeEach, describe, expect, it, test } from 'vitest';
import { pagerDuty } from '../../src/integrations/pager-duty';
import { hasContracts, problemsIn } from './fakes/contract';
import { token } from './fakes/exchange';
import { FakePagerDuty } from './fakes/pager-duty';
import { outgoing } from './outgoing';

const service = 'PABC123';
const fakes: FakePagerDuty[] = [];
let fake: FakePagerDuty;
beforeEach(() => { fakes.push(fake = new FakePagerDuty()); });
const opened = (from?: string) => fake.open(pagerDuty, { service, escalationPolicies: ['PDEF456'], from });
const page = outgoing({ name: 'page', channel: '@kim', text: 'SEV-1: Website down. Nobody can pay\nDashboard: https://grafana.example' });
const key = 'incident-desk-2026-02-05-website-down';
const changes = () => fake.received.filter(({ method }) => method !== 'GET');

describe('a page', () => {
  it('opens an incident of the service, in the name of whose token it is', async () => {
    expect(await opened().sender!.send(page)).toEqual({ wasThere: false, url: 'https://acme.pagerduty.com/incidents/Q1' });
    expect(changes()).toMatchObject([{
      path: '/incidents',
      headers: { 'authorization': `Token token=${token}`, 'from': 'kim@acme.example', 'content-type': 'application/json' },
      json: { incident: { type: 'incident', title: 'SEV-1: Website down. Nobody can pay', service: { id: service, type: 'service_reference' }, urgency: 'high', incident_key: key, body: { type: 'incident_body', details: page.text } } },
    }]);
  });

  it('has a title as long as may be', async () => {
    await opened().sender!.send({ ...page, text: 'x'.repeat(2000) });
    expect(fake.incidents[0]!.title).toHaveLength(1024);
  });

  it('is for pages only', () => {
    const { handles } = opened().sender!;
    expect([handles({ name: 'page', channel: '@kim' }), handles({ name: 'update', channel: '#incidents' })]).toEqual([true, false]);
  });

  it('is not sent twice where its answer was lost', async () => {
    const { sender } = opened();
    fake.answerAt('/incidents', { status: 200, json: { incidents: [] } }, 'lost');
    await expect(sender!.send(page)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(await sender!.send(page)).toEqual({ wasThere: true, url: 'https://acme.pagerduty.com/incidents/Q1' });
    expect(fake.incidents).toHaveLength(1);
  });

  it('is the one that somebody opened at the same moment', async () => {
    fake.add({ incident_key: key });
    fake.answerAt('/incidents', { status: 200, json: { incidents: [] } });
    expect(await opened().sender!.send(page)).toMatchObject({ wasThere: true });
    expect(fake.incidents).toHaveLength(1);
  });

  it('is a new one where the incident was resolved there before', async () => {
    fake.add({ incident_key: key, status: 'resolved' });
    expect(await opened().sender!.send(page)).toMatchObject({ wasThere: false });
    expect(fake.incidents).toHaveLength(2);
  });

  it('waits as long as it is asked to, and says why it is refused', async () => {
    fake.answerAt('/incidents', { status: 429, headers: { 'ratelimit-reset': '2' } });
    await opened().sender!.send(page);
    expect(fake.waits).toEqual([2000]);
    await expect(opened('nobody').sender!.send({ ...page, incident: { ...page.incident, id: 'other' } })).rejects.toMatchObject({ kind: 'refused', detail: 'Requester User Not Found' });
  });

  it('needs a name in the policy where the token is of nobody', async () => {
    fake.user = undefined;
    await expect(opened().sender!.send(page)).rejects.toMatchObject({ kind: 'refused', detail: expect.stringContaining('systems.pagerDuty.from') as string });
    expect(await opened('desk@acme.example').sender!.send(page)).toMatchObject({ wasThere: false });
    expect(changes().at(-1)!.headers).toMatchObject({ from: 'desk@acme.example' });
  });

  it('keeps the token out of whatever goes wrong', async () => {
    fake.answerAt('/incidents', { status: 401, json: { error: { message: `No such token ${token}` } } });
    const failure = await opened().sender!.send(page).catch((each: unknown) => each);
    expect(failure).toMatchObject({ kind: 'unauthorized' });
    expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toContain(token);
  });
});

describe('what is open there', () => {
  it('is acknowledged once, and resolved', async () => {
    const { sender, pager } = opened();
    await sender!.send(page);
    expect(await pager!.acknowledge(page.incident.id)).toBe(true);
    expect(fake.incidents[0]!.status).toBe('acknowledged');
    expect(await pager!.acknowledge(page.incident.id)).toBe(false);
    fake.answerAt('/incidents/Q1', 'lost');
    expect(await pager!.resolve(page.incident.id)).toBe(true);
    expect(fake.incidents[0]!.status).toBe('resolved');
    expect(await pager!.resolve(page.incident.id)).toBe(false);
  });

  it('is left alone where somebody else opened it', async () => {
    fake.add({ incident_key: 'another' });
    expect(await opened().pager!.resolve(page.incident.id)).toBe(false);
    expect(changes()).toEqual([]);
  });

  it('tells what is firing, of this service alone', async () => {
    fake.add({ title: 'Disk full', urgency: 'high', created_at: '2026-02-05T14:20:00Z' });
    fake.add({ title: 'Pool exhausted', status: 'acknowledged', priority: { summary: 'P1' }, created_at: '2026-02-05T14:21:00Z' });
    fake.add({ title: null });
    fake.add({ status: 'resolved' });
    fake.add({ service: { id: 'OTHER', summary: 'Blog' } });
    expect(await opened().alerts!.alerts()).toEqual([
      { title: 'Disk full', service: 'Shop', severity: 'high', since: Date.UTC(2026, 1, 5, 14, 20), url: 'https://acme.pagerduty.com/incidents/Q1' },
      { title: 'Pool exhausted', service: 'Shop', severity: 'P1', since: Date.UTC(2026, 1, 5, 14, 21), url: 'https://acme.pagerduty.com/incidents/Q2' },
    ]);
  });
});

it('tells who is on call, the lowest level first, each once', async () => {
  const schedule = { summary: 'Weekly' };
  fake.oncalls = [
    { user: { name: 'Sam' }, escalation_level: 2, schedule: null, escalation_policy: { summary: 'Shop' }, start: null, end: null },
    { user: { name: 'Kim' }, escalation_level: 1, schedule, end: '2026-02-09T09:00:00Z' },
    { user: { name: 'Kim' }, escalation_level: 1, schedule, end: '2026-02-09T09:00:00Z' },
    { user: null, escalation_level: 1 },
    { user: { summary: 'Ada' }, escalation_level: null, schedule },
  ];
  expect(await opened().onCall!.onCall()).toEqual([
    { name: 'Kim', level: 1, until: Date.UTC(2026, 1, 9, 9), rotation: 'Weekly' },
    { name: 'Sam', level: 2, until: undefined, rotation: 'Shop' },
    { name: 'Ada', level: undefined, until: undefined, rotation: 'Weekly' },
  ]);
  const { query } = fake.received[0]!;
  expect([query.getAll('escalation_policy_ids[]'), query.getAll('include[]'), query.get('earliest')]).toEqual([['PDEF456'], ['users'], 'true']);
});

describe('events', () => {
  const [from, to] = [Date.UTC(2026, 1, 5, 14), Date.UTC(2026, 1, 5, 16)];
  const entry = (minute: number, summary: string | null, more: object = {}) => ({ created_at: `2026-02-05T14:${String(minute).padStart(2, '0')}:00Z`, summary, ...more });

  it('are the entries of what we opened, of whichever kind', async () => {
    fake.add({ incident_key: key, status: 'resolved' });
    fake.add({});
    fake.log.Q1 = [
      entry(40, 'Resolved by Kim.', { type: 'resolve_log_entry', agent: { summary: 'Kim' } }),
      entry(22, 'Triggered through the API.', { type: 'trigger_log_entry', incident: { summary: '[#12] Website down' }, agent: null }),
      entry(25, 'Something new', { type: 'brand_new_log_entry' }),
      entry(26, null), null, { summary: 'No time' }, { created_at: '2026-02-05T18:00:00Z', summary: 'Later' },
    ];
    fake.log.Q2 = [entry(30, 'Of another one')];
    expect(await opened().events!.events({ from, to, incident: page.incident.id })).toEqual([
      { at: Date.UTC(2026, 1, 5, 14, 22), text: 'Triggered through the API.: [#12] Website down', by: undefined },
      { at: Date.UTC(2026, 1, 5, 14, 25), text: 'Something new', by: undefined },
      { at: Date.UTC(2026, 1, 5, 14, 40), text: 'Resolved by Kim.', by: 'Kim' },
    ]);
  });

  it('are those of the service where we opened nothing', async () => {
    fake.add({ created_at: '2026-02-05T14:20:00Z' });
    fake.add({ created_at: '2026-01-01T14:20:00Z' });
    fake.log.Q1 = [entry(20, 'Triggered')];
    fake.log.Q2 = [entry(21, 'Long ago')];
    expect((await opened().events!.events({ from, to, incident: page.incident.id })).map(({ text }) => text)).toEqual(['Triggered']);
  });
});

it('says what the policy has to name', () => {
  expect(fake.open(pagerDuty, {})).toEqual({ lacks: ['systems.pagerDuty.service', 'systems.pagerDuty.escalationPolicies'] });
});

it('knows whose token it is', async () => {
  expect(await pagerDuty.whoAmI(fake.client(pagerDuty))).toBe('Kim, kim@acme.example');
  fake.user = undefined;
  expect(await pagerDuty.whoAmI(fake.client(pagerDuty))).toBe('acme.pagerduty.com');
});

test.skipIf(!hasContracts)('every request is one that PagerDuty describes, whose own example has a text for details (skipped where ../shared/apis is not at hand)', () => {
  const problems = problemsIn('pagerduty', fakes.flatMap(({ received }) => received));
  expect(problems.filter((problem) => !problem.endsWith('/incident/body/details must be object'))).toEqual([]);
});
