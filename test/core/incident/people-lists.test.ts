import { describe, expect, test } from 'vitest';
import { apply } from '../../../src/core/edit/apply';
import { addField, clearField, setField } from '../../../src/core/edit/field';
import { acknowledge, handOver } from '../../../src/core/incident/lifecycle/changes';
import { read } from '../document/read';
import { Play, utc, type Change } from './play';

const at = utc('2026-02-05 14:10');
const record = (lines: string) => `# Incident: Down\n\n**Severity**: SEV-1\n${lines}\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 14:00 UTC | Alert |\n`;
const after = (text: string, change: Change) => new Play(text).do(change);

describe('who acknowledges joins the list of responders below its label', () => {
  test.each([
    ['**Responders**:\n- @sam\n- @jo\n\n**Service**: Shop', '- @jo\n- @lee\n\n**Service**: Shop', ['@sam', '@jo', '@lee']],
    ['**Responders**\n\n* @sam (SRE)\n\n---', '* @sam (SRE)\n* @lee\n\n---', ['@sam (SRE)', '@lee']],
    ['\n- **Status**: Investigating\n- **Responders**:\n  - Scribe: @sam\n- **Service**: Shop', '  - Scribe: @sam\n  - @lee\n- **Service**', ['@sam', '@lee']],
    ['\nResponders:\n\n- \n', 'Responders:\n\n- @lee\n', ['@lee']],
    ['\n## Responders\n\n- **@sam**\n- [ ] @jo\n\n[1]: https://example.com', '- [ ] @jo\n- @lee\n\n[1]', ['@sam', '@jo', '@lee']],
  ])('%j', (lines, expected, people) => {
    const play = after(record(lines), (incident) => acknowledge(incident, at, '@lee'));
    expect(play.text).toContain(expected);
    expect(play.record.responders).toEqual(people);
    expect(after(play.text, (incident) => acknowledge(incident, at, people[0])).record.responders).toEqual(people);
  });

  test('on lines that end as the others do', () => {
    const play = after(record('**Responders**:\n- @sam').replaceAll('\n', '\r\n'), (incident) => acknowledge(incident, at, '@lee'));
    expect(play.text).toContain('**Responders**:\r\n- @sam\r\n- @lee\r\n');
  });
});

test('a commander in a list is handed over in its place', () => {
  const play = after(record('**Incident Commander**:\n- @sam\n'), (incident) => handOver(incident, at, '@kim'));
  expect(play.text).toContain('**Incident Commander**:\n- @kim\n\n\n##');
  expect(play.record.commander).toBe('@kim');
});

test('a list of responders is taken away, and may be given again', () => {
  const text = record('**Responders**:\n- @sam\n- @jo');
  const cleared = apply(text, clearField(read(text), 'responders'));
  expect(cleared).toContain('**Responders**:\n\n## Timeline');
  expect(new Play(apply(cleared, [setField(read(cleared), { name: 'responders', label: 'Responders' }, '@lee, @pat')])).record.responders).toEqual(['@lee', '@pat']);
});

test.each([
  ['**Responders**:\n- @sam\n', '**Severity**: SEV-1\n**Tracker**: [Tracker]\n**Responders**:\n- @sam\n'],
  ['- **Responders**:\n  - @sam\n', '- **Tracker**: [Tracker]\n- **Responders**:\n  - @sam\n'],
  ['**Responders**:\n- Incident Commander: @sam\n', '**Severity**: SEV-1\n**Tracker**: [Tracker]\n**Responders**:\n- Incident'],
])('a field that is added goes before %j and not into the list', (lines, expected) => {
  const text = record(lines);
  const added = apply(text, [addField(read(text), 'Tracker', '[Tracker]')]);
  expect(added).toContain(expected);
  expect(new Play(added).record.responders).toEqual(['@sam']);
});

test.each([
  '**Responders**:\n- We paged the platform team, who looked at the pool.\n- It took them a while',
  '**Responders**:\n- Who was the commander?',
  '**Responders**:\n1. Page @sam',
  '**Responders**:\n- @sam\n  was the first',
  '**Impact on the shop**:\n- @sam',
  '## Lead in\n\n- @sam',
])('%j names nobody', (lines) => {
  expect(new Play(record(lines)).record.responders).toEqual([]);
});
