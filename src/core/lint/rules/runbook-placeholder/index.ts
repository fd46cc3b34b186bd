import type { IncidentDocument, Span } from '../../../document/model';
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
      if (command === undefined || (match.groups?.['crosses'] && /mktemp|#/.test(command)) || (match.groups?.['name'] && notRun.test(command)) || isVariable(document, at, command)) continue;
      if (match.groups?.['todo']) {
        report({ at, message: 'unfinished', facts: { words } });
      } else {
        const instead = match.groups?.['name'] ? askedFor(words) : '<value>';
        report({ at, message: 'name', facts: { words, instead }, fixes: [{ title: 'ask', facts: { instead }, edits: [{ ...at, text: instead }], safe: true }] });
      }
    }
  },
});

/** A comment, or the tag of a site's template, whose value the site fills in: `{{< variable "YOUR_HOST" >}}`. */
const notRun = /(?:^|\s)#\s|\{\{[<%][^>}]{0,80}$/;
const longestCommand = 500;
/** So far before and behind a name the commands are looked at that may use it; characters. */
const nearby = 2000;

/** Whether the commands around it give the name a value, or use the one that it has: `read -r YOUR_POD`, `"$YOUR_POD"`. */
function isVariable(document: IncidentDocument, at: Span, command: string): boolean {
  if (/\b(?:read|export|local|declare|readonly|unset)\b[^;|&=]*$|\bfor\s+$/.test(command)) return true;
  const block = blockAt(document, at.start);
  const name = document.text.slice(at.start, at.end);
  const around = block?.type === 'code' ? document.text.slice(Math.max(block.body.start, at.start - nearby), Math.min(block.body.end, at.end + nearby)) : command;
  return around.includes(`$${name}`) || around.includes(`\${${name}`);
}

/** The command that the offset stands in, up to the offset; undefined outside commands. */
function commandAt(document: IncidentDocument, offset: number): string | undefined {
  const { text } = document;
  const block = blockAt(document, offset);
  const near = text.slice(Math.max(0, offset - longestCommand), offset);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  const [behind = ''] = text.slice(offset, offset + longestCommand).split('\n', 1);
  if (block?.type === 'code') {
    const language = block.info ? text.slice(block.info.start, block.info.end) : '';
    return offset >= block.body.start && isCommand(before + behind, language) ? before : undefined;
  }
  const opened = before.lastIndexOf('`');
  if (opened < 0 || before.split('`').length % 2 === 1) return undefined;
  const code = before.slice(opened + 1);
  return isInlineCommand(code + behind.split('`', 1)[0]!) ? code : undefined;
}
