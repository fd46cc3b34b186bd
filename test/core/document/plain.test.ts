import { describe, expect, test } from 'vitest';
import { entryLine, itemLine, read } from './read';

const concepts = (text: string) => read(text).sections.map(({ concept, line }) => [line, concept]);

describe('a text without Markdown', () => {
  const report = [
    'Postmortem report: checkout outage',
    'Issue Summary',
    'Impact: four hours without payments',
    'On 12 August 2024 the gateway refused all connections.',
    'TIMELINE',
    '10:00 AM UTC: alert',
    '2:00 PM UTC: all well again',
    '',
    'Root cause and resolution',
    'Root Cause:',
    'A typo in the configuration.',
    '',
    'MISLEADING PATHS',
    'The network was looked at first.',
    '',
    'Corrective and preventive measures',
    'Improvements:',
    '',
    'Check the configuration before it is used.',
    'Alert on refused connections. (owner: @sam)',
    'Tasks:',
    'Write the test. DONE',
    '',
    'By addressing these, we can prevent the same.',
    '',
  ].join('\n');

  test('has a title and sections where lines are no more than a name', () => {
    expect(read(report).title?.value).toBe('Postmortem report: checkout outage');
    expect(concepts(report)).toEqual([[1, 'summary'], [2, 'impact'], [4, 'timeline'], [8, 'rootCause'], [9, 'rootCause'], [12, undefined], [15, 'actionItems']]);
  });

  test('has an entry and an item a line', () => {
    const document = read(report);
    expect(document.timeline.map(entryLine)).toEqual(['2024-08-12 10:00 UTC alert', '2024-08-12 14:00 UTC all well again']);
    expect(document.actionItems.map((item) => [itemLine(item), item.group])).toEqual([
      ['open Check the configuration before it is used.', 'Improvements'], ['open Alert on refused connections. | @sam', 'Improvements'], ['done Write the test', 'Tasks'],
    ]);
  });

  test('keeps a sentence that goes on in the next line in one item', () => {
    const text = 'SUMMARY\n\nIt was down.\n\nACTION ITEMS\n\nCheck the configuration\nbefore it is used.\n';
    expect(read(text).actionItems.map(itemLine)).toEqual(['open Check the configuration before it is used.']);
  });

  test.each([
    ['headings of a wiki', '== Summary ==\nIt was down.\n\n=== Timeline ===\n* 10:00 alert\n* 10:30 well\n\n== Other ==\n* 11:00 lunch\n'],
    ['headings of another wiki', 'h2. Summary\n\nIt was down.\n\nh3. Timeline\n\n* 10:00 alert\n* 10:30 well\n\nh2. Other\n\n* 11:00 lunch\n'],
    ['numbers', '1. Summary\n\nIt was down.\n\n2. TIMELINE\n\n- 10:00 alert\n- 10:30 well\n'],
    ['bold lines that nothing closes', '**Summary:\n\nIt was down.\n\n**Timeline:\n\n- 10:00 alert\n- 10:30 well\n'],
    ['names with a colon below a title', '# Outage\n\nSummary:\nIt was down.\n\nTimeline:\n- 10:00 alert\n- 10:30 well\n'],
  ])('may have %s', (_, text) => {
    const document = read(text);
    expect(document.sections.map(({ concept }) => concept).filter((concept) => concept !== undefined)).toEqual(['summary', 'timeline']);
    expect(document.timeline.map(entryLine)).toEqual(['- 10:00 - alert', '- 10:30 - well']);
  });

  test('has none in a table of contents, in prose or in a document that has headings', () => {
    expect(concepts('1. Summary\n2. Timeline\n')).toEqual([]);
    expect(concepts('# Trouble with a lock\n\nCause:\nIt is held.\n\nFix:\nWait.\n')).toEqual([[0, undefined]]);
    expect(concepts('We looked at the\nimpact\nfirst.\n')).toEqual([]);
    expect(concepts('# Outage\n\n## Summary\n\nTimeline:\n\nAn alert at ten.\n')).toEqual([[0, undefined], [2, 'summary']]);
  });
});

describe('lines that Markdown takes for something else', () => {
  test('names in the middle of their lines', () => {
    const document = read('Mail outage of last week\n\n                 Summary of outage\n\nMail was late.\n\n                 Timeline of events (20th December 2025)\n\n2:00 PM: users call\n2:30 PM: disk found full\n\n                 Root cause and resolution\n\nDisk.\n\n                 Corrective and preventative measures\n\n- Add a disk\n');
    expect(document.sections.map(({ concept }) => concept)).toEqual(['summary', 'timeline', 'rootCause', 'actionItems']);
    expect(document.timeline.map(entryLine)).toEqual(['2025-12-20 14:00 - users call', '2025-12-20 14:30 - disk found full']);
  });


  test('a timeline in a block of code', () => {
    const lines = ['[02:03] page: certificate refused', '[02:09] kim: renewed', 'error: none'];
    const entries = ['- 02:03 - page: certificate refused', '- 02:09 - kim: renewed'];
    expect(read(`# Outage\n\n## Timeline\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`).timeline.map(entryLine)).toEqual(entries);
    expect(read(`# Outage\n\n## Timeline\n    ${lines.join('\n    ')}\n`).timeline.map(entryLine)).toEqual(entries);
    expect(read(`# Outage\n\n## Timeline\n\n- 02:00 alert\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`).timeline.map(entryLine)).toEqual(['- 02:00 - alert']);
  });

  test('entries that line breaks of HTML set apart', () => {
    expect(read('# Outage\n\n## Timeline\n\n10:00 alert<br>10:20 looked at<br/>\n10:30 well <br />11:00 closed\n').timeline.map(entryLine)).toEqual(['- 10:00 - alert', '- 10:20 - looked at', '- 10:30 - well', '- 11:00 - closed']);
  });

  test('actions that their writer moved to the right', () => {
    expect(read('# Outage\n\n## Action items\n\n    Renew certificates.\n    Alert on those that expire.\n').actionItems.map(itemLine)).toEqual(['open Renew certificates.', 'open Alert on those that expire.']);
    expect(read('# Outage\n\n## Action items\n\n```\nRenew\n```\n').actionItems).toEqual([]);
  });

  test('the name of a section with all that it says behind it', () => {
    const text = `# Outage\n\n## Root cause: ${'the certificate was not renewed in time '.repeat(4)}\n\n## Summary\n`;
    expect(concepts(text)).toEqual([[0, undefined], [2, 'rootCause'], [4, 'summary']]);
  });
});

describe('the title of a report without a heading of the first level', () => {
  test.each([
    ['**Postmortem: mail delays**\n\n**Timeline:**\n- 10:00 alert\n', 'Postmortem: mail delays'],
    ['![chart](a.png)\n\nIncident report, mail delays\n\nTimeline:\n\n- 10:00 alert\n', 'Incident report, mail delays'],
    ['### Outage of the mail\n\n## Timeline\n', 'Outage of the mail'],
    ['Summary\nIt was an outage.\nImpact: three users\n', undefined],
    ['We had an outage today.\n\n## Timeline\n', undefined],
    ['### Outage of the mail\n\n# Duration: two hours\n', 'Outage of the mail'],
  ])('%j', (text, title) => {
    expect(read(text).title?.value).toBe(title);
  });
});

test('a report without Markdown keeps its sections when it is given headings for those that it lacks', () => {
  const text = '## Executive Summary\n\n[What happened]\n\n## Root Cause\n\n[Why]\n\nImpact:\nThree users.\n\nTimeline:\n10:00 alert\n10:30 well\n';
  expect(read(text).sections.map(({ concept }) => concept)).toEqual(['summary', 'rootCause', 'impact', 'timeline']);
  expect(read(text).timeline.map(entryLine)).toEqual(['- 10:00 - alert', '- 10:30 - well']);
});
