import { expect, test } from 'vitest';
import { sentry } from '../../src/integrations/sentry';
import { hasContracts, problemsIn } from './fakes/contract';
import { FakeSystem, token, type Received, type Reply } from './fakes/exchange';

const issue = (title: string | null) => ({
  title, shortId: null, culprit: 'pay', count: '1204', level: 'error', firstSeen: '2026-02-05T14:00:00Z', permalink: 'https://acme.sentry.io/issues/1/', project: { slug: 'web' },
});

/** Sentry with the organization `acme`, whose issues come one a page. */
class FakeSentry extends FakeSystem {
  issues: readonly unknown[] = [issue('One'), issue('Two')];

  constructor() {
    super('https://us.sentry.io/api/0');
  }

  protected reply({ path, query }: Received): Reply {
    if (path === '/organizations/') return { status: 200, json: [{ slug: 'acme' }, { slug: null }] };
    if (path !== '/organizations/acme/issues/') return { status: 404, json: { detail: 'The requested resource does not exist' } };
    const at = Number(query.get('cursor')?.split(':')[1] ?? 0);
    const link = (rel: string, to: number) => `<${this.address}${path}?cursor=0:${to}:0>; rel="${rel}"; results="${to >= 0 && to < this.issues.length}"; cursor="0:${to}:0"`;
    return { status: 200, json: this.issues.slice(at, at + 1), headers: { link: `${link('previous', at - 1)}, ${link('next', at + 1)}` } };
  }
}

const alerts = (fake: FakeSentry) => fake.open(sentry, { organization: 'acme', projects: ['web', 'api'] }).alerts!;

test('errors that nobody has resolved are alerts, from all pages but the one behind the last', async () => {
  const fake = new FakeSentry();
  const told = (title: string) => ({ title, service: 'web', severity: 'error', since: Date.parse('2026-02-05T14:00:00Z'), count: 1204, url: 'https://acme.sentry.io/issues/1/' });
  expect(await alerts(fake).alerts()).toEqual([told('One'), told('Two')]);
  expect(fake.received).toHaveLength(2);
  expect([...fake.received[0]!.query]).toEqual([['query', 'is:unresolved'], ['project', 'web'], ['project', 'api'], ['statsPeriod', '24h'], ['sort', 'date'], ['limit', '100']]);
});

test('what is null is left out', async () => {
  const fake = new FakeSentry();
  fake.issues = [{ ...issue(null), shortId: 'WEB-1', count: null, project: null, level: null, firstSeen: 'soon', permalink: null }, issue(null)];
  expect(await alerts(fake).alerts()).toEqual([{ title: 'WEB-1' }]);
  fake.answerNext({ status: 200, json: null });
  expect(await alerts(fake).alerts()).toEqual([]);
});

test('no page is asked for elsewhere', async () => {
  const fake = new FakeSentry();
  fake.answerNext({ status: 200, json: [], headers: { link: '<https://evil.example/api/0/organizations/acme/issues/?cursor=1>; rel="next"; results="true"' } });
  expect(await alerts(fake).alerts()).toEqual([]);
  expect(fake.received).toHaveLength(1);
});

test('it waits where Sentry asks for patience, and tells nobody the token', async () => {
  const fake = new FakeSentry();
  fake.answerNext({ status: 429, headers: { 'retry-after': '1' } });
  expect(await alerts(fake).alerts()).toHaveLength(2);
  expect(fake.waits).toEqual([1000]);
  fake.answerNext({ status: 401, json: { detail: `Invalid token ${token}` } });
  await expect(alerts(fake).alerts()).rejects.toMatchObject({ kind: 'unauthorized', detail: 'Invalid token …' });
});

test('it says what the policy has to tell, and who it asks as', async () => {
  expect(new FakeSentry().open(sentry, {})).toEqual({ lacks: ['systems.sentry.organization'] });
  expect(await sentry.whoAmI(new FakeSentry().client(sentry))).toBe('acme');
});

test.skipIf(!hasContracts)('every request for alerts is one that Sentry describes (skipped where ../shared/apis is not at hand)', async () => {
  const fake = new FakeSentry();
  await alerts(fake).alerts();
  expect(problemsIn('sentry', fake.received, '/api/0')).toEqual([]);
});
