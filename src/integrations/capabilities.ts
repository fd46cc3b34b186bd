import type { Sender } from '../core/incident/sender';

/**
 * What a connected system can do for us; each system has some of these. All of them reject with a `SystemError`, and none does
 * anything at its making.
 */
export interface Capabilities {
  readonly tracker?: Tracker;
  /** Takes messages of an incident: chat, a status page, a pager. */
  readonly sender?: Sender;
  readonly pager?: Pager;
  readonly alerts?: AlertSource;
  readonly deployments?: DeploymentSource;
  readonly events?: EventSource;
  readonly onCall?: OnCallSource;
  /** What the policy has to say before the rest is there, such as `systems.plane.project`. */
  readonly lacks?: readonly string[];
}

/** A tracker in which action items become tickets. */
export interface Tracker {
  /** Where tickets go, for a person to confirm: `acme/shop`. */
  readonly place: string;
  /** Makes a ticket, or finds the one that was made of the same draft before. */
  create(draft: TicketDraft): Promise<Ticket>;
  /** Whether a ticket that a document names, by its key or address, may be one of this tracker. */
  knows(ticket: string): boolean;
  /** Undefined where there is no such ticket, or nobody may see it. */
  read(ticket: string): Promise<Ticket | undefined>;
}

export interface TicketDraft {
  /** On one line. */
  readonly title: string;
  /** What it says. All of it is plain text, which every tracker puts into its own markup. */
  readonly facts: readonly TicketFact[];
  /** `YYYY-MM-DD`. */
  readonly due?: string | undefined;
  /** The same for the same action item, so that it never becomes two tickets. */
  readonly sign: string;
}

export interface TicketFact {
  /** In the language of who makes the ticket. */
  readonly label: string;
  /** On one line. */
  readonly value: string;
}

export interface Ticket {
  /** As people write it: `OPS-12`, `#12`. */
  readonly key: string;
  /** Its page. */
  readonly url: string;
  readonly state: 'open' | 'done' | 'dropped';
}

/**
 * Goes on calling people once a message has begun that, until it is told otherwise. Neither does anything where no message has, or
 * where somebody was sooner; both resolve to whether they did.
 */
export interface Pager {
  /** `incident` as messages name it. */
  acknowledge(incident: string): Promise<boolean>;
  resolve(incident: string): Promise<boolean>;
}

/** Tells which alerts are firing, or errors are new. */
export interface AlertSource {
  alerts(): Promise<readonly Alert[]>;
}

export interface Alert {
  readonly title: string;
  readonly service?: string | undefined;
  /** As the system writes it. */
  readonly severity?: string | undefined;
  /** Milliseconds since 1970. */
  readonly since?: number | undefined;
  /** How often it has happened. */
  readonly count?: number | undefined;
  readonly url?: string | undefined;
}

export interface DeploymentSource {
  /** Those that went to production since a moment, the newest first; milliseconds since 1970. */
  deploymentsSince(since: number): Promise<readonly Deployment[]>;
}

export interface Deployment {
  /** What was deployed: the first line of its commit, or its name. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by?: string | undefined;
  /** The commit, in full. */
  readonly commit?: string | undefined;
  /** As the system writes it: `READY`. */
  readonly state?: string | undefined;
  readonly url?: string | undefined;
}

/** Tells what happened during an incident. */
export interface EventSource {
  /** What a person has to give for it, such as the address of a chat thread; undefined where the times are enough. */
  readonly asks: 'thread' | undefined;
  /** In order of time. */
  events(wanted: WantedEvents): Promise<readonly SystemEvent[]>;
}

export interface WantedEvents {
  /** Milliseconds since 1970. A thread tells of one incident, and often begins before anybody notices: it comes from its start. */
  readonly from: number;
  readonly to: number;
  /** As messages name it, where the system knows it by that. */
  readonly incident?: string | undefined;
  /** What was asked for. */
  readonly thread?: string | undefined;
}

export interface SystemEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What happened, on one line. */
  readonly text: string;
  readonly by?: string | undefined;
}

export interface OnCallSource {
  /** Who is on call at the moment, the first one called first. */
  onCall(): Promise<readonly OnCall[]>;
}

export interface OnCall {
  readonly name: string;
  /** Of the ladder, from 1. */
  readonly level?: number | undefined;
  /** When it ends, milliseconds since 1970; undefined where it does not. */
  readonly until?: number | undefined;
  /** What the rotation is called. */
  readonly rotation?: string | undefined;
}
