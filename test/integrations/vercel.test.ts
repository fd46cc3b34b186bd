import { expect, test } from 'vitest';
import { vercel } from '../../src/integrations/vercel';
import { hasContracts, problemsIn } from './fakes/contract';
import { FakeSystem, token, type Received, type Reply } from './fakes/exchange';

const deployment = (uid: string, created: number | null) => ({
  uid, name: 'shop', url: 'shop-abc.vercel.app', created, ready: null, readyState: 'READY', inspectorUrl: `https://vercel.com/acme/shop/${uid}`, creator: { username: 'kim' },
  meta: { githubCommitSha: 'a'.repeat(40), githubCommitMessage: 'Faster search\n\nlong story' },
});

/** Vercel with one project, whose deployments come two a page. */
class FakeVercel extends FakeSystem {
  deployments: readonly (ReturnType<typeof deployment> | { created: number })[] = [deployment('c', 3000), deployment('b', 2000), deployment('a', 1000)];

  constructor() {
    super('https://api.vercel.com');
  }

  protected reply({ path, query }: Received): Reply {
    if (path === '/v2/user') return { status: 200, json: { user: { username: 'sam', email: null } } };
    const until = Number(query.get('until') ?? Infinity);
    const older = this.deployments.filter(({ created }) => (created ?? 0) < until);
    return { status: 200, json: { deployments: older.slice(0, 2), pagination: { count: 2, next: older.length > 2 ? older[1]!.created : null, prev: null } } };
  }
}

const opened = (fake: FakeVercel) => fake.open(vercel, { project: 'prj_1', team: 'team_1' }).deployments!;

test('what went to production since a moment comes from all pages, the newest first', async () => {
  const fake = new FakeVercel();
  expect((await opened(fake).deploymentsSince(500)).map(({ at }) => at)).toEqual([3000, 2000, 1000]);
  expect((await opened(fake).deploymentsSince(1500))[0]).toEqual({
    title: 'Faster search', at: 3000, by: 'kim', commit: 'a'.repeat(40), state: 'READY', url: 'https://vercel.com/acme/shop/c',
  });
  expect([...fake.received[1]!.query]).toEqual([['projectId', 'prj_1'], ['teamId', 'team_1'], ['target', 'production'], ['since', '500'], ['until', '2000'], ['limit', '100']]);
});

test('what is null is left out', async () => {
  const fake = new FakeVercel();
  fake.deployments = [{ ...deployment('a', 1000), meta: null as never, creator: null as never, inspectorUrl: null as never, readyState: null as never }, deployment('b', null)];
  expect(await opened(fake).deploymentsSince(0)).toEqual([{ title: 'shop', at: 1000, url: 'https://shop-abc.vercel.app' }]);
  fake.answerNext({ status: 200, json: { deployments: null, pagination: null } });
  expect(await opened(fake).deploymentsSince(0)).toEqual([]);
});

test('it waits where Vercel asks for patience, tells nobody the token, and who it asks as', async () => {
  const fake = new FakeVercel();
  fake.answerNext({ status: 429, headers: { 'x-ratelimit-reset': '3' } });
  expect(await vercel.whoAmI(fake.client(vercel))).toBe('sam');
  expect(fake.waits).toEqual([3000]);
  fake.answerNext({ status: 403, json: { error: { code: 'forbidden', message: `Not authorized: ${token}` } } });
  await expect(opened(fake).deploymentsSince(0)).rejects.toMatchObject({ kind: 'forbidden', detail: 'Not authorized: …' });
  expect(fake.open(vercel, {})).toEqual({ lacks: ['systems.vercel.project'] });
});

test.skipIf(!hasContracts)('every request is one that Vercel describes (skipped where ../shared/apis is not at hand)', async () => {
  const fake = new FakeVercel();
  await vercel.whoAmI(fake.client(vercel));
  await opened(fake).deploymentsSince(0);
  expect(problemsIn('vercel', fake.received)).toEqual([]);
});
