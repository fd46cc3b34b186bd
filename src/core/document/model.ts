/**
 * What an incident document says, with the place of everything it says.
 *
 * All offsets are UTF-16 offsets into `IncidentDocument.text`, `end` exclusive. All `line` numbers count from 0.
 * Dates are ISO `YYYY-MM-DD` strings of the proleptic Gregorian calendar; times are minutes of the day.
 */

import type { Zone } from '../time/zone';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the text it was read from. */
export interface Written<T> extends Span {
  readonly value: T;
}

/** All there are. The index's cache keeps a kind as its place here. */
export const documentKinds = ['postmortem', 'incident', 'runbook', 'meeting', 'review'] as const;
export type DocumentKind = (typeof documentKinds)[number];

// ---------------------------------------------------------------- blocks: the scan's view, equal to remark's

export type Block = Heading | Paragraph | Code | Table | List | Quote | Html | Rule | Definition | FootnoteDefinition | FrontMatter;

export interface Heading extends Span { readonly type: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly text: Span }
export interface Paragraph extends Span { readonly type: 'paragraph' }
/** `info` is the language and what follows it; `body` holds the code lines as written, containers' indentation included. */
export interface Code extends Span { readonly type: 'code'; readonly fenced: boolean; readonly info: Span | undefined; readonly body: Span }
/** The delimiter row is not among the rows; the first row is the header. One that is written in HTML has cells without pipes. */
export interface Table extends Span { readonly type: 'table'; readonly rows: readonly TableRow[]; readonly isHtml?: true }
export interface TableRow extends Span { readonly cells: readonly TableCell[] }
/** The cell's content without the padding around it; empty cells have `start === end` inside the cell. */
export interface TableCell extends Span { readonly outer: Span }
export interface List extends Span { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
export interface ListItem extends Span {
  /** The character between `[` and `]` of a task item. */
  readonly check: Span | undefined;
  readonly checked: boolean | undefined;
  readonly children: readonly Block[];
}
export interface Quote extends Span { readonly type: 'blockquote'; readonly children: readonly Block[] }
export interface Html extends Span { readonly type: 'html' }
export interface Rule extends Span { readonly type: 'thematicBreak' }
export interface Definition extends Span { readonly type: 'definition' }
export interface FootnoteDefinition extends Span { readonly type: 'footnoteDefinition'; readonly children: readonly Block[] }
export interface FrontMatter extends Span { readonly type: 'yaml' | 'toml'; readonly body: Span }

// ---------------------------------------------------------------- what the document says

/**
 * The section names that the core itself asks about. A team's own template may add more: a heading that is in no synonym
 * list gets the concept `undefined`.
 */
export type KnownConcept =
  | 'summary' | 'impact' | 'timeline' | 'rootCause' | 'detection' | 'resolution' | 'wentWell' | 'wentBadly' | 'gotLucky'
  | 'actionItems' | 'lessons' | 'followUp'
  | 'symptoms' | 'meaning' | 'diagnosis' | 'mitigation' | 'prevention' | 'verification' | 'rollback' | 'escalation' | 'prerequisites'
  | 'triage' | 'checklist' | 'updates' | 'communication' | 'agenda' | 'attendees' | 'groundRules';
export type Concept = KnownConcept | (string & {});

export interface Section {
  readonly concept: Concept | undefined;
  /** As a reader sees it: markup, numbering, emoji and trailing colon removed. */
  readonly title: string;
  /** A Markdown heading (`##Name` without the blank too), a `- **Label**:` bullet, or a bold line that stands for a heading. */
  readonly form: 'heading' | 'label' | 'bold';
  /** 1 to 6 for headings, 7 for the others. */
  readonly level: number;
  readonly line: number;
  /** The whole heading line or label. */
  readonly heading: Span;
  /** Only the words of the title. */
  readonly titleSpan: Span;
  /** From behind the heading to the next section of the same or a higher level; sub-sections included. */
  readonly body: Span;
  /** From behind the heading to the first sub-section. */
  readonly own: Span;
  readonly parent: Section | undefined;
  /** The blocks of `own`, and of the sub-sections for `body`. */
  readonly blocks: readonly Block[];
}

export type FieldName =
  | 'date' | 'severity' | 'status' | 'duration' | 'commander' | 'responders' | 'started' | 'detected' | 'declared' | 'acknowledged'
  | 'mitigated' | 'resolved' | 'published' | 'owner' | 'lastUpdated' | 'lastReviewed' | 'reviewIn' | 'usersAffected' | 'revenueImpact'
  | 'dataLoss' | 'impact' | 'timeToDetect' | 'timeToMitigate' | 'timeToRecover' | 'tracker' | 'related' | 'service' | 'alert' | 'problem' | 'rootCause';

/** `**Severity**: SEV-1`, `- Time to detection: 5 minutes`, a row of a two-column table, or a front-matter key. */
export interface Field {
  /** The canonical name, where the label is a known synonym. */
  readonly name: FieldName | undefined;
  readonly label: Written<string>;
  /** Empty text and an empty span where nothing is filled in. A list of front matter reads `sam, kim`, and its span holds the whole list. */
  readonly value: Written<string>;
  readonly form: 'line' | 'bullet' | 'table' | 'frontMatter';
  readonly line: number;
}

export type { Zone };

export interface TimelineEntry extends Span {
  readonly line: number;
  /** The date as written on this entry. */
  readonly date: Written<string> | undefined;
  /** Minute of the day as written on this entry; seconds are a fraction. */
  readonly time: Written<number> | undefined;
  /** The end of a range such as `22:30-23:00`. */
  readonly until: Written<number> | undefined;
  readonly approximate: boolean;
  readonly zone: Written<Zone> | undefined;
  /** The date that holds for this entry: its own, one carried forward, or the document's; rolled over at midnight. */
  readonly day: string | undefined;
  /** What happened, markup kept, and where. */
  readonly text: Written<string>;
}

export type ActionState = 'open' | 'done' | 'dropped';

/** Where an action item's parts stand, so that an edit knows what to touch. */
export type ActionForm =
  | { readonly kind: 'table'; readonly table: Table; readonly row: TableRow; readonly columns: ActionColumns }
  | { readonly kind: 'task'; readonly check: Span }
  | { readonly kind: 'bullet' | 'numbered' | 'heading' | 'paragraph' };
/** Indexes of the columns, from 0. */
export interface ActionColumns {
  readonly action: number;
  readonly owner?: number;
  readonly due?: number;
  readonly status?: number;
  readonly ticket?: number;
  readonly id?: number;
}

export interface ActionItem extends Span {
  readonly line: number;
  /** What is to be done, as a reader sees it (links as their text, marks of state, owner, date and ticket left out). */
  readonly text: string;
  /** The source of the description; an edit of state without a status cell or task mark appends at its end. */
  readonly textSpan: Span;
  readonly form: ActionForm;
  readonly state: ActionState;
  /** The words or mark that tell the state, where written. */
  readonly stateSpan: Span | undefined;
  /** Owners as written (`@sam`, `Team Platform`); empty where there is none or only `TBD`, `-`, `owner unclear`. */
  readonly owners: readonly Written<string>[];
  readonly due: Written<string> | undefined;
  /** A due date that is written but cannot be read as one date (`Week 2`, `11/12/23`). */
  readonly dueText: Written<string> | undefined;
  /** Whether the date stands behind the description with no label and no owner, which tells when to do only what is not done. */
  readonly isDueBare: boolean;
  /** The address of a linked ticket, otherwise its key as written (`KEY-12`, `#12`). */
  readonly ticket: Written<string> | undefined;
  /** The day it was done, where written. */
  readonly doneOn: Written<string> | undefined;
  /** The cells, or what stands behind a label on lines of their own, that are there for these parts, filled in or not. */
  readonly places: Partial<Readonly<Record<'owner' | 'due' | 'status' | 'ticket', Span>>>;
  /** The sub-heading or bold line it is grouped under. */
  readonly group: string | undefined;
  /** The state that this says all of its items are in. */
  readonly groupState: ActionState | undefined;
  /** Its own number in the document, such as `P-1`. */
  readonly id: string | undefined;
}

export interface IncidentDocument {
  readonly text: string;
  /** Offsets of the first character of each line. */
  readonly lineStarts: readonly number[];
  readonly eol: '\n' | '\r\n';
  readonly blocks: readonly Block[];
  /** The first heading of level 1, or the front matter's `title`. */
  readonly title: Written<string> | undefined;
  /** The day that the document is about, where anything tells; an empty span where only the file's name does. */
  readonly day: Written<string> | undefined;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly timeline: readonly TimelineEntry[];
  readonly actionItems: readonly ActionItem[];
}
