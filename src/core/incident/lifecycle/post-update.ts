import { sectionOf } from '../../document/facts';
import { plain } from '../../document/inline';
import type { Section } from '../../document/model';
import { insertBlock, together } from '../../edit/section';
import type { TextEdit } from '../../edit/text-edit';
import { blanksIn } from '../../template/blanks';
import { escapeMarkdown } from '../../template/escape';
import { spelled } from '../../time/zone';
import type { MessageName } from '../messages';
import type { LiveIncident } from '../record';
import { rows } from '../row-events';
import { tickStepOfPost } from './deeds';
import { timelineRows } from './timeline-rows';

const longestNote = 160;

/**
 * Notes a message that was sent, and where to: whole in the section of updates, its first line in the timeline, and what it says of
 * the impact where the record has a blank for that. `name` says which of the policy's it is.
 */
export function postUpdate(incident: LiveIncident, at: number, channel: string, text: string, name?: MessageName): TextEdit[] {
  const first = text.trim().split('\n', 1)[0] ?? '';
  const note = first.length > longestNote ? `${first.slice(0, longestNote).trimEnd()}…` : first;
  return together(incident.document, [
    ...timelineRows(incident, at, [rows.update(channel, note)]), sentUpdate(incident, at, channel, text), ...tickStepOfPost(incident, channel, name),
    ...saidImpact(incident, text, name),
  ]);
}

const impactTag = /^([^{}]{0,80})\{\{\{?impact\}\}\}?$/;

function saidImpact({ document, policy, record }: LiveIncident, text: string, name: MessageName | undefined): TextEdit[] {
  if (name === undefined || record.impact !== undefined) return [];
  const label = linesOf(policy.messages[name]).flatMap((line) => impactTag.exec(line)?.[1]?.trim() || [])[0];
  const said = label && linesOf(text).find((line) => line.startsWith(label))?.slice(label.length).trim();
  const own = sectionOf(document, 'impact')?.own;
  if (!said || !own || blanksIn(said).length > 0) return [];
  const [blank] = blanksIn(document.text.slice(own.start, own.end));
  return blank ? [{ start: own.start + blank.start, end: own.start + blank.end, text: plainLine(said) }] : [];
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());

function sentUpdate({ document, record }: LiveIncident, at: number, channel: string, text: string): TextEdit {
  const [first = '', ...rest] = text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map(plainLine);
  // A backslash at the end of a line keeps the lines apart where the record is read as a page.
  const lines = [first, ...rest].join('\\\n  ');
  const item = `- **${spelled(at, record.zone)}, ${escapeMarkdown(channel, { inTable: false, atStart: false })}**: ${lines}`;
  const section = sectionOf(document, 'updates');
  if (!section) return insertBlock(document, document.text.length, `## Updates\n\n${item}`);
  const last = section.blocks.findLast((block) => block.type === 'list')?.items.at(-1);
  const written = item.replaceAll('\n', document.eol);
  if (!last) return placeholderIn(document.text, section, written) ?? insertBlock(document, section.own.end, item);
  const end = last.start + document.text.slice(last.start, last.end).trimEnd().length;
  return { start: end, end, text: document.eol + written };
}

/** `None sent yet.`, which is not true any more. */
function placeholderIn(text: string, { blocks }: Section, item: string): TextEdit | undefined {
  const block = blocks.find((each) => each.type === 'paragraph' && /^(?:none|no updates)\b[^.\n]{0,40}\.?$/i.test(plain(text, each.start, each.end)));
  return block && { start: block.start, end: block.end, text: item };
}

/** A line as plain text, which may stand behind a list mark or on a line of its own; one that begins with code opens no block. */
const plainLine = (line: string): string => escapeMarkdown(line, { inTable: false, atStart: !line.startsWith('`') });
