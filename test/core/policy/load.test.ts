import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/core/policy/default';
import { loadPolicy } from '../../../src/core/policy/load';

const ruleIds = ['required-section', 'action-owner'];

/** The problems of a policy as `level "text it points at": message`. */
function problemsOf(text: string): string[] {
  return loadPolicy(text, ruleIds).problems.map(({ level, start, end, message }) => {
    const words = message.text.replace(/\{(\w+)\}/g, (_, name: string) => String(message.facts[name]));
    return `${level} "${text.slice(start, end)}": ${words}`;
  });
}

test.each(['', '# nothing yet\n', 'folders:\n  # postmortems: elsewhere\n'])('%j changes nothing', (text) => {
  expect(loadPolicy(text, ruleIds)).toEqual({ policy: defaultPolicy, problems: [] });
});

describe('merging', () => {
  const load = (text: string) => {
    const { policy, problems } = loadPolicy(text, ruleIds);
    expect(problems).toEqual([]);
    return policy!;
  };

  test('a map keeps the default of every key it leaves out', () => {
    expect(load('folders: { postmortems: ./incidents/reports/ }').folders)
      .toEqual({ ...defaultPolicy.folders, postmortems: 'incidents/reports' });
  });

  test('a list replaces the default list', () => {
    expect(load('meeting: { groundRules: [Be kind] }').meeting.groundRules).toEqual(['Be kind']);
  });

  test('a severity inherits what it leaves out from the one with its id', () => {
    const list = defaultPolicy.severities.map(({ id }) => `  - id: ${id}\n`).join('');
    const { severities } = load(`severities:\n${list.replace('SEV-2\n', 'SEV-2\n    postmortem: { withinHours: 24 }\n')}`);
    expect(severities[1]).toEqual({ ...defaultPolicy.severities[1]!, postmortem: { ...defaultPolicy.severities[1]!.postmortem, withinHours: 24 } });
    expect(severities[0]).toEqual(defaultPolicy.severities[0]);
  });

  test('an answer replaces the default answer instead of leading to two places', () => {
    const { triage } = load('triage: { questions: [{ id: down, no: { severity: SEV-4 } }] }');
    expect(triage.questions).toEqual([{ ...defaultPolicy.triage.questions[0]!, no: { severity: 'SEV-4' } }]);
  });

  test('synonyms are added to the built-in ones', () => {
    const { synonyms } = load('synonyms: { sections: { timeline: [Verloop der dingen] } }');
    expect(synonyms.sections['timeline']).toEqual([...(defaultPolicy.synonyms.sections['timeline'] ?? []), 'Verloop der dingen']);
  });

  test('an empty value removes an optional one', () => {
    expect(load('severities: [{ id: SEV-1, communication: { updateEveryMinutes: } }]\n'
      + 'triage: { questions: [{ id: down, no: { severity: SEV-1 } }] }').severities[0]!.communication.updateEveryMinutes).toBeUndefined();
  });
});

describe('problems point at their place and say what is expected', () => {
  test.each([
    ['team: [a', 'error "": This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['team: 5', 'error "5": A text is expected here. Put it in quotes if it looks like a number, a date or true.'],
    ['- team', 'error "- team": A group of settings is expected here, such as "team: Web".'],
    ['team: !!js/function x', 'error "!!js/function": YAML tags have no meaning in a policy.'],
    ['team: a\nteam: b', 'error "team": "team" is set twice.'],
    ['team: a\n--- # the other team\nteam: b', 'warning "---": What stands behind this line is ignored: a policy is one YAML document.'],
    ['---\nteam: a\n---\n# the end\n'],
    ['foldres: { postmortems: a }', 'warning "foldres": There is no setting "foldres" here; did you mean "folders"?'],
    ['folders: { postmortem: a }', 'warning "postmortem": There is no setting "postmortem" here; did you mean "postmortems"?'],
    ['quuxification: 1', 'warning "quuxification": There is no setting "quuxification" here; it is ignored.'],
    ['rules: { action-owner: fatal }', 'error "fatal": "fatal" is not one of error, warning, info, hint, off.'],
    ['rules: { action-ownr: off }', 'warning "action-ownr": There is no rule "action-ownr"; did you mean "action-owner"?'],
    ['timeZone: Europe/Amsterdm', 'error "Europe/Amsterdm": There is no time zone "Europe/Amsterdm"; did you mean "Europe/Amsterdam"?'],
    ['onCall: { lengthDays: 0 }', 'error "0": A number greater than 0 is expected here.'],
    ['onCall: { startsOn: "2026-02-30" }', 'error ""2026-02-30"": A day that exists is expected here, as YYYY-MM-DD.'],
    ['targets: { recurrence: 10 }', 'error "10": A number of at most 1 is expected here.'],
    ['severities: []', 'error "[]": At least one entry is expected here.'],
    ['postmortem: { reviewWithinHours: 12 }', 'error "12": This comes before "draftWithinHours", which is 24 hours.'],
    ['meeting: { lengthMinutes: 30 }', 'warning "lengthMinutes": The agenda takes 60 minutes, the meeting 30.'],
    ['messages: { page: "{{#a}}x" }', 'error ""{{#a}}x"": This is not a valid Mustache template: Unclosed section "a".'],
    ['vendors: [{ name: A, channel: B, url: "javascript:alert(1)" }]',
      'error ""javascript:alert(1)"": A web address that starts with https:// is expected here.'],
    ['severities: [{ id: SEV-1 }, { id: SEV-1 }]\ntriage: { questions: [{ id: down, no: { severity: SEV-1 } }] }',
      'error "SEV-1": "SEV-1" is in the list already.'],
    ['triage: { start: dwn }', 'error "dwn": No question is called "dwn". There are: down, core, degraded.'],
    ['triage: { questions: [{ id: down, no: { severity: SEV-1 } }, { id: core, no: { severity: SEV-1 } }] }',
      'warning "core": No answer leads to the question "core".'],
    ['triage: { questions: [{ id: down, no: { severity: SEV-9 } }] }', 'error "SEV-9": No severity is called "SEV-9"; did you mean "SEV-1"?'],
    ['triage: { questions: [{ id: down, no: {} }] }', 'error "{}": An answer leads either to a "severity" or to a "next" question.'],
    ['triage: { questions: [{ id: down, no: { next: core } }, { id: core, no: { next: down } }] }',
      'error "down": This answer leads back to the question "down", which led here.'],
    ['escalation: [{ level: 1 }, { level: 2, afterMinutes: 10 }]',
      'error "10": This level overlaps with level 1, which ends at 15 minutes.'],
  ])('%s', (text, ...expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test.each(['../secret', 'a/../../b', '/etc', 'C:/x', 'c:\\\\x', 'a\\\\..\\\\b', '~/x', 'file:///x', '.', '', 'a/.. /b'])('folder %j', (folder) => {
    expect(problemsOf(`folders: { runbooks: "${folder}" }`)).toEqual([
      expect.stringMatching(/^error ".*": A folder inside the workspace is expected here, such as "docs\/runbooks"\.$/),
    ]);
  });

  test('a new severity says what it lacks, at the severity', () => {
    const text = 'severities:\n  - id: P1\n    name: Worst\ntriage: { questions: [{ id: down, yes: { severity: P1 }, no: { severity: P1 } }] }';
    expect(problemsOf(text)).toContain('error "id: P1": "symbol" is missing.');
    expect(loadPolicy(text, ruleIds).policy).toBeUndefined();
  });

  test('a default tree that leads to severities which are gone is reported once, at the list of severities, with what to add', () => {
    expect(problemsOf('severities: [{ id: SEV-1 }]')).toEqual([
      'error "severities": This list is complete, and leaves out SEV-2, SEV-3, SEV-4, to which the triage tree leads. Add "- id: SEV-2" to keep it as it is, or change the tree under "triage".',
    ]);
    expect(problemsOf('severities: [{ id: SEV-1 }, { id: SEV-2 }, { id: SEV-3 }, { id: SEV-4 }]')).toEqual([]);
  });
});

describe('hostile files', () => {
  const nothing: unknown = expect.objectContaining({ policy: undefined });

  test('aliases that multiply are refused', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);
    expect(loadPolicy(`a0: &a0 [x]\n${lines.join('\n')}`, ruleIds)).toEqual(nothing);
  });

  test.each(['a: &a [*a]', 'team: &a { b: { c: *a } }'])('an alias inside of what it is one for is refused: %s', (text) => {
    expect(loadPolicy(text, ruleIds)).toEqual(nothing);
  });

  test.each([
    ['deep nesting', '['.repeat(50_000)], ['ten megabytes', 'a: b\n'.repeat(2_000_000)],
    ['a crowded map', Array.from({ length: 5_000 }, (_, at) => `a${at}: &x 1`).join('\n')], ['a crowded list', `team: [${'x,'.repeat(20_000)}]`],
  ])('%s is refused', (_, text) => {
    const loaded = loadPolicy(text, ruleIds);
    expect(loaded).toEqual(nothing);
    expect(loaded.problems.length).toBeGreaterThan(0);
    expect(loaded.problems.length).toBeLessThanOrEqual(100);
  });

  test('a prototype is not polluted', () => {
    loadPolicy('rules: { __proto__: { polluted: true } }\n__proto__: { polluted: true }', ruleIds);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
