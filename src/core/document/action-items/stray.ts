import { plain } from '../inline';
import type { ActionItem, Block, Concept, List, Section } from '../model';
import { NO_GROUP } from './groups';
import type { Reading } from './item';
import { listItems } from './list';
import { isActionTable, tableItems } from './table';

/** Sections that have tables and lists of their own. */
const OTHERS = new Set<Concept>(['timeline', 'updates', 'escalation', 'communication', 'checklist', 'triage', 'attendees', 'agenda', 'references', 'legend', 'verification', 'diagnosis', 'prerequisites', 'rollback', 'resolution', 'mitigation', 'meaning', 'symptoms']);
/** A report comes to what is to be done once it has told one of these. */
const TOLD = new Set<Concept>(['timeline', 'rootCause', 'lessons', 'wentWell', 'wentBadly']);

/**
 * The action items of a report that has no section of them, by what they look like: a table of actions with owners or states
 * wherever it stands and, behind what the report tells under a heading without a known name, tasks with boxes and lists of orders.
 */
export function strayItems(reading: Reading, sections: readonly Section[]): ActionItem[] {
  if (!sections.some(({ concept }) => concept !== undefined && TOLD.has(concept))) return [];
  const items: ActionItem[] = [];
  let told = false;
  for (const section of sections) {
    told ||= section.concept !== undefined && TOLD.has(section.concept);
    if (isWithin(section, OTHERS)) continue;
    const mayOrder = told && section.form === 'heading' && section.concept === undefined && section.parent?.concept === undefined && section.level > 1 && !STEPS.test(section.title);
    for (const block of ownBlocks(section)) {
      if (block.type === 'table' && isActionTable(reading, block)) add(items, tableItems(reading, block, NO_GROUP) ?? []);
      else if (block.type === 'list' && mayOrder && orders(reading, block)) add(items, listItems(reading, block, NO_GROUP));
    }
  }
  return items;
}

/** What a section says beside a list of actions elsewhere: only tasks with boxes, and orders, are more of them. */
export function ordersIn(reading: Reading, section: Section): ActionItem[] {
  const items: ActionItem[] = [];
  for (const block of section.blocks) if (block.type === 'list' && orders(reading, block)) add(items, listItems(reading, block, NO_GROUP));
  return items;
}

function add(items: ActionItem[], more: readonly ActionItem[]): void {
  for (const item of more) items.push(item);
}

const ownBlocks = ({ blocks, own }: Section): readonly Block[] => blocks.filter(({ start }) => start >= own.start && start < own.end);

function isWithin(section: Section, concepts: ReadonlySet<Concept>): boolean {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) if (at.concept !== undefined && concepts.has(at.concept)) return true;
  return false;
}

const STEPS = /\b(?:how to|steps?|reproduc|verif|commands?|install|upgrad|procedure|usage|checklist)/i;
const ORDER = /^(?:add|adopt|alert|allow|audit|automate|build|change|clean|configure|consider|create|decide|define|deploy|design|disable|document|enable|enforce|ensure|establish|evaluate|expand|extend|find|fix|implement|improve|increase|integrate|introduce|investigate|limit|make|migrate|monitor|move|perform|plan|prevent|provide|raise|reduce|refactor|remove|replace|require|research|review|rotate|schedule|set|split|switch|test|tighten|track|train|tune|update|upgrade|use|validate|write)\b/i;

/** Whether the list has a box for each item, or nearly all of its items are told to be done. */
function orders({ source: { text } }: Reading, { items }: List): boolean {
  if (items.every(({ check }) => check !== undefined)) return true;
  const told = items.filter(({ check, children: [first] }) => check !== undefined || (first?.type === 'paragraph' && ORDER.test(plain(text, first.start, Math.min(first.end, first.start + 40)))));
  return items.length >= 2 && told.length >= 2 && told.length * 4 >= items.length * 3;
}
