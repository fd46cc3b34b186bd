import { clearField } from '../../edit/field';
import { insertBlock, together } from '../../edit/section';
import type { TextEdit } from '../../edit/text-edit';
import { answerWords, readCheck, writtenCheck, type CheckAnswer, type ChecklistItem } from '../checklists';
import { isOfResolution } from '../phase';
import type { LiveIncident } from '../record';
import { rows } from '../row-events';
import { statusWords } from '../status';
import { writeField, writeMoment } from './fields';
import { timelineRows } from './timeline-rows';

/** What somebody said to a check of the policy's verification checklist. */
export interface Answered {
  /** The check's text. */
  readonly text: string;
  readonly answer: CheckAnswer;
  readonly note?: string;
}

export interface Resolution {
  readonly answers?: readonly Answered[];
  /** Who was thanked, and by whom. */
  readonly thanked?: readonly string[];
  readonly thankedBy?: string;
  readonly note?: string;
}

/** Ends the incident: its status and moment, the answers of the checklist, and a row for it. */
export function resolve(incident: LiveIncident, at: number, { answers = [], thanked = [], thankedBy, note = '' }: Resolution = {}): TextEdit[] {
  return together(incident.document, [
    writeField(incident, 'status', statusWords.resolved),
    writeMoment(incident, 'resolved', at),
    ...timelineRows(incident, at, [rows.resolved(note), ...(thanked.length > 0 ? [rows.thanked(thanked.join(', '), thankedBy)] : [])]),
    ...keepAnswers(incident, answers),
  ]);
}

/** Takes the end back; the rows that told of it stay. */
export function reopen(incident: LiveIncident, at: number, note = ''): TextEdit[] {
  return together(incident.document, [
    writeField(incident, 'status', statusWords.investigating),
    ...clearField(incident.document, 'mitigated'),
    ...clearField(incident.document, 'resolved'),
    ...timelineRows(incident, at, [rows.reopened(note)]),
  ]);
}

/** Ticks or unticks one item of a checklist. */
export function tick({ box }: Pick<ChecklistItem, 'box'>, checked: boolean): TextEdit[] {
  return [{ start: box.start, end: box.end, text: checked ? 'x' : ' ' }];
}

/** Each answer at its check, ticked where it is yes; a check that the record has not is added to its checklist, or to a new one. */
function keepAnswers({ document, record }: LiveIncident, answers: readonly Answered[]): TextEdit[] {
  const items = record.checklists.flatMap((checklist) => checklist.items);
  const placed = answers.map((answered) => ({ answered, item: items.findLast(({ text }) => text === readCheck(answered.text)) }));
  const missing = placed.flatMap(({ answered, item }) => (item ? [] : [`- ${checkLine(answered)}`]));
  const section = document.sections.findLast(({ form, title }) => form === 'heading' && isOfResolution(title));
  const list = missing.join('\n');
  return [
    ...placed.flatMap(({ answered, item }) => (item ? [{ start: item.box.start - 1, end: item.end, text: checkLine(answered) }] : [])),
    ...(missing.length > 0 ? [insertBlock(document, section?.own.end ?? document.text.length, section ? list : `## Resolution Checklist\n\n${list}`)] : []),
  ];
}

/** `[x] Customer impact resolved **Yes**: all payments work`. */
function checkLine({ text, answer, note = '' }: Answered): string {
  const words = `[${answer === 'yes' ? 'x' : ' '}] ${writtenCheck(text)} **${answerWords[answer]}**`;
  return note.trim() === '' ? words : `${words}: ${writtenCheck(note)}`;
}
