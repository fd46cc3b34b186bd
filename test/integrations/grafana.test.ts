import { expect, test } from 'vitest';
import { grafana } from '../../src/integrations/grafana';
import { hasContracts, problemsIn } from './fakes/contract';
import { FakeSystem, token, type Received, type Reply } from './fakes/exchange';

/** A stack of Grafana Cloud. */
class FakeGrafana extends FakeSystem {
  alerts: unknown = [
    { labels: { alertname: 'PoolFull', severity: 'critical', service: 'checkout' }, annotations: { summary: 'The pool is full' }, startsAt: '2026-02-05T14:00:00Z', generatorURL: 'https://acme.grafana.net/alerting/1', fingerprint: 'a', status: { state: 'active', silencedBy: [], inhibitedBy: [] } },
    { labels: { alertname: 'Slow', job: 'api' }, annotations: null, startsAt: '2026-02-05T14:10:00Z', status: null },
    { labels: { alertname: 'Muted' }, status: { state: 'suppressed' } },
    { labels: null, annotations: {} }, null,
  ];
  annotations: unknown = [
    { id: 2, time: 2000, text: 'Rolled <b>back</b>\n to 1.2 &amp; watched', login: 'kim', tags: ['deploy'] },
    { id: 1, time: 1000, text: 'Deployed 1.3', login: null },
    { id: 3, time: null, text: 'when?' }, { id: 4, time: 3000, text: null },
  ];

  constructor() {
    super('https://acme.grafana.net');
  }

  protected reply({ path }: Received): Reply {
    return { status: 200, json: path === '/api/annotations' ? this.annotations : this.alerts };
  }
}

const opened = (fake: FakeGrafana) => fake.open(grafana, { filters: ['severity="critical"'], tags: ['deploy', 'incident'] });

test('what is firing are alerts, the latest first; what is silenced or says nothing is left out', async () => {
  const fake = new FakeGrafana();
  expect(await opened(fake).alerts!.alerts()).toEqual([
    { title: 'Slow', service: 'api', since: Date.parse('2026-02-05T14:10:00Z') },
    { title: 'The pool is full', service: 'checkout', severity: 'critical', since: Date.parse('2026-02-05T14:00:00Z'), url: 'https://acme.grafana.net/alerting/1' },
  ]);
  expect([...fake.received[0]!.query]).toEqual([['active', 'true'], ['silenced', 'false'], ['inhibited', 'false'], ['filter', 'severity="critical"']]);
  fake.alerts = null;
  expect(await opened(fake).alerts!.alerts()).toEqual([]);
});

test('annotations with one of the tags are events, on one line, in order of time', async () => {
  const fake = new FakeGrafana();
  expect(await opened(fake).events!.events({ from: 0.5, to: 9000.5 })).toEqual([{ at: 1000, text: 'Deployed 1.3' }, { at: 2000, text: 'Rolled back to 1.2 & watched', by: 'kim' }]);
  expect([...fake.received[0]!.query]).toEqual([['from', '0'], ['to', '9001'], ['type', 'annotation'], ['tags', 'deploy'], ['tags', 'incident'], ['matchAny', 'true'], ['limit', '500']]);
  fake.annotations = { message: 'none' };
  expect(await fake.open(grafana, {}).events!.events({ from: 0, to: 1 })).toEqual([]);
  expect(fake.received[1]!.query.has('matchAny')).toBe(false);
});

test('it waits where Grafana asks for patience, tells nobody the token, and who it asks as', async () => {
  const fake = new FakeGrafana();
  fake.answerNext({ status: 503 }, { status: 429, headers: { 'retry-after': '2' } });
  expect(await grafana.whoAmI(fake.client(grafana))).toBe('acme.grafana.net');
  expect(fake.waits).toEqual([500, 2000]);
  fake.answerNext({ status: 401, json: { message: `Invalid API key ${token}`, messageId: 'api-key.invalid', statusCode: 401, traceID: '' } });
  await expect(opened(fake).alerts!.alerts()).rejects.toMatchObject({ kind: 'unauthorized', detail: 'Invalid API key …' });
});

test.skipIf(!hasContracts)('every request is one that Grafana describes (skipped where ../shared/apis is not at hand)', async () => {
  const fake = new FakeGrafana();
  await grafana.whoAmI(fake.client(grafana));
  await opened(fake).alerts!.alerts();
  await opened(fake).events!.events({ from: 0, to: 1 });
  expect(problemsIn('grafana', fake.received)).toEqual([]);
});
