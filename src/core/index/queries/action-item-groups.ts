import { type People, peopleOf } from '../../policy/people';
import type { Policy } from '../../policy/schema';
import type { DocumentIndex, IndexedActionItem } from '../document-index';
import type { DocumentSummary } from '../summary';
import { eachMatchingRow, known } from './action-item-rows';
import { type ActionItemFilter, firstActionItems, type Sorting, urgencies, type Urgency, urgencyAt } from './action-items';
import { compare } from './compare';

export type Grouping = 'urgency' | 'owner' | 'severity' | 'document';

export interface ActionItemGroup {
  /** An urgency, an owner (the name, of a contact of the policy), a severity or a document's uri; empty for items that have none. */
  readonly key: string;
  /** How many items it has. */
  readonly size: number;
}

export interface AskedGroups {
  readonly by: Grouping;
  readonly filter: ActionItemFilter;
  /** A day of the team's zone. */
  readonly today: string;
  readonly policy: Pick<Policy, 'severities' | 'contacts'>;
}

interface Group {
  readonly key: string;
  /** That of its first item. */
  readonly document: DocumentSummary | undefined;
  size: number;
  /** Rows of the index's table. */
  readonly rows: number[];
}

/**
 * The action items of an index that pass a filter, in groups. They are only counted, and stay in the index's table, until those of
 * a group are asked for.
 */
export class ActionItemGroups {
  private counted: readonly Group[] | undefined;
  private filled: ReadonlyMap<string, Group> | undefined;
  private version = -1;

  constructor(private readonly index: DocumentIndex, private readonly asked: AskedGroups) {}

  /** Groups that hold something, the most pressing first; those without a key last. */
  groups(): readonly ActionItemGroup[] {
    this.forgetOld();
    const order = this.order();
    return (this.counted ??= [...this.count().values()]
      .sort((a, b) => Number(a.key === '') - Number(b.key === '') || order(a, b)));
  }

  /** So many items of a group, the first ones when sorted. */
  items(key: string, most: number, sorting: Sorting): IndexedActionItem[] {
    this.forgetOld();
    this.filled ??= this.collect((group, row) => group.rows.push(row));
    return firstActionItems(this.itemsOf(this.filled.get(key)?.rows ?? []), most, sorting, this.asked.policy);
  }

  private forgetOld(): void {
    if (this.version === this.index.version) return;
    this.version = this.index.version;
    this.counted = this.filled = undefined;
  }

  private *itemsOf(rows: readonly number[]): Generator<IndexedActionItem> {
    for (const row of rows) {
      const each = this.index.actionItemAt(row);
      if (each) yield each;
    }
  }

  private count(): ReadonlyMap<string, Group> {
    const { by, filter: { mine, text = '', showClosed } } = this.asked;
    const isOfAll = mine === undefined && text.trim() === '';
    return by === 'urgency' && isOfAll ? this.countUrgencies(showClosed) : this.collect((group) => { group.size += 1; });
  }

  /** Without a look at each item: this is what a view begins with, and asks again after every change of a document. */
  private countUrgencies(showClosed: boolean): ReadonlyMap<string, Group> {
    const { index: { table }, asked: { today } } = this;
    const sizes = new Map<Urgency, number>();
    const add = (urgency: Urgency, count: number) => sizes.set(urgency, (sizes.get(urgency) ?? 0) + count);
    const urgency = urgencyAt(today);
    table.eachOpenDue((due, count) => add(urgency({ state: 'open', due }), count));
    if (showClosed && table.closed > 0) add('closed', table.closed);
    return new Map([...sizes].map(([key, size]) => [key, { key, document: undefined, size, rows: [] }]));
  }

  private collect(add: (group: Group, row: number) => void): ReadonlyMap<string, Group> {
    const groups = new Map<string, Group>();
    const groupsOf = this.grouping((key, document) => {
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = { key, document, size: 0, rows: [] }));
      return group;
    });
    eachMatchingRow(this.index, this.asked.filter, this.asked.policy, (row) => {
      for (const group of groupsOf(row)) add(group, row);
    });
    return groups;
  }

  /** The groups of a row, each made by `groupOf` its key. */
  private grouping(groupOf: (key: string, document?: DocumentSummary) => Group): (row: number) => readonly Group[] {
    const { index: { table }, asked: { by, today, policy } } = this;
    switch (by) {
      case 'document': return lately((row) => table.holderAt(row), (document) => [groupOf(document?.uri ?? '', document)]);
      case 'severity': return lately((row) => table.holderAt(row), (document) => [groupOf(document?.severity ?? document?.severityText ?? '')]);
      case 'owner': {
        const spelling = new Map<string, string>();
        const people = peopleOf(policy);
        return known((row) => table.ownersNumberAt(row), (row) => ownersOf(table.ownersAt(row), people, spelling).map((owner) => groupOf(owner)));
      }
      case 'urgency': {
        const urgency = urgencyAt(today);
        const ofOpen = known((row) => table.dueNumberAt(row), (row) => [groupOf(urgency({ state: 'open', due: table.dueAt(row) }))]);
        return (row) => (table.isOpen(row) ? ofOpen(row) : [groupOf('closed')]);
      }
    }
  }

  private order(): (a: Group, b: Group) => number {
    const { by, policy } = this.asked;
    const ranked = (rank: (key: string) => string | number) => (a: Group, b: Group) => compare(rank(a.key), rank(b.key));
    switch (by) {
      case 'urgency': return ranked((key) => urgencies.indexOf(key as Urgency));
      case 'severity': return ranked((key) => policy.severities.findIndex(({ id }) => id === key) + 1 || policy.severities.length + 1);
      case 'owner': return ranked((key) => peopleOf(policy).key(key));
      case 'document': return newestFirst;
    }
  }
}

/** Asks once for rows that follow each other and have the same. */
function lately<Subject, Answer>(subjectOf: (row: number) => Subject, answer: (subject: Subject) => Answer): (row: number) => Answer {
  let last: { readonly subject: Subject; readonly answer: Answer } | undefined;
  return (row) => {
    const subject = subjectOf(row);
    if (last === undefined || last.subject !== subject) last = { subject, answer: answer(subject) };
    return last.answer;
  };
}

/** Each once, as a contact is called or the first item of its group writes it, which `spelling` has; one empty name where there is none. */
function ownersOf(owners: readonly string[], people: People, spelling: Map<string, string>): readonly string[] {
  if (owners.length === 0) return [''];
  return [...new Set(owners.map((owner) => {
    const key = people.key(owner);
    if (!spelling.has(key)) spelling.set(key, people.shown(owner));
    return spelling.get(key) ?? owner;
  }))];
}

/** Undated documents last, those of one day by title. */
function newestFirst({ document: a }: Group, { document: b }: Group): number {
  return compare(dateOf(b), dateOf(a)) || compare(a?.title ?? '', b?.title ?? '');
}

function dateOf(document: DocumentSummary | undefined): string {
  return (document && document.kind !== 'runbook' && document.date) || '';
}
