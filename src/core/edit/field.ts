import { endOfField, isAnsweredBelow } from '../document/below-label';
import { isFrontMatter } from '../document/front-matter';
import { lineAt, lineEndAt } from '../document/lines';
import type { Field, FieldName, IncidentDocument, Span, Table, TableRow } from '../document/model';
import { isListed } from '../document/people-lists';
import { unescape } from '../template/escape';
import { escapeCell, setCell } from './cell';
import { insertBlock } from './section';
import type { TextEdit } from './text-edit';

/** Gives a field its value, in Markdown; a document without the field gets it, as `**label**: value` or in its front matter, behind its other fields. */
export function setField(
  document: IncidentDocument, field: { readonly name: FieldName; readonly label: string }, value: string,
): TextEdit {
  const words = value.replace(/\s+/g, ' ').trim();
  const present = document.fields.find((each) => each.name === field.name);
  return present ? setValue(document, present, words) : addField(document, field.label, words);
}

/** Adds a member to the list that a field of the front matter holds, or that stands below its label; undefined where there is none. */
export function addToList(document: IncidentDocument, name: FieldName, member: string): TextEdit | undefined {
  const { text, eol } = document;
  const field = document.fields.find((each) => each.name === name);
  const list = field && listOf(document, field);
  if (list === undefined) return undefined;
  const { value } = field!;
  const end = value.start + text.slice(value.start, value.end).trimEnd().length;
  if (list.isFlow) return { start: end, end, text: `${end === value.start ? '' : text[end - 1] === ',' ? ' ' : ', '}${inList(document, member)}` };
  return { start: end, end, text: `${eol}${list.indent}${list.mark} ${field!.form === 'frontMatter' ? inList(document, member) : member}` };
}

/** How a field that is a list is written: in brackets, as only front matter does, or with a line for each member. */
function listOf({ text, lineStarts }: IncidentDocument, field: Field): { isFlow: boolean; indent: string; mark: string } | undefined {
  const { form, value: { start, end } } = field;
  const indent = text.slice(lineStarts[lineAt(lineStarts, start)], start);
  const mark = text[start]!;
  if (form !== 'frontMatter') return isListed(text, field) ? { isFlow: false, indent, mark } : undefined;
  const isFlow = text[start - 1] === '[' && text[end] === ']';
  return isFlow || (/^-\s/.test(text.slice(start, start + 2)) && indent.trim() === '') ? { isFlow, indent, mark } : undefined;
}

/** Takes a field's value away and leaves its label; nothing where the document lacks the field. */
export function clearField(document: IncidentDocument, name: FieldName): TextEdit[] {
  const present = document.fields.find((each) => each.name === name && each.value.value !== '');
  if (!present) return [];
  const { form, value } = present;
  if (form === 'table') return [setValue(document, present, '')];
  const list = listOf(document, present);
  const written = form === 'frontMatter' ? withQuotes(document.text, value) : value;
  let { start } = written;
  while (list ? /\s/.test(document.text[start - 1]!) : document.text[start - 1] === ' ') start -= 1;
  return [{ start, end: written.end, text: '' }];
}

function setValue(document: IncidentDocument, field: Field, words: string): TextEdit {
  const { form, value } = field;
  const list = listOf(document, field);
  if (list !== undefined) {
    const members = words.split(/,\s*/).map((member) => (form === 'frontMatter' ? inList(document, member) : member));
    return { start: value.start, end: value.end, text: list.isFlow ? members.join(', ') : members.map((member) => `${list.mark} ${member}`).join(document.eol + list.indent) };
  }
  if (form === 'table') {
    const place = cellAt(document, value.start);
    if (place) return setCell(document, place.table, place.row, place.column, escapeCell(words));
  }
  const { start, end } = form === 'frontMatter' ? withQuotes(document.text, value) : value;
  const glued = start === end && document.text[start - 1] !== ' ';
  const text = form === 'frontMatter' ? scalar(document, words) : words;
  return { start, end, text: glued ? ` ${text}` : text };
}

/** A scalar with the quotes that it is written in. */
function withQuotes(text: string, { start, end }: Span): Span {
  const quote = text[start - 1];
  return (quote === '"' || quote === "'") && text[end] === quote ? { start: start - 1, end: end + 1 } : { start, end };
}

/** Gives a document a field that it lacks, as the field `above` is written and below it, otherwise below the last one at its head. */
export function addField(document: IncidentDocument, label: string, words: string, above?: Field): TextEdit {
  const { text, eol, lineStarts } = document;
  const place = above?.form === 'table' ? cellAt(document, above.value.start) : undefined;
  if (place && !place.table.isHtml && place.row.cells.length === 2) {
    const isHead = place.row === place.table.rows[0];
    const end = lineEndAt(text, lineStarts, above!.line + (isHead ? 1 : 0));
    const mark = text[place.row.cells[0]!.start] === '*' ? '**' : '';
    return { start: end, end, text: `${eol}| ${mark}${escapeCell(label)}${mark} | ${escapeCell(words)} |` };
  }
  const firstSection = document.sections.find((section) => section.level > 1)?.heading.start ?? text.length;
  const head = above && above.form !== 'table' ? [above] : document.fields.filter((field) => field.value.start < firstSection && !isMember(document, field));
  const last = head.findLast((field) => field.form === 'line' || field.form === 'bullet');
  if (!last) {
    const [frontMatter] = document.blocks;
    const lowest = head.findLast((field) => field.form === 'frontMatter');
    if (isFrontMatter(frontMatter) && lowest) {
      const isToml = frontMatter.type === 'toml';
      // Behind its last key, TOML may go on with tables, to which a key there would belong.
      const last = lineAt(lineStarts, (isToml ? lowest.value : frontMatter.body).end);
      // Before the next line: at the end of this one, a list may get another member.
      const start = lineStarts[last + 1]!;
      return { start, end: start, text: `${label.toLowerCase().replaceAll(' ', '_')}${isToml ? ' = ' : ': '}${scalar(document, words)}${eol}` };
    }
    const first = document.blocks.find((block) => !isFrontMatter(block) && block.type !== 'html');
    const isTitle = first?.type === 'heading' && first.depth === 1;
    return insertBlock(document, isTitle ? first.end : first?.start ?? text.length, `**${label}**: ${words}`);
  }
  const lineStart = lineStarts[last.line] ?? last.label.start;
  const marker = last.form === 'bullet' ? /^\s*[-*+] /.exec(text.slice(lineStart, last.label.end))?.[0] ?? '- ' : '';
  const hashes = /^#{1,6}(?=[ \t])/.exec(text.slice(lineStart, lineStart + 8))?.[0];
  const isBelow = text.slice(last.label.end, last.value.start).includes('\n');
  const isInList = isBelow && hashes === undefined && (last.value.value === '' || isListed(text, last));
  if (isInList || isAnsweredBelow(document, last)) return { start: lineStart, end: lineStart, text: `${marker}**${label}**: ${words}${hardBreakAt(text, lineStart - eol.length)}${eol}` };
  const end = endOfField(document, last);
  // A field that is a heading has one line below it as its value: another line there would take it away.
  if (hashes !== undefined) return { start: end, end, text: `${eol}${eol}${hashes} ${label}${isBelow ? `${eol}${eol}` : ': '}${words}` };
  return { start: end, end, text: `${eol}${marker}**${label}**: ${words}${hardBreakAt(text, end)}` };
}

/** Whether a field is one of the people in a list, as `- IC: @kim` below `**Responders**:`. */
const isMember = ({ text, fields }: IncidentDocument, { label: { start } }: Field): boolean =>
  fields.some((each) => each.value.start < start && start < each.value.end && isListed(text, each));

/** The hard break that the line which ends there has. */
const hardBreakAt = (text: string, end: number): string => /(?: {2}|\\)$/.exec(text.slice(Math.max(0, end - 2), Math.max(0, end)))?.[0] ?? '';

function cellAt({ blocks }: IncidentDocument, offset: number): { table: Table; row: TableRow; column: number } | undefined {
  for (const table of blocks) {
    if (table.type !== 'table' || offset < table.start || offset > table.end) continue;
    for (const row of table.rows) {
      const column = row.cells.findIndex(({ outer }) => offset >= outer.start && offset <= outer.end);
      if (column >= 0) return { table, row, column };
    }
  }
  return undefined;
}

/** A scalar of the front matter, where Markdown's escapes mean nothing: a day in TOML, and in YAML what is safe, plain, otherwise in double quotes. */
function scalar({ blocks }: IncidentDocument, value: string): string {
  const words = unescape(value);
  if (blocks[0]?.type === 'toml') return /^\d{4}-\d\d-\d\d$/.test(words) ? words : JSON.stringify(words);
  const plain = /^[\p{L}\p{N}][^:#"'\\]*$/u.test(words) && !/^(?:true|false|yes|no|null|on|off)$/i.test(words);
  return plain ? words : JSON.stringify(words);
}

/** A scalar as a member of a list, where commas and brackets part members. */
function inList(document: IncidentDocument, member: string): string {
  const written = scalar(document, member);
  return /^[^"].*[,[\]{}]/.test(written) ? JSON.stringify(written) : written;
}
