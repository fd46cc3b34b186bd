import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acknowledge, changeSeverity, changeStatus, escalate, handOver, logEvent, page } from '../../../src/core/incident/lifecycle/changes';
import { postUpdate } from '../../../src/core/incident/lifecycle/post-update';
import { reopen, resolve } from '../../../src/core/incident/lifecycle/resolve';
import type { IncidentRecord, LiveIncident } from '../../../src/core/incident/record';
import { defaultPolicy } from '../../../src/core/policy/default';
import { handWritten } from './hand-written';
import { Play, utc } from './play';

const detected = utc('2026-02-05 14:23');
const check = 'Root cause identified and documented';

interface Command {
  readonly change: (incident: LiveIncident, at: number) => ReturnType<typeof logEvent>;
  /** What the record says of it afterwards, and is to say. */
  readonly says: (record: IncidentRecord) => unknown;
  readonly expected: unknown;
}

const row = (text: string) => (record: IncidentRecord) => record.timeline.some((entry) => entry.text === text);
const commands: Readonly<Record<string, Command>> = {
  'log an event': { change: (incident, at) => logEvent(incident, at, 'Pool | restarted'), says: row('Pool | restarted'), expected: true },
  'change the status': { change: (incident, at) => changeStatus(incident, at, 'monitoring', 'calm'), says: ({ status, mitigated }) => [status, mitigated !== undefined], expected: ['monitoring', true] },
  'change the severity': { change: (incident, at) => changeSeverity(incident, at, defaultPolicy.severities[1]!, 'It spreads'), says: ({ severity }) => severity?.id, expected: 'SEV-2' },
  'hand over command': { change: (incident, at) => handOver(incident, at, '@kim'), says: ({ commander }) => commander, expected: '@kim' },
  acknowledge: { change: (incident, at) => acknowledge(incident, at, '@kim'), says: ({ acknowledged, responders }) => [acknowledged !== undefined, responders], expected: [true, ['@kim']] },
  escalate: { change: (incident, at) => escalate(incident, at, { level: 2, name: 'Team Lead' }, '@kim'), says: ({ escalation }) => escalation?.level, expected: 2 },
  page: { change: (incident, at) => page(incident, at, '@kim'), says: ({ pages }) => pages.map(({ who }) => who), expected: ['@kim'] },
  'post an update': { change: (incident, at) => postUpdate(incident, at, '#incidents', 'First\nSecond'), says: ({ updates }) => updates.at(-1)?.text, expected: 'First\nSecond' },
  resolve: {
    change: (incident, at) => resolve(incident, at, { answers: [{ text: check, answer: 'yes' }], thanked: ['@kim'], note: 'calm' }),
    says: ({ status, resolved, checklists }) => [status, resolved !== undefined, checklists.flatMap(({ items }) => items).find(({ text }) => text === check)?.answer],
    expected: ['resolved', true, 'yes'],
  },
  reopen: { change: (incident, at) => reopen(incident, at), says: ({ status }) => status, expected: 'investigating' },
};

/** Lines that a command may give another value: fields, boxes, the placeholder of no updates, and a row that gets its day. */
const isValue = (line: string) => /^(?:[-*]? ?\*\*[^*]+\*\*: ?|[-*]? ?\*\*[^*]+:\*\* ?|\| (?:Severity|Status|Incident Commander) \||[a-z]+:|None sent yet\.|[-*] \[)/.test(line);
const linesOf = (text: string) => text.split(/\r?\n/).map((line) => line.replace('2026-02-05 ', ''));

/** The lines that somebody wrote and that are not there any more. */
function lost(before: string, after: string): string[] {
  const left = linesOf(after);
  return linesOf(before).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && line.trim() !== '' && !isValue(line);
  });
}

describe.each(Object.entries(handWritten))('a record %s', (_, text) => {
  test.each(Object.entries(commands))('%s: its row is read back, and nothing is lost', (_name, { change, says, expected }) => {
    const at = detected + 7 * 60_000;
    const play = new Play(text).do((incident) => change(incident, at));
    expect(says(play.record)).toEqual(expected);
    expect(play.record.timeline.map((entry) => entry.at)).toContain(at);
    expect(lost(text, play.text)).toEqual([]);
    expect(play.text.match(/^#+ .*$|^\S+\r?\n-+$/gm)?.filter((heading) => /timeline|tijdlijn/i.test(heading)).length ?? 0).toBe(Math.max(1, text.match(/^#* ?(?:timeline|tijdlijn)\r?$/gim)?.length ?? 0));
    if (text.includes('\r\n')) expect(play.text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

test('whatever is done to whatever record, in whatever order, every line of a person stays and every row is read back', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.values(commands)), fc.integer({ min: -90, max: 900 })), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(fc.constantFrom(...Object.values(handWritten)), steps, (text, all) => {
    const play = new Play(text);
    for (const [{ change, says, expected }, after] of all) {
      const at = detected + after * 60_000;
      const before = play.text;
      play.do((incident) => change(incident, at));
      if (expected === true) expect(says(play.record)).toBe(true);
      expect(play.record.timeline.map((entry) => entry.at)).toContain(at);
      expect(lost(before, play.text)).toEqual([]);
    }
    expect(lost(text, play.text)).toEqual([]);
  }), { numRuns: 120 });
}, 120_000);
