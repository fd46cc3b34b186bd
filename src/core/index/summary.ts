import type { ActionState, DocumentKind } from '../document/model';
import type { IncidentStatus } from '../incident/status';

/**
 * What the index keeps of a document: plain data, about 1 KB, enough for every view, figure and search without the text.
 * All days are `YYYY-MM-DD`.
 */
export type DocumentSummary = PostmortemSummary | RunbookSummary | IncidentSummary | RecordSummary;

interface Summary {
  /** Relative to the workspace folder, with `/`. */
  readonly path: string;
  readonly title: string;
  /** The id of one of the policy's severities. */
  readonly severity?: string;
  /** Severity as written, where it is none of the policy's. */
  readonly severityText?: string;
  readonly services: readonly string[];
  readonly owner?: string;
  /** The beginning of what the document says about what happened, for search and hovers; plain text. */
  readonly excerpt: string;
  readonly actionItems: readonly ActionItemSummary[];
}

export interface PostmortemSummary extends Summary {
  readonly kind: 'postmortem';
  /** The day of the incident. */
  readonly date?: string;
  /** Also of a document that says nothing about it: nothing more is expected of that one. */
  readonly published: boolean;
  /** Of one that is not published and has a deadline: whether what it mainly says still waits to be filled in. */
  readonly unwritten?: boolean;
  /** The days by which the policy wants the draft and the publication; undefined where it wants none. */
  readonly draftBy?: string;
  readonly publishBy?: string;
}

export interface RunbookSummary extends Summary {
  readonly kind: 'runbook';
  readonly scenario?: string;
  /** The alert that it answers, where it names one. */
  readonly alert?: string;
  /** The day of its last update or review, whichever is later. */
  readonly lastUpdated?: string;
  /** The day from which it counts as stale. */
  readonly reviewBy?: string;
}

/** An incident's record. */
export interface IncidentSummary extends Summary {
  readonly kind: 'incident';
  readonly date?: string;
  readonly status: IncidentStatus;
  /** When it was resolved, in milliseconds since 1970, where its status says that it was. */
  readonly resolvedAt?: number;
}

/** Whether a document is the record of an incident that is not resolved. */
export const isOpenIncident = (document: DocumentSummary): boolean => document.kind === 'incident' && document.status !== 'resolved';

/** A meeting's agenda, a quarterly review. */
export interface RecordSummary extends Summary {
  readonly kind: Exclude<DocumentKind, 'postmortem' | 'runbook' | 'incident'>;
  readonly date?: string;
}

export interface ActionItemSummary {
  /** Counted from 0. */
  readonly line: number;
  readonly text: string;
  readonly state: ActionState;
  readonly owners: readonly string[];
  readonly due?: string;
  /** A due date that is written but is no single date. */
  readonly dueText?: string;
  readonly ticket?: string;
  readonly doneOn?: string;
  readonly group?: string;
  /** By which open items are found that ask for the same; see `likenessOf`. */
  readonly sameWords?: number;
  readonly sameTicket?: number;
}
