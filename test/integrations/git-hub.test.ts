import { describe, expect, it, test } from 'vitest';
import { gitHub } from '../../src/integrations/git-hub';
import { hasContracts, problemsIn } from './fakes/contract';
import { token } from './fakes/exchange';
import { FakeGitHub } from './fakes/git-hub';

const draft = { title: 'Alert on pool usage', facts: [{ label: 'Owner', value: '@sam' }, { label: 'Where', value: 'docs/a.md:12' }], sign: '0123456789abcdef' };
const opened = (fake: FakeGitHub) => fake.open(gitHub, { repository: 'acme/shop', labels: ['postmortem'] });
const tracker = (fake: FakeGitHub) => opened(fake).tracker!;

describe('a ticket', () => {
  it('becomes an issue with its facts, its labels and a sign that nobody sees', async () => {
    const fake = new FakeGitHub();
    expect(await tracker(fake).create(draft)).toEqual({ key: '#1', url: 'https://github.com/acme/shop/issues/1', state: 'open' });
    expect(fake.issues[0]).toMatchObject({ title: draft.title, labels: [{ name: 'postmortem' }] });
    expect(fake.issues[0]!.body).toBe('- **Owner**: @<!-- -->sam\n- **Where**: docs/a.md:12\n\n<!-- incident-desk: 0123456789abcdef -->');
    expect(fake.received.at(-1)!.headers).toMatchObject({ authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28', accept: 'application/vnd.github+json' });
  });

  it('has no markup of what people wrote, tells nobody and links no other issue', async () => {
    const fake = new FakeGitHub();
    await tracker(fake).create({ ...draft, facts: [{ label: 'What', value: '<img src=x> **b** [a](javascript:x) `c` #12 @all a|b &lt;' }], sign: 'x --> <b>' });
    expect(fake.issues[0]!.body).toBe('- **What**: \\<img src=x\\> \\*\\*b\\*\\* \\[a\\](javascript:x) \\`c\\` #<!-- -->12 @<!-- -->all a\\|b \\&lt;\n\n<!-- incident-desk: x--b -->');
  });

  it('is found again on whichever page of the newest, closed or not, instead of being made twice', async () => {
    const fake = new FakeGitHub();
    fake.pageSize = 2;
    const first = await tracker(fake).create(draft);
    fake.issues[0]!.state = 'closed';
    for (let count = 0; count < 4; count++) fake.add({ labels: [{ name: 'postmortem' }] });
    expect(await tracker(fake).create({ ...draft, title: 'Renamed' })).toEqual({ ...first, state: 'done' });
    expect(fake.issues).toHaveLength(5);
  });

  it('that was made while its answer was lost is found again', async () => {
    const fake = new FakeGitHub();
    fake.answerNext({ status: 200, json: [] }, 'lost');
    await expect(tracker(fake).create(draft)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(await tracker(fake).create(draft)).toMatchObject({ key: '#1' });
    expect(fake.issues).toHaveLength(1);
  });

  it('waits where GitHub asks for patience by 403 or 429, and says what is refused', async () => {
    const fake = new FakeGitHub();
    fake.answerNext({ status: 403, json: { message: 'secondary rate limit' }, headers: { 'retry-after': '2' } }, { status: 429, headers: { 'retry-after': '3' } });
    expect(await tracker(fake).create(draft)).toMatchObject({ key: '#1' });
    expect(fake.waits).toEqual([2000, 3000]);
    fake.answerNext({ status: 200, json: [] }, { status: 422, json: { message: 'Validation Failed', errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }] } });
    await expect(tracker(fake).create({ ...draft, sign: 'another' })).rejects.toMatchObject({ kind: 'refused', detail: expect.stringContaining('Validation Failed') as string });
    expect(fake.issues).toHaveLength(1);
  });

  it('keeps the token out of whatever goes wrong', async () => {
    const fake = new FakeGitHub();
    fake.answerNext({ status: 401, json: { message: `Bad credentials: ${token}` } });
    const error = await tracker(fake).create(draft).catch((each: unknown) => each);
    expect(error).toMatchObject({ kind: 'unauthorized' });
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(token);
  });

  it('that GitHub answers for in an unknown way is an error and no ticket', async () => {
    const fake = new FakeGitHub();
    fake.answerNext({ status: 200, json: null }, { status: 201, json: { number: null, html_url: null } });
    await expect(tracker(fake).create(draft)).rejects.toMatchObject({ kind: 'unreadable' });
  });
});

test.each([
  [{ state: 'open' }, 'open'],
  [{ state: 'closed', state_reason: 'completed' }, 'done'],
  [{ state: 'closed', state_reason: null }, 'done'],
  [{ state: 'closed', state_reason: 'not_planned' }, 'dropped'],
  [{ state: 'closed', state_reason: 'duplicate' }, 'dropped'],
  [{ state: 'closed', pull_request: { merged_at: '2026-02-06T10:00:00Z' } }, 'done'],
  [{ state: 'closed', pull_request: { merged_at: null } }, 'dropped'],
  [{ state: 'closed', pull_request: null }, 'done'],
] as const)('an issue of %j is %s', async (issue, state) => {
  const fake = new FakeGitHub();
  fake.add(issue);
  expect(await tracker(fake).read('#1')).toMatchObject({ state });
});

test('an issue that is not there, or was moved, is none', async () => {
  const fake = new FakeGitHub();
  expect(await tracker(fake).read('#7')).toBeUndefined();
  fake.answerNext({ status: 301, headers: { location: 'https://elsewhere.example' } }, { status: 410, json: { message: 'This issue was deleted' } });
  expect(await tracker(fake).read('#7')).toBeUndefined();
  expect(await tracker(fake).read('#7')).toBeUndefined();
  expect(await tracker(fake).read('OPS-7')).toBeUndefined();
});

test('it knows issues by their number, repository and page, and nothing else', () => {
  const known = tracker(new FakeGitHub());
  for (const ticket of ['#12', 'acme/shop#12', 'other/thing#3', 'https://github.com/acme/shop/issues/12', 'https://github.com/acme/shop/pull/12#issuecomment-1']) expect(known.knows(ticket), ticket).toBe(true);
  for (const ticket of ['OPS-12', 'https://github.com/acme/shop', 'https://gitlab.com/acme/shop/issues/12', 'https://github.com/../x/issues/1', 'https://github.com/acme/../issues/1', 'acme/..#1', 'https://github.com.evil.example/acme/shop/issues/1', '']) expect(known.knows(ticket), ticket).toBe(false);
  const own = tracker(new FakeGitHub('https://git.acme.example/api/v3'));
  expect(own.knows('https://git.acme.example/acme/shop/issues/12')).toBe(true);
  expect(own.knows('https://github.com/acme/shop/issues/12')).toBe(false);
});

test('deployments of the environment are those since a moment, each with what became of it', async () => {
  const fake = new FakeGitHub();
  fake.deployments = [
    { id: 3, sha: 'c'.repeat(40), ref: 'main', description: 'Faster search', created_at: '2026-02-06T10:00:00Z', creator: { login: 'kim' } },
    { id: 2, sha: 'b'.repeat(40), ref: 'b'.repeat(40), description: null, created_at: '2026-02-06T09:00:00Z', creator: null },
    { id: 1, sha: 'a'.repeat(40), ref: 'main', description: '', created_at: '2026-02-01T09:00:00Z', creator: null },
    { id: 0, created_at: null }, null,
  ];
  fake.statuses = { 3: [{ state: 'success', log_url: 'https://ci.example/3', target_url: null }] };
  expect(await opened(fake).deployments!.deploymentsSince(Date.parse('2026-02-05T00:00:00Z'))).toEqual([
    { title: 'Faster search', at: Date.parse('2026-02-06T10:00:00Z'), by: 'kim', commit: 'c'.repeat(40), state: 'success', url: 'https://ci.example/3' },
    { title: 'bbbbbbb', at: Date.parse('2026-02-06T09:00:00Z'), by: undefined, commit: 'b'.repeat(40), state: undefined, url: undefined },
  ]);
  expect(fake.received[0]!.query.get('environment')).toBe('production');
  fake.deployments = null;
  expect(await opened(fake).deployments!.deploymentsSince(0)).toEqual([]);
});

test('without a repository it says what the policy has to tell, and who it asks as', async () => {
  const fake = new FakeGitHub();
  expect(fake.open(gitHub, {})).toEqual({ lacks: ['systems.gitHub.repository'] });
  expect(await gitHub.whoAmI(fake.client(gitHub))).toBe('sam');
});

test.skipIf(!hasContracts)('every request is one that GitHub describes (skipped where ../shared/apis is not at hand)', async () => {
  const fake = new FakeGitHub();
  fake.deployments = [{ id: 3, created_at: '2026-02-06T10:00:00Z' }];
  await gitHub.whoAmI(fake.client(gitHub));
  const { tracker: own, deployments } = opened(fake);
  await own!.create({ ...draft, due: '2026-03-01' });
  await own!.read('#1');
  await deployments!.deploymentsSince(0);
  expect(problemsIn('github', fake.received)).toEqual([]);
  expect(problemsIn('github', [{ ...fake.received.find(({ method }) => method === 'POST')!, json: { body: 'no title' } }])).not.toEqual([]);
});
