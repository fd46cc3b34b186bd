import { describe, expect, test } from 'vitest';
import { itemLine, read } from './read';

const report = '# Postmortem: mail was late\n\n## Action items\n\n- [ ] Add a disk\n';
const itemsOf = (text: string) => read(text).actionItems.map(itemLine);

describe('a report that was pasted into one fence', () => {
  test.each(['```', '```md', '```markdown', '```text'])('is read where it opens with %s', (fence) => {
    const text = `${fence}\n${report}\`\`\`\n`;
    const document = read(text);
    expect(document.title?.value).toBe('Postmortem: mail was late');
    expect(itemsOf(text)).toEqual(['open Add a disk']);
    expect(text.slice(document.actionItems[0]!.textSpan.start, document.actionItems[0]!.textSpan.end)).toBe('Add a disk');
    expect(document.actionItems[0]!.line).toBe(5);
  });

  test('is read with the line ends of Windows, and where its closing fence is longer', () => {
    expect(itemsOf(`\`\`\`md\n${report}\`\`\`\``.replaceAll('\n', '\r\n'))).toEqual(['open Add a disk']);
  });

  test.each([
    ['something stands behind', `\`\`\`md\n${report}\`\`\`\n\nThis is our template.\n`],
    ['another fence stands in it', `\`\`\`md\n${report}\n\`\`\`\ndf\n\`\`\`\n\`\`\`\n`],
    ['it is code of another language', `\`\`\`yaml\n${report}\`\`\`\n`],
    ['the fence stays open', `\`\`\`md\n${report}`],
  ])('is code where %s', (_, text) => {
    expect(read(text).sections).toEqual([]);
  });

  test('is no report where it does not begin as one', () => {
    expect(read('```\nmake it so\n\n# then wait\nsleep 5\n```\n').sections).toEqual([]);
  });
});
