import { plain } from '../../core/document/inline';
import type { ActionItem, ActionState, DocumentKind, IncidentDocument, Section, TimelineEntry } from '../../core/document/model';
import { conceptAround } from '../../core/document/report';
import { summarize } from '../../core/index/summarize';
import type { Project } from '../project/project';

/** What was read of a document. Lines count from 1, days are `YYYY-MM-DD`, times `HH:MM`; null where unknown. */
export interface Reading {
  readonly kind: DocumentKind | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly severity: string | null;
  readonly sections: readonly { readonly concept: string | null; readonly title: string; readonly line: number }[];
  readonly timeline: readonly { readonly line: number; readonly date: string | null; readonly time: string | null; readonly text: string }[];
  readonly actionItems: readonly ReadItem[];
}

export interface ReadItem {
  readonly line: number;
  readonly text: string;
  readonly state: ActionState;
  readonly owner: string | null;
  readonly due: string | null;
  readonly ticket: string | null;
}

export function readingOf(document: IncidentDocument, kind: DocumentKind | undefined, path: string, project: Project): Reading {
  const { title } = document;
  // A document of no known kind is read as the one that holds most.
  const summary = summarize(document, kind ?? 'postmortem', path, project.policy);
  return {
    kind: kind ?? null,
    title: title ? plain(document.text, title.start, title.end) || null : null,
    date: 'date' in summary ? summary.date ?? null : null,
    severity: summary.severity ?? summary.severityText ?? null,
    sections: document.sections.filter((section) => !isTitle(section, document)).map((section) => ({
      concept: section.concept ?? conceptOf(section, kind, document, project), title: section.title, line: section.line + 1,
    })),
    timeline: document.timeline.map((entry) => entryOf(entry, document)),
    // The index takes none from a runbook, whose lists are steps.
    actionItems: kind === 'runbook' ? [] : document.actionItems.map(itemOf),
  };
}

export function isTitle({ titleSpan }: Section, { title }: IncidentDocument): boolean {
  return title !== undefined && titleSpan.start <= title.start && title.start < titleSpan.end;
}

/** That of the section it is part of, where it is called so too, as in `Root cause 2: the disk`; otherwise the name that the document's own template has for it. */
function conceptOf({ title, parent }: Section, kind: DocumentKind | undefined, document: IncidentDocument, project: Project): string | null {
  const { vocabulary } = project;
  const whole = conceptAround(parent);
  if (whole !== undefined && (vocabulary.concept(title) ?? vocabulary.likely(title)) === whole) return whole;
  const words = title.toLowerCase();
  return kind === undefined ? null : project.outline(kind, document).sections.find((section) => section.title.toLowerCase() === words)?.concept ?? null;
}

function entryOf({ line, date, day, time, text }: TimelineEntry, document: IncidentDocument): Reading['timeline'][number] {
  return { line: line + 1, date: day ?? date?.value ?? null, time: time ? clock(time.value) : null, text: plain(document.text, text.start, text.end) };
}

function itemOf({ line, text, state, owners, due, ticket }: ActionItem): ReadItem {
  return {
    line: line + 1, text, state,
    owner: owners.length > 0 ? owners.map(({ value }) => value).join(', ') : null,
    due: due?.value ?? null,
    ticket: ticket?.value ?? null,
  };
}

/** `14:05`; seconds are dropped. */
function clock(minuteOfDay: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(minuteOfDay / 60)}:${two(minuteOfDay % 60)}`;
}
