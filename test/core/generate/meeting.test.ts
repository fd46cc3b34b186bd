import { expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { newMeeting } from '../../../src/core/generate/meeting';
import { defaultPolicy } from '../../../src/core/policy/default';
import { builtInTemplates } from '../../../src/core/template/built-in';

const agendaOf = (text: string, path = 'docs/postmortems/2026-02-05-website-down.md') => newMeeting(
  parse(text, { markdown, vocabulary: vocabularyOf(defaultPolicy) }), path, { policy: defaultPolicy, template: builtInTemplates.meeting },
);

const postmortem = `# Postmortem: Website down

**Severity**: SEV-1
**Incident Commander**: @sam
**Responders**: @sam, @kim

## Timeline

All times in UTC.

| Time | Event |
|------|-------|
| 14:23 | Alert fired |
| 14:30 | Restarted connections |

## Root Cause

**Root Cause**: No load test before production.

## Action Items

| # | Action | Owner | Due Date | Issue |
|---|--------|-------|----------|-------|
| 1 | Add query test to CI | @sam | 2026-02-12 | ROOSE-12 |
| 2 | Automate status page | | | |
| 3 | [Action] | [Owner] | [YYYY-MM-DD] | |
`;

test('the agenda lies beside its postmortem and links to it', () => {
  const { path, text } = agendaOf(postmortem, 'docs/postmortems/2026-02-05-a (b).md');
  expect(path).toBe('docs/postmortems/2026-02-05-a (b)-meeting.md');
  expect(text).toContain('**Postmortem**: [Website down](2026-02-05-a%20%28b%29.md)\n');
});

test('commander and responders attend by name, the other roles by role', () => {
  expect(agendaOf(postmortem).text).toContain('## Attendees\n\n- [ ] @sam (facilitator)\n- [ ] @kim\n- [ ] Product/business stakeholders\n- [ ] Optional: Broader engineering team\n');
});

test('nobody attends whom the postmortem does not know yet', () => {
  const { text } = agendaOf(postmortem.replace('Commander**: @sam', 'Commander**: TBA').replace('@sam, @kim', 'unassigned, @kim'));
  expect(text).toContain('## Attendees\n\n- [ ] @kim\n- [ ] Incident commander (facilitator)\n');
});

test('what the postmortem says is there to be talked about', () => {
  const { text } = agendaOf(postmortem);
  expect(text).toContain('- Timeline: 2 entries, 14:23 to 14:30\n- Root cause: No load test before production.\n');
  expect(text).toContain('| Add query test to CI | @sam | 2026-02-12 | ROOSE-12 | |\n| Automate status page | [Owner] | [YYYY-MM-DD] | | |\n\n');
});

test('the agenda and the ground rules are the policy\'s', () => {
  const { text } = agendaOf(postmortem);
  expect(text).toContain('**Duration**: 60 minutes maximum\n');
  expect(text).toContain('2. **Discussion** (30 min)\n   - What went well / didn\'t go well\n   - Root cause analysis\n   - Brainstorm improvements\n3. **Action items** (10 min)\n');
  expect(text).toContain('## Ground Rules\n\n- No blame or finger-pointing\n');
});

test('a postmortem that says nothing yet gives roles and blanks', () => {
  const { text } = agendaOf('# Postmortem: [Title]\n\n**Incident Commander**: [Commander]\n');
  expect(text).toContain('**Facilitator**: [Commander]\n');
  expect(text).toContain('- [ ] Incident commander (facilitator)\n- [ ] All responders\n');
  expect(text).not.toMatch(/\{\{|undefined/);
});

test('a name that is escaped in the postmortem is escaped once in its agenda', () => {
  const text = agendaOf(postmortem.replaceAll('@sam', '@\\_sam').replace('Website down', '\\*.example.com down')).text;
  expect(text).toContain('@\\_sam');
  expect(text).toContain('\\*.example.com down');
  expect(text).not.toContain('\\\\');
});

test('a ticket of the postmortem is one in the agenda too', () => {
  const links = ['[#12](https://github.com/acme/my_shop/issues/12)', 'https://github.com/acme/my_shop/issues/12', 'acme/my_shop#12'];
  for (const written of ['ROOSE-12', ...links]) {
    const text = postmortem.replace('ROOSE-12', written);
    const ticketsOf = (of: string) => parse(of, { markdown, vocabulary: vocabularyOf(defaultPolicy) }).actionItems.map(({ ticket }) => ticket?.value);
    expect(ticketsOf(agendaOf(text).text)).toEqual(ticketsOf(text).slice(0, 2));
  }
});
