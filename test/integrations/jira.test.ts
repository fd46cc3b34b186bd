import { Buffer } from 'node:buffer';
import { describe, expect, it, test } from 'vitest';
import { jira } from '../../src/integrations/jira';
import { base64 } from '../../src/integrations/jira/base64';
import { token } from './fakes/exchange';
import { FakeJira } from './fakes/jira';

const draft = { title: 'Alert on pool usage', facts: [{ label: 'Owner', value: '<b>@sam</b> *x*' }], due: '2026-03-01', sign: '0123456789abcdef' };
const tracker = (fake: FakeJira) => fake.open(jira, { project: 'OPS' }).tracker!;

describe('a ticket', () => {
  it('becomes an issue of the project with its facts as a document, its due date and a label to find it by', async () => {
    const fake = new FakeJira();
    expect(await tracker(fake).create(draft)).toEqual({ key: 'OPS-1', url: 'https://acme.atlassian.net/browse/OPS-1', state: 'open' });
    const text = (value: string, strong = false) => ({ type: 'text', text: value, ...(strong && { marks: [{ type: 'strong' }] }) });
    expect(fake.received.at(-1)!.json).toEqual({ fields: {
      project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: draft.title, labels: ['incident-desk-0123456789abcdef'], duedate: '2026-03-01',
      description: { type: 'doc', version: 1, content: [{ type: 'bulletList', content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [text('Owner', true), text(': <b>@sam</b> *x*')] }] },
      ] }] },
    } });
    expect(fake.received.at(-1)!.headers['authorization']).toBe(`Basic ${Buffer.from(token).toString('base64')}`);
  });

  it('is found again by its label, closed or not, instead of being made twice', async () => {
    const fake = new FakeJira();
    fake.answerNext({ status: 200, json: { issues: null } }, 'lost');
    await expect(tracker(fake).create(draft)).rejects.toMatchObject({ kind: 'unreachable' });
    fake.issues[0]!.fields.status = { statusCategory: { key: 'done' } };
    expect(await tracker(fake).create(draft)).toMatchObject({ key: 'OPS-1', state: 'done' });
    expect(fake.issues).toHaveLength(1);
  });

  it('goes without its due date where the form has none, and names whatever else is refused', async () => {
    const fake = new FakeJira();
    fake.hasDueDate = false;
    expect(await tracker(fake).create(draft)).toMatchObject({ key: 'OPS-1' });
    expect(fake.issues[0]!.fields.duedate).toBeUndefined();
    await expect(tracker(fake).create({ ...draft, title: '', sign: 'another' })).rejects.toMatchObject({ kind: 'refused', detail: 'summary: You must specify a summary of the issue.' });
  });

  it('waits while Jira asks for patience, and keeps the token out of whatever goes wrong', async () => {
    const fake = new FakeJira();
    fake.answerNext({ status: 429, headers: { 'retry-after': '4' } });
    expect(await tracker(fake).create(draft)).toMatchObject({ key: 'OPS-1' });
    expect(fake.waits).toEqual([4000]);
    fake.answerNext({ status: 401, json: { errorMessages: [`No session for ${token}`] } });
    await expect(tracker(fake).create(draft)).rejects.toMatchObject({ kind: 'unauthorized', detail: 'No session for …' });
  });
});

test.each([
  [{ status: { statusCategory: { key: 'new' } } }, 'open'],
  [{ status: { statusCategory: { key: 'indeterminate' }, name: 'In Review' } }, 'open'],
  [{ status: { statusCategory: { key: 'done' }, name: 'Done' }, resolution: { name: 'Done' } }, 'done'],
  [{ status: { statusCategory: { key: 'done' }, name: 'Done' }, resolution: { name: "Won't Do" } }, 'dropped'],
  [{ status: { statusCategory: { key: 'done' }, name: 'Canceled' }, resolution: null }, 'dropped'],
  [{ status: { statusCategory: { key: 'done' }, name: 'Geannuleerd' } }, 'dropped'],
  [{ status: null }, 'open'],
] as const)('an issue of %j is %s', async (fields, state) => {
  const fake = new FakeJira();
  fake.issues.push({ key: 'OPS-1', fields: { labels: [], ...fields } });
  expect(await tracker(fake).read('OPS-1')).toMatchObject({ key: 'OPS-1', state });
});

test('an issue is read by its key or page; one that nobody may see is none', async () => {
  const fake = new FakeJira();
  const own = tracker(fake);
  await own.create(draft);
  expect(await own.read('https://acme.atlassian.net/browse/OPS-1?focused=1')).toMatchObject({ key: 'OPS-1' });
  expect(await own.read('https://acme.atlassian.net/jira/boards/1?selectedIssue=OPS-1')).toMatchObject({ key: 'OPS-1' });
  expect(await own.read('OPS-9')).toBeUndefined();
  for (const ticket of ['PAY-1', 'OPS-x', '#1', 'https://acme.atlassian.net/wiki/OPS-1', 'https://evil.example/browse/OPS-1']) expect(own.knows(ticket), ticket).toBe(false);
  expect(own.knows('https://acme.atlassian.net/browse/PAY-1')).toBe(true);
});

test('it says what the policy has to tell, and who it asks as', async () => {
  const fake = new FakeJira();
  expect(fake.open(jira, {})).toEqual({ lacks: ['systems.jira.project'] });
  expect(await jira.whoAmI(fake.client(jira))).toBe('Sam de Vries');
});

test.each(['', 'a', 'ab', 'abc', 'sam@example.com:žluťoučký 😀'])('"%s" is written in base64', (text) => {
  expect(base64(text)).toBe(Buffer.from(text).toString('base64'));
});
