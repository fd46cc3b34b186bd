import { describe, expect, it, test } from 'vitest';
import { plane } from '../../src/integrations/plane';
import { hasContracts, problemsIn } from './fakes/contract';
import { token } from './fakes/exchange';
import { FakePlane } from './fakes/plane';

const draft = { title: 'Alert on pool usage', facts: [{ label: 'Owner', value: '@sam' }], due: '2026-03-01', sign: '0123456789abcdef' };
const tracker = (fake: FakePlane) => fake.open(plane, { workspace: 'acme', project: 'web' }).tracker!;

describe('a ticket', () => {
  it('becomes a work item of the project whose keys start so, with its facts as HTML and its due date', async () => {
    const fake = new FakePlane();
    expect(await tracker(fake).create(draft)).toEqual({ key: 'WEB-41', url: 'https://app.plane.so/acme/browse/WEB-41/', state: 'open' });
    expect(fake.items[0]).toMatchObject({
      name: draft.title, description_html: '<ul><li><strong>Owner</strong>: @sam</li></ul>', target_date: '2026-03-01', external_id: draft.sign, external_source: 'incident-desk',
    });
    expect(fake.received[0]!.headers['x-api-key']).toBe(token);
  });

  it('has no tag of what people wrote, and no longer name than Plane takes', async () => {
    const fake = new FakePlane();
    await tracker(fake).create({ ...draft, title: `${'x'.repeat(253)}😀y`, facts: [{ label: 'A & B', value: `<script>"it's"</script>` }] });
    expect(fake.items[0]!.description_html).toBe('<ul><li><strong>A &amp; B</strong>: &lt;script&gt;&quot;it&#39;s&quot;&lt;/script&gt;</li></ul>');
    expect(fake.items[0]!.name).toBe(`${'x'.repeat(253)}…`);
  });

  it('that there is already is adopted, whatever became of it', async () => {
    const fake = new FakePlane();
    await tracker(fake).create(draft);
    fake.items[0]!.state = 'cancelled';
    expect(await tracker(fake).create(draft)).toMatchObject({ key: 'WEB-41', state: 'dropped' });
    const again = tracker(fake);
    await again.read('WEB-41');
    fake.answerNext({ status: 409, json: { error: 'exists', id: null } });
    expect(await again.create(draft)).toMatchObject({ key: 'WEB-41', state: 'dropped' });
    expect(fake.items).toHaveLength(1);
  });

  it('is sent once more where its answer is lost, and stays one', async () => {
    const fake = new FakePlane();
    const own = tracker(fake);
    await own.create({ ...draft, sign: 'first' });
    fake.answerNext('lost');
    expect(await own.create(draft)).toMatchObject({ key: 'WEB-42' });
    fake.answerNext({ status: 429, json: { error_code: 5900, error_message: 'RATE_LIMIT_EXCEEDED' }, headers: { 'x-ratelimit-reset': '7' } }, { status: 500 });
    expect(await own.create(draft)).toMatchObject({ key: 'WEB-42' });
    expect(fake.items).toHaveLength(2);
    expect(fake.waits).toEqual([500, 7000, 1000]);
  });

  it('is an error in words where Plane refuses it, the key is wrong, or there is no such project', async () => {
    const fake = new FakePlane();
    const own = tracker(fake);
    fake.answerNext({ status: 403, json: { detail: `Given API token is not valid: ${token}` } });
    await expect(own.create(draft)).rejects.toMatchObject({ kind: 'forbidden', detail: 'Given API token is not valid: …' });
    // The first failure is not remembered.
    await own.read('WEB-41');
    fake.answerNext({ status: 400, json: { name: ['Ensure this field has no more than 255 characters.'] } });
    await expect(own.create(draft)).rejects.toMatchObject({ kind: 'refused', detail: 'name: Ensure this field has no more than 255 characters.' });
    await expect(fake.open(plane, { workspace: 'acme', project: 'NONE' }).tracker!.create(draft)).rejects.toMatchObject({ kind: 'missing', detail: 'NONE' });
    fake.answerNext({ status: 201, json: { id: 'x', sequence_id: null } });
    await expect(own.create(draft)).rejects.toMatchObject({ kind: 'unreadable' });
  });
});

test('a work item is read by its key or page; one that nobody may see, or of another project, is none', async () => {
  const fake = new FakePlane();
  const own = tracker(fake);
  await own.create(draft);
  fake.items[0]!.state = 'done';
  expect(await own.read('WEB-41')).toEqual({ key: 'WEB-41', url: 'https://app.plane.so/acme/browse/WEB-41/', state: 'done' });
  expect(await own.read('https://app.plane.so/acme/browse/WEB-41/')).toMatchObject({ state: 'done' });
  expect(await own.read('WEB-42')).toBeUndefined();
  expect(await own.read('OPS-1')).toBeUndefined();
  fake.answerNext({ status: 200, json: { sequence_id: 41, state: null } });
  expect(await own.read('WEB-41')).toMatchObject({ state: 'open' });
  for (const ticket of ['OPS-1', 'WEB-x', '#12', 'https://app.plane.so/other/browse/WEB-41/', 'https://evil.example/acme/browse/WEB-41/']) expect(own.knows(ticket), ticket).toBe(false);
  expect(tracker(new FakePlane('https://plane.acme.example')).knows('https://plane.acme.example/acme/browse/WEB-41')).toBe(true);
});

test('it says what the policy has to tell, and who it asks as', async () => {
  const fake = new FakePlane();
  expect(fake.open(plane, {})).toEqual({ lacks: ['systems.plane.workspace', 'systems.plane.project'] });
  expect(fake.open(plane, { workspace: 'acme' })).toEqual({ lacks: ['systems.plane.project'] });
  expect(await plane.whoAmI(fake.client(plane))).toBe('sam@example.com');
  expect(tracker(fake).place).toBe('acme/web');
});

test.skipIf(!hasContracts)('every request is one that Plane describes (skipped where ../shared/apis is not at hand)', async () => {
  const fake = new FakePlane();
  await plane.whoAmI(fake.client(plane));
  await tracker(fake).create(draft);
  await tracker(fake).create({ ...draft, due: undefined });
  await tracker(fake).read('WEB-41');
  expect(problemsIn('plane', fake.received)).toEqual([]);
});
