import { Code } from '../characters';
import { dateOrderOf, type DateContext, type DateOrder } from '../dates';
import type { ActionItem, Concept, Field, Section } from '../model';
import type { Source } from '../source';
import { Definitions } from './definitions';
import { noGroup } from './groups';
import { readItem, type Reading } from './item';
import { KnownPeople } from './known-people';
import { isUnfilled } from './nothing';
import { behindMark, isMarkedAction, sectionItems } from './section';
import { ordersIn, strayItems } from './stray';

/** A report without a section of actions lists them under one of these. */
const substitutes: readonly Concept[] = ['followUp', 'prevention'];
const report = new Set<Concept>(['timeline', 'rootCause', 'summary', 'wentWell', 'wentBadly', 'lessons']);

/** The document's action items, from whatever form they are written in, in the order they stand in. */
export function readActionItems(source: Source, sections: readonly Section[], fields: readonly Field[], day: string | undefined): ActionItem[] {
  const reading: Reading = { source, dates: datesNear(source, day), definitions: new Definitions(source), people: new KnownPeople(fields) };
  const own = outermost(sections, (concept) => concept === 'actionItems').flatMap((section) => sectionItems(reading, section));
  let items = filled(source, own);
  if (items.length > 0) items = withOrders(reading, sections, items, items.every(({ form }) => form.kind === 'paragraph'));
  else if (sections.some((section) => section.concept !== undefined && report.has(section.concept))) {
    // Beside the template's own empty list, what follows up is the template's as well: only orders are more than that.
    const isTemplate = own.length > 0;
    const listed = outermost(sections, (concept) => substitutes.includes(concept))
      .flatMap((section) => (isTemplate && section.concept === 'followUp' ? ordersIn : sectionItems)(reading, section));
    items = filled(source, listed);
  }
  return withMarked(reading, withoutRows(items.length > 0 ? items : filled(source, strayItems(reading, sections))));
}

/** `Todo (depends on #3)` in a table whose rows have numbers names one of them, and no ticket. */
function withoutRows(items: ActionItem[]): ActionItem[] {
  if (!items.some(mayNameRow)) return items;
  const ids = new Set(items.map(({ id }) => id));
  return items.map((item) => (mayNameRow(item) && ids.has(item.ticket!.value.slice(1)) ? { ...item, ticket: undefined } : item));
}

const mayNameRow = ({ id, ticket, places }: ActionItem): boolean => id !== undefined && ticket !== undefined && places.ticket === undefined && ticket.value.startsWith('#');

/** What is more than a template's blank, or a state. */
function filled({ text: all, vocabulary }: Source, items: ActionItem[]): ActionItem[] {
  const isFilled = ({ text, textSpan }: ActionItem): boolean => !isUnfilled(all, textSpan) && !(isOneWord(text) && vocabulary.state(text) !== undefined);
  return items.every(isFilled) ? items : items.filter(isFilled);
}

/** `IMPLEMENTED` alone says how far it is, and not what. */
const isOneWord = (text: string): boolean => text.length <= longestState && !text.trim().includes(' ');
const longestState = 24;

/** Adds what is to be done of what a report beside its actions says of prevention and of what follows: all of it where the actions are prose. */
function withOrders(reading: Reading, sections: readonly Section[], items: ActionItem[], isProse: boolean): ActionItem[] {
  const orders = outermost(sections, (concept) => substitutes.includes(concept))
    .flatMap((section) => (isProse && section.concept === 'followUp' ? listedIn : ordersIn)(reading, section));
  if (orders.length === 0) return items;
  const known = new Set(items.map(({ start }) => start));
  return [...items, ...orders.filter(({ start }) => !known.has(start))].sort((a, b) => a.start - b.start);
}

function listedIn(reading: Reading, section: Section): ActionItem[] {
  return sectionItems(reading, section).filter(({ form }) => form.kind !== 'paragraph');
}

function outermost(sections: readonly Section[], wanted: (concept: Concept) => boolean): Section[] {
  const fits = (section: Section): boolean => section.concept !== undefined && wanted(section.concept);
  return sections.filter((section) => {
    if (!fits(section)) return false;
    for (let at = section.parent; at !== undefined; at = at.parent) if (fits(at)) return false;
    return true;
  });
}

/** Adds the paragraphs marked `[Action item]` that stand outside of the sections of actions. */
function withMarked(reading: Reading, items: ActionItem[]): ActionItem[] {
  const { text, blocks } = reading.source;
  const marked: ActionItem[] = [];
  let next = 0;
  for (const block of blocks) {
    if (block.type !== 'paragraph' || !mayBeMarked(text.charCodeAt(block.start)) || !isMarkedAction(text, block.start)) continue;
    while (next < items.length && items[next]!.end <= block.start) next++;
    if (next < items.length && items[next]!.start <= block.start) continue;
    const description = behindMark(text, block);
    if (description.start >= description.end) continue;
    marked.push(readItem(reading, { whole: block, description, form: { kind: 'paragraph' }, group: noGroup, attributes: {} }));
  }
  return marked.length === 0 ? items : [...items, ...marked].sort((a, b) => a.start - b.start);
}

const mayBeMarked = (code: number): boolean => code === Code.BracketOpen || code === Code.Asterisk;

function datesNear(source: Source, near: string | undefined): DateContext {
  let order: DateOrder | 'unknown' = 'unknown';
  return { near, order: () => (order === 'unknown' ? (order = dateOrderOf(source.text)) : order) };
}
