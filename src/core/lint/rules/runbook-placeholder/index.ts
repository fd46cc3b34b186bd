import type { IncidentDocument } from '../../../document/model';
import { blockAt } from '../../prose';
import { defineRule } from '../../rule';
import { askedFor, isCommand, isInlineCommand, leftOvers } from './placeholders';

export default defineRule({
  id: 'runbook-placeholder',
  kinds: ['runbook'],
  level: 'info',
  messages: {
    name: '"{words}" would be run as it stands. Write {instead}: that is asked for when the command is run.',
    unfinished: '"{words}": this command is not finished.',
    ask: 'Write {instead}',
  },
  check({ document, report }) {
    for (const match of leftOvers(document.text)) {
      const words = match[0];
      const at = { start: match.index, end: match.index + words.length };
      const command = commandAt(document, at.start);
      if (command === undefined || (match.groups?.['crosses'] && /mktemp|#/.test(command))) continue;
      if (match.groups?.['todo']) {
        report({ at, message: 'unfinished', facts: { words } });
      } else {
        const instead = match.groups?.['name'] ? askedFor(words) : '<value>';
        report({ at, message: 'name', facts: { words, instead }, fixes: [{ title: 'ask', facts: { instead }, edits: [{ ...at, text: instead }], safe: true }] });
      }
    }
  },
});

const longestCommand = 500;

/** The command that the offset stands in, up to the offset; undefined outside commands. */
function commandAt(document: IncidentDocument, offset: number): string | undefined {
  const { text } = document;
  const block = blockAt(document, offset);
  const near = text.slice(Math.max(0, offset - longestCommand), offset);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  if (block?.type === 'code') {
    const language = block.info ? text.slice(block.info.start, block.info.end) : '';
    return offset >= block.body.start && isCommand(`${before} `, language) ? before : undefined;
  }
  const opened = before.lastIndexOf('`');
  const code = opened < 0 || before.split('`').length % 2 === 1 ? '' : before.slice(opened + 1);
  return isInlineCommand(code) ? code : undefined;
}
