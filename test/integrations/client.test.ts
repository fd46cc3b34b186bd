import { describe, expect, it } from 'vitest';
import { Client, segment, type Call } from '../../src/integrations/http/client';
import { SystemError } from '../../src/integrations/http/system-error';
import { ScriptedHttp, type Scripted } from './fakes/scripted-http';

const now = Date.UTC(2026, 11, 1, 12);
const busy = (headers: Readonly<Record<string, string>>): Scripted => ({ status: 429, headers });

function clientFor(...answers: Scripted[]) {
  const http = new ScriptedHttp(answers);
  const waits: number[] = [];
  const client = new Client({
    name: 'Plane', address: 'https://plane.example.com/api', token: () => Promise.resolve('s3cret'), authorization: (token) => ({ 'x-api-key': token }),
    http, wait: (milliseconds) => { waits.push(milliseconds); return Promise.resolve(); }, now: () => now,
  });
  return { client, http, waits };
}

const failure = async (call: Promise<unknown>): Promise<SystemError> => {
  const error: unknown = await call.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(SystemError);
  return error as SystemError;
};

describe('a call', () => {
  it('is sent below the address, as who asks, with its query and its body', async () => {
    const { client, http } = clientFor({ status: 201, body: { id: 7 }, headers: { link: '<x>' } });
    const answer = await client.call({ method: 'POST', path: '/items', query: { tag: ['a b', 'c&d'], all: true, none: undefined }, json: { name: 'é' }, headers: { from: 'me@example.com' } });
    expect(answer).toMatchObject({ status: 201, json: { id: 7 } });
    expect(answer.header('link')).toBe('<x>');
    expect(http.sent).toEqual([{
      method: 'POST', url: 'https://plane.example.com/api/items?tag=a%20b&tag=c%26d&all=true', body: '{"name":"é"}',
      headers: { accept: 'application/json', 'content-type': 'application/json; charset=utf-8', 'x-api-key': 's3cret', from: 'me@example.com' },
    }]);
  });

  it('may be answered with nothing', async () => {
    await expect(clientFor({ status: 204, body: '' }).client.call({ path: '/x' })).resolves.toMatchObject({ status: 204, json: undefined });
  });

  it('gives a status that its caller expects', async () => {
    await expect(clientFor({ status: 409, body: { id: 'a' } }).client.call({ path: '/x', expected: [409] })).resolves.toMatchObject({ status: 409, json: { id: 'a' } });
  });
});

describe('what goes wrong', () => {
  const kinds: readonly [number, SystemError['kind']][] = [[400, 'refused'], [401, 'unauthorized'], [403, 'forbidden'], [404, 'missing'], [410, 'missing'], [422, 'refused']];
  it.each(kinds)('status %d is %s', async (status, kind) => {
    expect((await failure(clientFor({ status }).client.call({ path: '/x' }))).kind).toBe(kind);
  });

  it.each<[unknown, string]>([
    [{ error: { message: 'No such project', code: 2 } }, 'No such project'],
    [{ message: 'Validation Failed', errors: [{ message: 'title is missing', field: 'title' }] }, 'Validation Failed; title is missing'],
    [{ detail: 'Given API token is not valid' }, 'Given API token is not valid'],
    [{ errorMessages: [], errors: { summary: 'You must specify a summary.' } }, 'summary: You must specify a summary.'],
    [{ name: ['This field is required.'] }, 'name: This field is required.'],
    [{ errors: 'Resource type is unknown' }, 'Resource type is unknown'],
    ['bad matcher format', 'HTTP 400'],
    ['<html>Bad gateway</html>', 'HTTP 400'],
    [{ ok: false }, 'HTTP 400'],
  ])('%j is told as %j', async (body, detail) => {
    expect((await failure(clientFor({ status: 400, body }).client.call({ path: '/x' }))).detail).toBe(detail);
  });

  it('never repeats the token, nor goes on for long', async () => {
    const error = await failure(clientFor({ status: 400, body: { message: `Token s3cret\nis not known. ${'x'.repeat(500)}` } }).client.call({ path: '/x' }));
    expect(error.detail).toMatch(/^Token … is not known\. x+…$/);
    expect(error.detail.length).toBeLessThan(210);
    expect(error.message).not.toContain('s3cret');
  });

  it('never repeats what the token is sent as, nor the secret part of one', async () => {
    const authorization = (token: string) => ({ authorization: `Basic ${btoa(token)}` });
    const body = { message: `Basic ${btoa('sam@example.com:ATATT-1234')} is wrong: ATATT-1234 of sam@example.com (${btoa('sam@example.com:ATATT-1234')})` };
    const client = new Client({
      name: 'Jira', address: 'https://jira.example.com', token: () => Promise.resolve('sam@example.com:ATATT-1234'), authorization,
      http: new ScriptedHttp([{ status: 400, body }]), wait: () => Promise.resolve(), now: () => now,
    });
    expect((await failure(client.call({ path: '/x' }))).detail).toBe('… is wrong: … of sam@example.com (…)');
  });

  it('may be a page where its caller expects the status', async () => {
    await expect(clientFor({ status: 404, body: '<html>' }).client.call({ path: '/x', expected: [404] })).resolves.toMatchObject({ status: 404, json: undefined });
  });

  it('is what cannot be read', async () => {
    expect((await failure(clientFor({ status: 200, body: '<html>' }).client.call({ path: '/x' }))).kind).toBe('unreadable');
  });
});

describe('patience', () => {
  it.each<[Readonly<Record<string, string>>, number]>([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': 'Tue, 01 Dec 2026 12:00:03 GMT' }, 3000],
    [{ 'ratelimit-reset': '4' }, 4000],
    [{ 'x-ratelimit-reset': String(now / 1000 + 5) }, 5000],
    [{ 'retry-after': '-1' }, 1000],
    [{}, 1000],
  ])('%j waits and asks again, also for what must not be repeated', async (headers, wait) => {
    const { client, http, waits } = clientFor(busy(headers), { status: 200, body: {} });
    await client.call({ method: 'POST', path: '/x', json: {} });
    expect(waits).toEqual([wait]);
    expect(http.sent).toHaveLength(2);
  });

  it('ends where a system asks for too much of it, or again and again', async () => {
    const long = clientFor(busy({ 'retry-after': '3600' }));
    expect((await failure(long.client.call({ path: '/x' }))).kind).toBe('busy');
    expect(long.waits).toEqual([]);
    const often = clientFor(busy({}), busy({}), busy({}));
    expect((await failure(often.client.call({ path: '/x' }))).kind).toBe('busy');
    expect(often.http.sent).toHaveLength(3);
  });
});

describe('what may have been lost', () => {
  const lost: readonly [string, Call, number][] = [
    ['is read once more', { path: '/x' }, 2],
    ['is sent once more where that does no harm', { method: 'POST', path: '/x', json: {}, mayRepeat: true }, 2],
    ['is not sent twice', { method: 'POST', path: '/x', json: {} }, 1],
  ];
  it.each(lost)('%s', async (_, call, times) => {
    for (const first of [new Error('ECONNRESET'), { status: 503 }]) {
      const { client, http } = clientFor(first, { status: 200, body: 1 });
      await client.call(call).catch((error: unknown) => expect((error as SystemError).kind).toBe(first instanceof Error ? 'unreachable' : 'broken'));
      expect(http.sent).toHaveLength(times);
    }
  });

  it('is given up at last', async () => {
    const { client, http, waits } = clientFor(new Error('ENOTFOUND'), new Error('ENOTFOUND'), new Error('ENOTFOUND'));
    const error = await failure(client.call({ path: '/x' }));
    expect(error).toMatchObject({ kind: 'unreachable', detail: 'ENOTFOUND' });
    expect(http.sent).toHaveLength(3);
    expect(waits).toEqual([500, 1000]);
  });
});

describe('a name in a path', () => {
  it('stays one segment', () => {
    expect(segment('a/../b?c#d')).toBe('a%2F..%2Fb%3Fc%23d');
    expect(segment('...')).toBe('...');
  });

  it.each(['', '.', '..'])('can not be %j', (name) => {
    expect(() => segment(name)).toThrow(RangeError);
  });
});
