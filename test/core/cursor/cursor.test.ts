import { describe, expect, it } from 'vitest';
import { expectedSections } from '../../../src/core/cursor/expected-sections';
import { mentionAt } from '../../../src/core/cursor/mention';
import { placeAt } from '../../../src/core/cursor/place';
import { referencesIn } from '../../../src/core/cursor/references';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { defaultPolicy } from '../../../src/core/policy/default';
import { builtInTemplates } from '../../../src/core/template/built-in';
import { outlineOf } from '../../../src/core/template/outline';

const vocabulary = vocabularyOf(defaultPolicy);

/** Reads a text whose `¦` is the cursor. */
function at(marked: string) {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return { document: parse(text, { markdown, vocabulary }), text, offset };
}

function place(marked: string) {
  const { document, text, offset } = at(marked);
  const found = placeAt(document, vocabulary, offset);
  return found && `${found.kind}: ${text.slice(found.span.start, found.span.end)}`;
}

describe('what is written at the cursor', () => {
  it('is a severity behind its label, filled in or not', () => {
    expect(place('# Postmortem: X\n\n**Severity**: SEV¦-1\n')).toBe('severity: SEV-1');
    expect(place('# Postmortem: X\n\n**Severity**: ¦\n')).toBe('severity: ');
  });

  it('is the day that an action item is due, in a list too', () => {
    expect(place('## Action Items\n\n- [ ] Test the pool @sam (due: 2026-¦02-12)\n')).toBe('date: 2026-02-12');
  });

  it('is one person of several', () => {
    expect(place('**Responders**: @sam, @le¦e, @kim\n')).toBe('person: @lee');
    expect(place('**Incident Commander**: Sa¦m de Vries\n')).toBe('person: Sam de Vries');
  });

  it.each([
    ['**Responders**:\n\n- @sam\n- Ki¦m\n- @lee\n', 'person: Kim'],
    ['**Responders**:\n- ¦\n', 'person: '],
    ['**Responders**:\n\n- @sam\n- ¦\n\n## Timeline\n', 'person: '],
    ['**Responders**:\n\n* Scribe: Ki¦m\n* Lee\n', 'person: Kim'],
    ['- **Responders**:\n  - Sam\n  - Ki¦m\n', 'person: Kim'],
    ['---\nresponders:\n  - Sam\n  - Ki¦m\n---\n', 'person: Kim'],
  ])('is one person of a list below their label: %j', (text, expected) => {
    expect(place(`${text.startsWith('---') ? '' : '# Incident: X\n\n'}${text}`)).toBe(expected);
  });

  it.each([
    '**Responders**:\n\n- Scr¦ibe: Kim\n',
    '**Responders**:\n\n-¦ Kim\n',
    '**Responders**:\n\n- Kim\n\nThe pool was ex¦hausted.\n',
    '**Responders**:\n\n- Kim\n\n## Notes\n\n- Ki¦m was asleep\n',
    '**Responders**: Kim\n\n- Ki¦m was asleep\n',
  ])('is no person beside such a list, and in the role: %j', (text) => {
    expect(place(`# Incident: X\n\n${text}`)).toBeUndefined();
  });

  it('is a handle that is being typed, wherever it stands', () => {
    expect(place('We called @sa¦ at once.\n')).toBe('person: @sa');
    expect(place('Mail sam@exa¦mple.com\n')).toBeUndefined();
  });

  it('is what the column of a table says', () => {
    const table = (row: string) => `## Action Items\n\n| # | Action | Owner | Due Date | Status |\n|---|---|---|---|---|\n${row}\n`;
    expect(place(table('| 1 | Fix | S¦am | | |'))).toBe('person: Sam');
    expect(place(table('| 1 | Fix | Sam | ¦ | |'))).toBe('date: ');
    expect(place(table('| 1 | Fix | Sam | | Op¦en |'))).toBe('state: Open');
    expect(place(table('| 1 | F¦ix | Sam | | |'))).toBeUndefined();
  });

  it('is the title of a section, but not in code', () => {
    expect(place('# Postmortem: X\n\n## Tim¦\n')).toBe('sectionTitle: ## Tim');
    expect(place('# Postmortem: X\n\n## ¦\n')).toBe('sectionTitle: ## ');
    expect(place('Restart it:\n\n```\n# comm¦ent\n```\n')).toBeUndefined();
  });

  it('is nothing special in prose', () => {
    expect(place('The pool was ex¦hausted.\n')).toBeUndefined();
  });
});

describe('what is mentioned under the pointer', () => {
  const mention = (marked: string) => {
    const { document, text, offset } = at(marked);
    const found = mentionAt(document, defaultPolicy, offset);
    return found && `${found.kind}: ${text.slice(found.span.start, found.span.end)}`;
  };

  it('is a severity of the policy, in any case, as a whole word', () => {
    expect(mention('It was a SE¦V-2 then.')).toBe('severity: SEV-2');
    expect(mention('It was a sev-2¦ then.')).toBe('severity: sev-2');
    expect(mention('It was a SEV-2¦5 then.')).toBeUndefined();
  });

  it('is a day that exists', () => {
    expect(mention('Due 2026-0¦2-12.')).toBe('date: 2026-02-12');
    expect(mention('Due 2026-1¦3-12.')).toBeUndefined();
  });

  it('is the owner of an action item', () => {
    expect(mention('## Action Items\n\n| Action | Owner |\n|---|---|\n| Fix the alert | @s¦am |\n')).toBe('owner: @sam');
  });
});

describe('references to other places', () => {
  const found = (text: string, trackers = [{ name: 'Plane', prefix: 'ROOSE', url: 'https://plane.example/{key}' }]) =>
    referencesIn(parse(text, { markdown, vocabulary }), trackers)
      .map((reference) => (reference.kind === 'ticket' ? reference.url : reference.name));

  it('are keys of the trackers that the policy names', () => {
    expect(found('See ROOSE-12 and ROOSE-7, not XROOSE-1, ROOSE-1a or ROOSE-XXX.')).toEqual([
      'https://plane.example/ROOSE-12', 'https://plane.example/ROOSE-7',
    ]);
  });

  it('are not in code or in an address', () => {
    expect(found('```\nROOSE-12\n```\n\nhttps://plane.example/ROOSE-12\n\n- a\n\n  ```\n  ROOSE-3\n  ```\n')).toEqual([]);
  });

  it('are wiki links', () => {
    expect(found('[[PM-2026-002-loop]], [[notes|shown]] and [[a#b]], not [[]] or [[two\nlines]]')).toEqual(['PM-2026-002-loop', 'notes', 'a']);
  });

  it('are looked for between blocks of code', () => {
    expect(found('ROOSE-1 [[a]]\n\n```\nROOSE-2 [[b]]\n```\n\nROOSE-3 [[c]]\n\n```\nROOSE-4\n```\n\nROOSE-5\n').map((each) => each.slice(-7)))
      .toEqual(['ROOSE-1', 'ROOSE-3', 'ROOSE-5', 'a', 'c']);
  });

  it('may be more than a call can have arguments, and open more often than they close', () => {
    expect(found('ROOSE-1 '.repeat(200_000))).toHaveLength(200_000);
    expect(found(`${'[['.repeat(500_000)} ]]`)).toEqual([]);
  });
});

it('offers the sections that a document does not have yet, in the order of its template', () => {
  const outline = outlineOf(builtInTemplates.postmortem, vocabulary, markdown);
  const { document, offset } = at('# Postmortem: X\n\n## What happened\n\n## Action Items\n\n## ¦\n');
  const titles = expectedSections(document, outline, { start: offset - 3, end: offset }).map(({ title }) => title);
  expect(titles).toContain('Impact');
  expect(titles).not.toContain('Action Items');
  expect(titles.indexOf('Impact')).toBeLessThan(titles.indexOf('Lessons Learned'));
});
