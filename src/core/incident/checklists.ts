import { lineEnd } from '../document/characters';
import { plain } from '../document/inline';
import { readLabel } from '../document/labels';
import { lineAt } from '../document/lines';
import type { Block, IncidentDocument, ListItem, Span } from '../document/model';
import { escapeMarkdown } from '../template/escape';
import { readOpening } from './runs/written';

/** A list of boxes to tick. */
export interface Checklist {
  /** The heading above it; empty where there is none. */
  readonly section: string;
  /** The bold line above it, such as `Within 15 min`. */
  readonly group: string | undefined;
  readonly items: readonly ChecklistItem[];
}

/** What can be said to a check, and how a record writes it. */
export const answerWords = { yes: 'Yes', no: 'No', skipped: 'Skipped' } as const;
export type CheckAnswer = keyof typeof answerWords;

/** The span is the item's first line, from its list mark. */
export interface ChecklistItem extends Span {
  readonly line: number;
  /** As a reader sees it. */
  readonly text: string;
  readonly checked: boolean;
  /** What somebody answered when the incident was resolved: `**Yes**: pool restarted`, behind the text. */
  readonly answer: CheckAnswer | undefined;
  readonly note: string;
  /** The character between `[` and `]`. */
  readonly box: Span;
}

/** A text of the policy as it is written behind the box of a check. */
export const writtenCheck = (text: string): string => escapeMarkdown(text, { inTable: false, atStart: false });

/** The same as a `ChecklistItem` has it, once it is read back. */
export function readCheck(text: string): string {
  const markdown = writtenCheck(text);
  return plain(markdown, 0, markdown.length);
}

/** The task lists of a record, without the checks of its triage, which keep answers of their own. */
export function readChecklists(document: IncidentDocument): Checklist[] {
  return listsIn(document, false);
}

/** The checks of its triage. */
export function readTriageChecks(document: IncidentDocument): ChecklistItem[] {
  return listsIn(document, true).flatMap(({ items }) => items);
}

function listsIn(document: IncidentDocument, ofTriage: boolean): Checklist[] {
  const triage = document.sections.find(({ concept }) => concept === 'triage')?.body;
  const isOfTriage = ({ start }: Block) => triage !== undefined && start >= triage.start && start < triage.end;
  const checklists: Checklist[] = [];
  let section = '';
  let group: string | undefined;
  for (const block of document.blocks) {
    if (block.type === 'heading') {
      section = plain(document.text, block.text.start, block.text.end);
      group = undefined;
    } else if (block.type === 'paragraph') {
      group = boldLine(document, block) ?? runTitle(document, block);
    } else if (block.type === 'list' && isOfTriage(block) === ofTriage) {
      const items = block.items.flatMap((item) => itemsOf(document, item));
      if (items.length > 0) checklists.push({ section, group, items });
    }
  }
  return checklists;
}

function itemsOf(document: IncidentDocument, item: ListItem): ChecklistItem[] {
  const nested = item.children.flatMap((child: Block) => (child.type === 'list' ? child.items : []));
  const below = nested.flatMap((child) => itemsOf(document, child));
  if (item.check === undefined) return below;
  const { text, lineStarts } = document;
  const end = lineEnd(text, item.start, item.end);
  return [{
    start: item.start, end, line: lineAt(lineStarts, item.start),
    checked: item.checked === true, box: item.check, ...answerIn(text.slice(item.check.end + 1, end)),
  }, ...below];
}

function answerIn(line: string): Pick<ChecklistItem, 'text' | 'answer' | 'note'> {
  for (const answer of Object.keys(answerWords) as CheckAnswer[]) {
    const mark = ` **${answerWords[answer]}**`;
    const at = line.lastIndexOf(mark);
    const behind = line.slice(at + mark.length);
    if (at >= 0 && (behind === '' || behind.startsWith(': '))) {
      return { text: plain(line, 0, at), answer, note: plain(behind, 1, behind.length) };
    }
  }
  return { text: plain(line, 0, line.length), answer: undefined, note: '' };
}

/** The runbook of which a list holds the steps. */
function runTitle({ text }: IncidentDocument, { start, end }: Span): string | undefined {
  return readOpening(text.slice(start, end))?.title;
}

/** The words of a paragraph that is all bold, its colon left out. */
function boldLine({ text }: IncidentDocument, { start, end }: Span): string | undefined {
  const label = readLabel(text, start, end);
  return label?.bold && label.end >= end ? plain(text, label.words.start, label.words.end) : undefined;
}
