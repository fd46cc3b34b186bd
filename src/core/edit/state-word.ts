import type { ActionItem, ActionState, IncidentDocument } from '../document/model';
import { isOwn } from './action-item-text';
import { wordsIn } from './state-mark';
import { plainStateWords, stateWordsLike } from './state-words';

/**
 * The words that a document itself would use for a state of this item: those of the items beside it, else those of other
 * items, else words in the manner of the ones already there.
 */
export function stateWordFor(document: IncidentDocument, item: ActionItem, state: ActionState): string {
  const others = document.actionItems.filter((other) => other !== item && hasWrittenState(other));
  const beside = others.filter((other) => isBeside(other, item));
  const inUse = mostCommon(document, beside, state) ?? mostCommon(document, others, state);
  if (inUse !== undefined) return inUse;

  const samples = [item, ...beside, ...others].map((each) => written(document, each));
  for (const sample of [...samples, ...headerOf(document, item)]) {
    const manner = stateWordsLike(sample);
    if (manner) return manner[state];
  }
  return plainStateWords[state];
}

/** Whether open items beside this one are written without any word for it. */
export function openIsUnwritten(document: IncidentDocument, item: ActionItem): boolean {
  return document.actionItems.some(
    (other) => other !== item && isBeside(other, item) && other.state === 'open' && other.stateSpan === undefined,
  );
}

/** Too long for a word of state: a cell that tells a story. */
const longestWord = 24;
/** Under way rather than just open, or with facts of its own: a day, a number, struck-through text. */
const isStory = /progress|doing|bezig|review|blocked|wait|🔄|対応中|進行|[\d~(]/i;

function mostCommon(document: IncidentDocument, items: readonly ActionItem[], state: ActionState): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) {
    const word = written(document, item);
    if (item.state !== state || word.length > longestWord || isStory.test(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function written(document: IncidentDocument, item: ActionItem): string {
  if (!isOwn(item, item.stateSpan)) return '';
  const { start, end } = wordsIn(document, item.stateSpan);
  return document.text.slice(start, end);
}

/** An empty status cell is a way to write `open`; a list item without a mark is not a way to write it elsewhere. */
function hasWrittenState(item: ActionItem): boolean {
  if (item.form.kind === 'table' && item.form.columns.status !== undefined) return true;
  return item.form.kind !== 'task' && isOwn(item, item.stateSpan);
}

function isBeside(other: ActionItem, item: ActionItem): boolean {
  if (item.form.kind === 'table') return other.form.kind === 'table' && other.form.table === item.form.table;
  return other.form.kind === item.form.kind;
}

function headerOf({ text }: IncidentDocument, item: ActionItem): string[] {
  if (item.form.kind !== 'table') return [];
  const header = item.form.table.rows[0]?.cells ?? [];
  // English headers say nothing: teams of every language write `Owner | Status`, and capitals in one are no manner of state.
  return header.map((cell) => text.slice(cell.start, cell.end)).filter((title) => stateWordsLike(title) !== undefined)
    .filter((title) => !/^[\x20-\x7e]*$/.test(title) || /^(?:actie|eigenaar|verantwoordelijke)$/i.test(title));
}
