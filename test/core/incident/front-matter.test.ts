import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { acknowledge, changeStatus, handOver } from '../../../src/core/incident/lifecycle/changes';
import { clearField, setField } from '../../../src/core/edit/field';
import { apply } from '../../../src/core/edit/apply';
import { read } from '../document/read';
import { Play, utc, type Change } from './play';

const at = utc('2026-02-05 14:10');
const record = (lines: string) => `---\nseverity: SEV-1\n${lines}\n---\n\n# Incident: Down\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 14:00 UTC | Alert |\n`;
const head = (text: string) => /^---\n([^]*?)\n---/.exec(text)![1]!;

function after(lines: string, change: Change): { play: Play; yaml: Record<string, unknown>; written: string } {
  const play = new Play(record(lines)).do(change);
  const written = head(play.text);
  return { play, yaml: parse(written) as Record<string, unknown>, written };
}

describe('who acknowledges joins a list of responders as it is written', () => {
  test.each([
    ['responders:\n  - "@sam"\n  - "@kim"', 'responders:\n  - "@sam"\n  - "@kim"\n  - "@lee"', ['@sam', '@kim', '@lee']],
    ['responders:\n- sam # lead\n- kim\nstatus: open', 'responders:\n- sam # lead\n- kim\n- "@lee"\nstatus: open', ['sam', 'kim', '@lee']],
    ['responders: ["@sam", kim] # on call', 'responders: ["@sam", kim, "@lee"] # on call', ['@sam', 'kim', '@lee']],
    ['responders: [\n  sam,\n  kim,\n  ]', 'responders: [\n  sam,\n  kim, "@lee"\n  ]', ['sam', 'kim', '@lee']],
    ['responders: []', 'responders: ["@lee"]', ['@lee']],
  ])('%j', (lines, expected, people) => {
    const { play, yaml, written } = after(lines, (incident) => acknowledge(incident, at, '@lee'));
    expect(written).toContain(expected);
    expect(yaml.responders).toEqual(people);
    expect(play.record.responders).toEqual(people);
  });

  test('a comma or bracket is quoted where it would part members', () => {
    expect(after('responders: [sam]', (incident) => acknowledge(incident, at, 'Lee [night]')).yaml.responders).toEqual(['sam', 'Lee [night]']);
  });
});

test.each([
  ['status: |\n  open', 'status: Monitoring'],
  ['status: >-\n  open\n  still\nowner: shop', 'status: Monitoring\nowner: shop'],
  ['status: open,\n  still', 'status: Monitoring'],
])('a status in %j is replaced as a whole', (lines, expected) => {
  const { play, yaml, written } = after(lines, (incident) => changeStatus(incident, at, 'monitoring'));
  expect(written).toContain(expected);
  expect(yaml.status).toBe('Monitoring');
  expect(play.record.status).toBe('monitoring');
});

test.each([
  ['commander:\n  name: sam\n  team: shop', { name: '@kim', team: 'shop' }],
  ['commander: [sam]', ['@kim']],
  ['commander:\n  - sam', ['@kim']],
])('a commander in %j is handed over in its place', (lines, expected) => {
  const { play, yaml } = after(lines, (incident) => handOver(incident, at, '@kim'));
  expect(yaml.commander).toEqual(expected);
  expect(play.record.commander).toBe('@kim');
});

test.each([
  ['responders: [sam, kim]', []],
  ['responders:\n  - sam\n  - kim', null],
  ['responders: >-\n  sam,\n  kim', null],
])('%j is taken away, and may be given again', (lines, left) => {
  const cleared = apply(record(lines), clearField(read(record(lines)), 'responders'));
  expect((parse(head(cleared)) as Record<string, unknown>).responders).toEqual(left);
  const given = apply(cleared, [setField(read(cleared), { name: 'responders', label: 'Responders' }, 'lee, pat')]);
  expect(new Play(given).record.responders).toEqual(['lee', 'pat']);
  expect(() => parse(head(given)) as unknown).not.toThrow();
});

test('a field goes behind an array of several lines in TOML', () => {
  const text = '+++\nresponders = [\n  "sam",\n]\n\n[extra]\nteam = "x"\n+++\n\n# Down\n';
  expect(apply(text, [setField(read(text), { name: 'status', label: 'Status' }, 'open')])).toContain('  "sam",\n]\nstatus = "open"\n');
});
