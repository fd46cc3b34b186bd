import { describe, expect, test } from 'vitest';
import { markDone } from '../../../src/core/edit/action-item-state';
import { changeOwner } from '../../../src/core/edit/change-owner';
import { apply } from '../../../src/core/edit/apply';
import { insertTimelineEntries } from '../../../src/core/edit/timeline';
import { entryLine, itemLine, read, vocabulary } from './read';

const page = `<!DOCTYPE html>
<html>
<head>
  <title>Timeline</title>
  <style>
    li { color: red; }
  </style>
</head>
<body>

<h1>Postmortem: slow search</h1>

<h2>Issue Summary:</h2>
<p><strong>Severity:</strong> SEV-2</p>
<p><strong>Impact:</strong> Searches on 10 August 2023 took a minute.</p>

<h2 id="timeline"><b>Timeline</b></h2>
<ul>
  <li><strong>08:00 AM:</strong> Alert.</li>
  <li><strong>08:15 AM:</strong> Index rebuilt.</li>
</ul>

<!-- <h2>Lessons learned</h2> -->
<h2>Corrective actions</h2>
<p><strong>Tasks:</strong></p>
<ul>
  <li>Watch the index
    <ul><li>Owner: Sam</li></ul>
  </li>

  <li>Rebuild it by night (done)</li>
</ul>
</body>
</html>
`;

describe('a page in HTML', () => {
  test('is read like one in Markdown', () => {
    const document = read(page);
    expect(document.title?.value).toBe('Postmortem: slow search');
    expect(document.sections.map(({ concept, title }) => [concept, title])).toEqual([
      [undefined, 'Postmortem: slow search'], ['summary', 'Issue Summary'], ['impact', 'Impact'], ['timeline', 'Timeline'], ['actionItems', 'Corrective actions'],
    ]);
    expect(document.fields.find(({ name }) => name === 'severity')?.value.value).toBe('SEV-2');
    expect(document.timeline.map(entryLine)).toEqual(['- 08:00 - Alert.', '- 08:15 - Index rebuilt.']);
    expect(document.actionItems.map(itemLine)).toEqual(['open Watch the index | Sam', 'done Rebuild it by night']);
  });

  test('keeps its blocks, which are those of Markdown', () => {
    expect(new Set(read(page).blocks.map(({ type }) => type))).toEqual(new Set(['html']));
  });

  test('takes edits inside of its tags', () => {
    const document = read(page);
    const [watch] = document.actionItems;
    expect(apply(page, markDone(document, watch!, '2023-08-12'))).toBe(page.replace('Watch the index', 'Watch the index ✅ 2023-08-12'));
    expect(apply(page, changeOwner(document, watch!, 'Kim'))).toBe(page.replace('Owner: Sam', 'Owner: Kim'));
    const added = insertTimelineEntries(document, [{ day: '2023-08-10', minute: 490, text: 'Looked at.' }], document.timeline[0], vocabulary);
    expect(apply(page, added)).toBe(page.replace('Alert.</li>', 'Alert.</li>\n  <li><strong>8:10 AM:</strong> Looked at.</li>'));
  });
});

describe('tables in HTML', () => {
  const table = (...rows: string[][]) => `<table>\n<tbody>\n${rows.map((cells, index) => `<tr>\n${cells.map((cell) => (index === 0 ? `<th><p>${cell}</p></th>` : `<td colspan="1"><p>${cell}</p></td>`)).join('\n')}\n</tr>`).join('\n')}\n</tbody>\n</table>\n`;
  const text = `# Outage 2026-02-05\n\n## Timeline\n\n${table(['Time (UTC)', 'Event'], ['14:20', 'Alert'], ['<time datetime="x">14:45</time>', 'Fixed'])}\n## Action items\n\n`
    + table(['Action', 'Owner', 'Due', 'Status'], ['Write a <code>test</code>', '@sam', '2026-03-01', 'Open'], ['Buy disks', '', '', 'DONE']);

  test('hold entries and items', () => {
    const document = read(text);
    expect(document.timeline.map(entryLine)).toEqual(['2026-02-05 14:20 UTC Alert', '2026-02-05 14:45 UTC Fixed']);
    expect(document.actionItems.map(itemLine)).toEqual(['open Write a test | @sam | 2026-03-01', 'done Buy disks']);
  });

  test('take edits inside of their cells', () => {
    const document = read(text);
    expect(apply(text, markDone(document, document.actionItems[0]!, '2026-02-10'))).toBe(text.replace('<p>Open</p>', '<p>DONE</p>'));
    expect(apply(text, changeOwner(document, document.actionItems[0]!, '@kim'))).toBe(text.replace('@sam', '@kim'));
  });

  test('get no line of Markdown between their rows', () => {
    const document = read(text);
    const after = apply(text, insertTimelineEntries(document, [{ day: '2026-02-05', minute: 870, text: 'Looked at' }], document.timeline[0], vocabulary));
    expect(after).toBe(text.replace('</table>\n\n## Action', '</table>\n\n- 2026-02-05 14:30 Looked at\n\n## Action'));
  });

  test('may hold Markdown, blank lines and indented rows', () => {
    const loose = '## Action items\n\n<table>\n\n<tr><th>Task</th><th>Owner</th></tr>\n\n    <tr>\n    <td>\n\nWrite *it* up\n\n</td>\n\n<td>Bo</td>\n</tr>\n</table>\n\n- Another\n';
    expect(read(loose).actionItems.map(itemLine)).toEqual(['open Write it up | Bo', 'open Another']);
  });
});

test('a summary that names a section heads what it unfolds, another one does not', () => {
  const text = '# Outage\n\n<details>\n<summary>Timeline</summary>\n\n- 10:00 alert\n\n<details><summary>Some graphs</summary>\n\nx\n\n</details>\n\n- 10:10 well\n\n</details>\n';
  const document = read(text);
  expect(document.sections.map(({ concept }) => concept)).toEqual([undefined, 'timeline']);
  expect(document.timeline.map(entryLine)).toEqual(['- 10:00 - alert', '- 10:10 - well']);
});

test.each([
  ['nothing closes them', '<h2>Timeline<ul><li>10:00 a<li>10:10 b\n\n<table><tr><td>x\n\n## Action items\n\n- c\n'],
  ['nothing opens them', '</ul></li></h2></td></table>\n\n<h2>Timeline</h2>\n</li>10:00 a</ul>\n'],
  ['they nest without end', `<h2>Timeline</h2>\n${'<ul><li>10:00 a'.repeat(2000)}\n`],
  ['comments in a cell have no end', `<table><tr><td>${'<!--'.repeat(20_000)}`],
  ['comments have no end', '<h2>Timeline</h2><div><!--\n\n'.repeat(2000)],
])('tags are survived where %s', (_, text) => {
  const document = read(text);
  expect(document.timeline.length + document.actionItems.length + document.fields.length).toBeGreaterThanOrEqual(0);
  for (const { start, end } of document.timeline) expect(start).toBeLessThanOrEqual(end);
});
