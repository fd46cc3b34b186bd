import { expect, it } from 'vitest';
import { dueDateInvitations, reviewInvitation } from '../../../src/core/incident/invitations';
import { readWhenAhead } from '../../../src/core/incident/when-ahead';
import { summarize } from '../../../src/core/index/summarize';
import { defaultPolicy as policy } from '../../../src/core/policy/default';
import { read } from '../document/read';
import { utc } from './play';

const subject = { path: 'docs/postmortems/2026-02-05-site-down.md', title: 'Site down' };

it('a review takes as long as the policy gives it, and brings its agenda', () => {
  const { fileName, event } = reviewInvitation(subject, utc('2026-02-07 14:00'), policy.meeting);
  expect(fileName).toBe('review-site-down.ics');
  expect(event).toMatchObject({ title: 'Postmortem review: Site down', when: { at: utc('2026-02-07 14:00'), minutes: 60 } });
  expect(event.description).toBe('Review draft (20 min)\nDiscussion (30 min)\nAction items (10 min)\ndocs/postmortems/2026-02-05-site-down.md');
});

it('open action items with a date become days, each with a mark of its own that stays', () => {
  const text = '# Postmortem: Site down\n\n## Action Items\n\n- [ ] Test the pool @sam (due: 2026-02-12)\n- [x] Add an alert (due: 2026-02-10)\n- [ ] Write it down\n';
  const { actionItems } = summarize(read(text), 'postmortem', subject.path, policy);
  const [only, ...rest] = dueDateInvitations(subject, actionItems);
  expect(rest).toEqual([]);
  expect(only?.fileName).toBe('due-test-the-pool.ics');
  expect(only?.event).toMatchObject({ title: 'Test the pool (@sam)', when: { day: '2026-02-12' } });
  expect(dueDateInvitations(subject, actionItems)[0]?.event.uid).toBe(only?.event.uid);
});

const now = { now: utc('2026-02-05 15:00'), timeZone: 'Europe/Amsterdam' };

it.each([
  ['2026-02-07 14:00', '2026-02-07 13:00'], ['2026-02-07 14:00 UTC', '2026-02-07 14:00'], ['2026-02-07T09:30', '2026-02-07 08:30'],
])('%s is a moment to come', (written, moment) => {
  expect(readWhenAhead(written, now)).toEqual({ at: utc(moment) });
});

it.each(['', 'soon', '14:00', '2026-02-07', '2026-02-30 14:00', '2026-02-05 14:00', '2026-02-07 14:00 and so on'])('"%s" is none', (written) => {
  expect(readWhenAhead(written, now)).toHaveProperty('problem');
});
