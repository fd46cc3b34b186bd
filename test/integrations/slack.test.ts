import { beforeEach, describe, expect, it, test } from 'vitest';
import { slack } from '../../src/integrations/slack';
import { plainText } from '../../src/integrations/slack/plain-text';
import { threadAt } from '../../src/integrations/slack/thread-address';
import { hasContracts, problemsIn } from './fakes/contract';
import { token } from './fakes/exchange';
import { FakeSlack, no } from './fakes/slack';
import { outgoing } from './outgoing';

const incidents = 'C0000000002';
const began = { from: 0, to: Date.UTC(2027, 0) };
const fakes: FakeSlack[] = [];
let fake: FakeSlack;
beforeEach(() => { fakes.push(fake = new FakeSlack()); });
const sender = () => fake.open(slack, {}).sender!;
const posted = () => fake.messages.get(incidents) ?? [];
const calls = (path: string) => fake.received.filter((request) => request.path === path);

describe('a message', () => {
  it('goes to the channel of that name, as text that calls nobody', async () => {
    fake.pageSize = 1;
    expect(await sender().send(outgoing({ text: 'a < b & <!channel> is down' }))).toEqual({ wasThere: false, url: expect.stringMatching(/^https:\/\/acme\.slack\.com\/archives\/C0000000002\/p\d+$/) as string });
    expect(posted()).toMatchObject([{ text: 'a &lt; b &amp; &lt;!channel&gt; is down', metadata: { event_type: 'incident_desk_message', event_payload: { incident: '2026-02-05-website-down', sign: 'first' } } }]);
    expect(calls('/chat.postMessage')[0]).toMatchObject({ headers: { authorization: `Bearer ${token}` }, json: { channel: incidents, unfurl_links: false } });
  });

  it('goes to the channel that the policy names', async () => {
    await fake.open(slack, { channels: { incidents: 'C0000000001' } }).sender!.send(outgoing());
    expect(fake.messages.get('C0000000001')).toHaveLength(1);
    expect(calls('/conversations.list')).toEqual([]);
  });

  it('is for channels only', () => {
    expect(['#incidents', 'Status page', '@kim', '#'].map((channel) => sender().handles({ name: 'update', channel }))).toEqual([true, false, false, false]);
  });

  it('goes into the thread of the first one of its incident, a block for all to see', async () => {
    fake.add(incidents, { ts: '1770300000.000001', text: 'Something else' });
    await sender().send(outgoing({ name: 'incident', sign: 'block' }));
    for (let count = 0; count < 20; count++) fake.add(incidents, { ts: `17704000${String(count).padStart(2, '0')}.000001`, text: 'Chat' });
    await sender().send(outgoing({ sign: 'update' }));
    await sender().send(outgoing({ name: 'incident', sign: 'block again' }));
    await sender().send(outgoing({ sign: 'another', incident: { ...outgoing().incident, id: 'another' } }));
    const ours = posted().filter(({ metadata }) => metadata !== undefined);
    expect(ours.map(({ thread_ts: thread }) => thread)).toEqual([undefined, ours[0]!.ts, undefined, undefined]);
  });

  it.each(['incident', 'update'] as const)('that arrived though nobody heard of it is not posted twice: %s', async (name) => {
    if (name === 'update') await sender().send(outgoing({ name: 'incident', sign: 'block' }));
    const message = outgoing({ name, sign: 'lost' });
    const one = sender();
    const before = posted().length;
    fake.answerAt('/chat.postMessage', 'lost');
    await expect(one.send(message)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(await one.send(message)).toMatchObject({ wasThere: true });
    // As in another window.
    expect(await sender().send(message)).toMatchObject({ wasThere: true });
    expect(posted()).toHaveLength(before + 1);
  });

  it('waits as long as it is asked to', async () => {
    fake.answerAt('/chat.postMessage', { status: 429, json: { ok: false, error: 'ratelimited' }, headers: { 'retry-after': '3' } });
    await sender().send(outgoing());
    expect(fake.waits).toEqual([3000]);
    expect(posted()).toHaveLength(1);
  });

  it('goes out without its thread where the history can\'t be read, but only once', async () => {
    fake.scopes.delete('channels:history');
    const one = sender();
    fake.answerAt('/chat.postMessage', 'lost');
    await expect(one.send(outgoing())).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(one.send(outgoing())).rejects.toMatchObject({ kind: 'forbidden', detail: 'missing_scope: the app needs channels:history' });
    expect(posted()).toHaveLength(1);
  });

  it('finds a public channel also where the app may not see private ones', async () => {
    fake.scopes.delete('groups:read');
    await sender().send(outgoing());
    expect(posted()).toHaveLength(1);
  });

  it('to a channel that nobody has is refused, with what to do', async () => {
    await expect(sender().send(outgoing({ channel: '#nowhere' }))).rejects.toMatchObject({ kind: 'missing', detail: expect.stringContaining('systems.slack.channels') as string });
  });
});

test.each([
  ['invalid_auth', 'unauthorized'], ['token_revoked', 'unauthorized'], ['missing_scope', 'forbidden'], ['not_in_channel', 'forbidden'],
  ['channel_not_found', 'missing'], ['ratelimited', 'busy'], ['is_archived', 'refused'], ['a_new_word', 'refused'], ['fatal_error', 'broken'],
] as const)('%s comes to %s', async (error, kind) => {
  fake.answerAt('/chat.postMessage', no(error, { needed: 'chat:write' }));
  const failure = await sender().send(outgoing()).catch((each: unknown) => each);
  expect(failure).toMatchObject({ kind, detail: expect.stringMatching(`^${error}`) as string });
  expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toContain(token);
});

it('knows whose token it is', async () => {
  expect(await slack.whoAmI(fake.client(slack))).toBe('desk, Acme');
  fake.answerNext({ status: 200, json: null });
  await expect(slack.whoAmI(fake.client(slack))).rejects.toMatchObject({ kind: 'unreadable' });
});

describe('a thread', () => {
  const events = (address: string, to = began.to) => fake.open(slack, {}).events!.events({ ...began, to, thread: address });

  it('becomes what people wrote in it, by name and in order', async () => {
    fake.pageSize = 2;
    fake.add(incidents, { ts: '1770301000.000001', user: 'U1', text: 'Who looks at <https://grafana.example/d/1|the board>?\nIt is <#C0000000001|> that <@U2> saw first' });
    fake.add(incidents, { ts: '1770301060.999999', thread_ts: '1770301000.000001', user: 'U2', text: '*Me* &amp; <@U9>' });
    fake.add(incidents, { ts: '1770301061.000001', thread_ts: '1770301000.000001', user: 'U9', subtype: 'channel_join', text: 'joined' });
    fake.add(incidents, { ts: '1770301062.000001', thread_ts: '1770301000.000001', bot_profile: { name: 'Alerts' }, text: '', attachments: [{ fallback: 'Pool exhausted' }] });
    fake.add(incidents, { ts: '1770301063.000001', thread_ts: '1770301000.000001', text: null, files: [{ name: 'graph.png' }, null] });
    fake.add(incidents, { ts: '1770301064.000001', thread_ts: '1770301000.000001', text: 'Update', metadata: { event_type: 'incident_desk_message', event_payload: {} } });
    fake.add(incidents, { ts: '1770301070.000001', thread_ts: '1770301000.000001', user: 'U1', text: 'The next day' });
    expect(await events(`https://acme.slack.com/archives/${incidents}/p1770301060999999?thread_ts=1770301000.000001&cid=${incidents}`, 1_770_301_065_000)).toEqual([
      { at: 1_770_301_000_000, text: 'Who looks at [the board](https://grafana.example/d/1)? It is #general that @Sam Smit saw first', by: 'Kim' },
      { at: 1_770_301_060_999, text: 'Me & @U9', by: 'Sam Smit' },
      { at: 1_770_301_062_000, text: 'Pool exhausted', by: 'Alerts' },
      { at: 1_770_301_063_000, text: 'graph.png', by: undefined },
    ]);
    expect(calls('/users.info').map(({ query }) => query.get('user'))).toEqual(['U2', 'U1', 'U9']);
  });

  it('is told without names where nobody may ask for them', async () => {
    fake.scopes.delete('users:read');
    fake.add(incidents, { ts: '1770301000.000001', user: 'U1', text: 'Restarted' });
    expect(await events(`https://acme.slack.com/archives/${incidents}/p1770301000000001`)).toEqual([{ at: 1_770_301_000_000, text: 'Restarted', by: undefined }]);
  });

  it('needs the address of a message', async () => {
    await expect(events('https://example.com/')).rejects.toMatchObject({ kind: 'missing' });
    await expect(events(`https://acme.slack.com/archives/${incidents}/p1770301000000001`)).rejects.toMatchObject({ kind: 'missing', detail: 'thread_not_found' });
  });
});

test.each([
  ['https://acme.slack.com/archives/C0123456789/p1770301000123456', 'C0123456789', '1770301000.123456'],
  [' https://acme.enterprise.slack.com/archives/G01/p1770301000123456/ ', 'G01', '1770301000.123456'],
  ['https://acme.slack.com/archives/C01/p1770301000123456?thread_ts=1770300000.000001&cid=C01', 'C01', '1770300000.000001'],
])('%s is a message', (address, channel, ts) => {
  expect(threadAt(address)).toEqual({ channel, ts });
});

test.each(['', 'https://slack.com.example/archives/C01/p1770301000123456', 'https://acme.slack.com/archives/C01', 'http://acme.slack.com/archives/C01/p1770301000123456'])('"%s" is none', (address) => {
  expect(threadAt(address)).toBeUndefined();
});

test.each([
  ['_Really_ ~no~ *yes*, snake_case_name 2*3*4', 'Really no yes, snake_case_name 2*3*4'],
  ['```kubectl get pods\n-A```', '`kubectl get pods -A`'],
  ['run `a *b* &lt;c&gt;`', 'run `a *b* <c>`'],
  ['<!here> <!subteam^S1|@ops> <!date^1770301000^{date}|today>', '@here @ops today'],
  ['<mailto:a@b.example|a@b.example> <https://a.example|https://a.example>', 'a@b.example https://a.example'],
  ['<javascript:alert(1)|click>', 'click javascript:alert(1)'],
  ['<https://a.example/(x)|here> <https://a.example|a]b>', 'here https://a.example/(x) a]b https://a.example'],
])('the text %s is read as %s', (text, plain) => {
  expect(plainText(text, { user: () => undefined, channel: () => undefined })).toBe(plain);
});

test.skipIf(!hasContracts)('every request is one that Slack describes, whose description is older than metadata (skipped where ../shared/apis is not at hand)', () => {
  const problems = problemsIn('slack', fakes.flatMap(({ received }) => received));
  expect(problems.filter((problem) => !problem.endsWith('include_all_metadata'))).toEqual([]);
});
