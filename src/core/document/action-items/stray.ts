import { plain } from '../inline';
import type { ActionItem, Block, Concept, List, Section } from '../model';
import { within } from '../report';
import { noGroup } from './groups';
import type { Reading } from './item';
import { listItems } from './list';
import { isActionTable, tableItems } from './table';

/** Sections that have tables and lists of their own. */
const others = new Set<Concept>(['timeline', 'updates', 'escalation', 'communication', 'checklist', 'triage', 'attendees', 'agenda', 'references', 'legend', 'verification', 'diagnosis', 'prerequisites', 'rollback', 'resolution', 'mitigation', 'meaning', 'symptoms']);
/** A report comes to what is to be done once it has told one of these. */
const toldConcepts = new Set<Concept>(['timeline', 'rootCause', 'lessons', 'wentWell', 'wentBadly']);

/** Sections of such whose lists may yet be of what will be done. */
const promising = new Set<Concept>(['resolution', 'mitigation']);

/**
 * The action items of a report that has no section of them, by what they look like: a table of actions with owners or states
 * wherever it stands, a list that is led in by a promise and, behind what the report tells under a heading without a known name,
 * tasks with boxes and lists of orders.
 */
export function strayItems(reading: Reading, sections: readonly Section[]): ActionItem[] {
  // What is no report, such as the minutes of a meeting, may have a table that leaves no doubt.
  const isTold = sections.some(({ concept }) => concept !== undefined && toldConcepts.has(concept));
  let told = false;
  return sections.flatMap((section) => {
    told ||= section.concept !== undefined && toldConcepts.has(section.concept);
    if (within(section, others)) return isTold && section.concept !== undefined && promising.has(section.concept) ? [...followedUpIn(reading, section), ...promisedIn(reading, section)] : [];
    const mayOrder = told && section.form === 'heading' && section.concept === undefined && section.parent?.concept === undefined && section.level > 1 && !steps.test(section.title);
    return ownBlocks(section).flatMap((block, index, blocks) => {
      if (block.type === 'table') return isActionTable(reading, block, isTold ? 1 : 2) ? tableItems(reading, block, noGroup) ?? [] : [];
      const ordered = mayOrder ? ordersOf(reading, block) : [];
      return ordered.length === 0 && isTold ? promisedBy(reading, blocks[index - 1], block) : ordered;
    });
  });
}

/** A table with the states of actions is of what goes on behind the incident, whatever the section that holds it is called. */
function followedUpIn(reading: Reading, section: Section): ActionItem[] {
  return ownBlocks(section).flatMap((block) => (block.type === 'table' && isActionTable(reading, block, 1, true) ? tableItems(reading, block, noGroup) ?? [] : []));
}

function promisedIn(reading: Reading, section: Section): ActionItem[] {
  return ownBlocks(section).flatMap((block, index, blocks) => promisedBy(reading, blocks[index - 1], block));
}

/** The items of a list behind a paragraph such as `Going forward, we will do the following:`. */
function promisedBy(reading: Reading, before: Block | undefined, block: Block): ActionItem[] {
  if (block.type !== 'list' || before?.type !== 'paragraph') return [];
  const { text } = reading.source;
  return promise.test(text.slice(Math.max(before.start, before.end - longestPromise), before.end).trimEnd()) ? listItems(reading, block, noGroup) : [];
}

const longestPromise = 300;
const promise = /\b(?:we (?:will|shall|plan|intend|are (?:going|planning|implementing|taking|working|adding|making|committed))|we['’]ll|we['’]re (?:going|planning|implementing|taking|working|adding|making)|(?:going|moving) forward)\b[^.!?:：]{0,200}[:：]\**$/i;

/** What a section says beside a list of actions elsewhere: only tasks with boxes, and orders, are more of them. */
export function ordersIn(reading: Reading, section: Section): ActionItem[] {
  return section.blocks.flatMap((block) => ordersOf(reading, block));
}

function ordersOf(reading: Reading, block: Block): ActionItem[] {
  return block.type === 'list' && orders(reading, block) ? listItems(reading, block, noGroup) : [];
}

const ownBlocks = ({ blocks, own }: Section): readonly Block[] => blocks.filter(({ start }) => start >= own.start && start < own.end);

const steps = /\b(?:how to|steps?|reproduc|verif|commands?|install|upgrad|procedure|usage|checklist)/i;
const order = /^(?:add|adopt|alert|allow|audit|automate|build|change|clean|configure|consider|create|decide|define|deploy|design|disable|document|enable|enforce|ensure|establish|evaluate|expand|extend|find|fix|implement|improve|increase|integrate|introduce|investigate|limit|make|migrate|monitor|move|perform|pin|plan|prevent|provide|raise|reduce|refactor|remove|replace|require|research|review|rotate|schedule|set|split|switch|test|tighten|track|train|tune|update|upgrade|use|validate|write)\b/i;

/** `Builds in CI — Always name the platform`: the order may stand behind a name. */
const tells = (words: string): boolean => order.test(words) || order.test(words.slice(behindName.exec(words)?.[0].length));
const behindName = /^[^–—:]*?(?: [–—-]|:) (?:always )?/i;

/** Whether the list has a box for each item, or nearly all of its items are told to be done. */
function orders({ source: { text } }: Reading, { items }: List): boolean {
  if (items.every(({ check }) => check !== undefined)) return true;
  const told = items.filter(({ check, children: [first] }) => check !== undefined || (first?.type === 'paragraph' && tells(plain(text, first.start, Math.min(first.end, first.start + 120)))));
  return items.length >= 2 && told.length >= 2 && told.length * 4 >= items.length * 3;
}
