import { describe, expect, test } from 'vitest';
import { entryLine, read } from './read';

const entries = (...lines: string[]) => read(['# Outage 2026-07-01', '', '## Timeline', '', ...lines, ''].join('\n')).timeline.map(entryLine);

describe('a timeline in phases', () => {
  test('whose headings end with the time takes what stands below them for their story', () => {
    expect(entries('### Before it', '', '- The disk was half full', '', '### The queue stops (16:15)', '', '- Nobody is mailed', '', '### Recovery (16:40-17:00)', '', '- A second disk', '', '### Closing (done)'))
      .toEqual(['2026-07-01 16:15 - The queue stops', '2026-07-01 16:40-17:00 - Recovery']);
  });

  test('that tells no times lists what happened, and not what a label leads in to', () => {
    expect(entries('### Stage 1', '', 'It stopped.', '', '**Ruled out**:', '', '- the disk', '- the net', '', '### Stage 2', '', '- The queue restarts'))
      .toEqual(['2026-07-01 - - The queue restarts']);
    expect(entries('**In short**:', '', '- The queue stops')).toEqual(['2026-07-01 - - The queue stops']);
  });
});

test('rows of a table with blank lines between them are entries', () => {
  expect(entries('| **19:46:45** | The queue stops.', '', '| 19:47 | An alarm |')).toEqual(['2026-07-01 19:46 - The queue stops.', '2026-07-01 19:47 - An alarm |']);
});

test('a day and a month with a slash are read in the order that is near the day of the incident', () => {
  expect(entries('| When | What |', '|---|---|', '| 01/07 ~19:17 | slow |', '| 02/07 | fast |')).toEqual(['2026-07-01 19:17~ - slow', '2026-07-02 - - fast']);
  expect(entries('| When | What |', '|---|---|', '| 07/02 08:00 | fast |')).toEqual(['2026-07-02 08:00 - fast']);
  expect(entries('- 11/12 of the disks were full at 10:00')).toEqual(['2026-07-01 - - 11/12 of the disks were full at 10:00']);
});
