import { dateOf } from '../document/document-date';
import { excerptOf } from '../document/excerpt';
import { clipped, fieldOf, shownTitle } from '../document/facts';
import type { ActionItem, Concept, DocumentKind, IncidentDocument } from '../document/model';
import { within } from '../document/report';
import { personIn } from '../generate/people';
import { readRecord } from '../incident/record';
import { fileNameOf } from '../paths';
import type { Policy, Severity } from '../policy/schema';
import { severityOf } from '../policy/stated-severity';
import { keysOf, likenessOf } from './likeness';
import { publicationOf } from './postmortem-summary';
import { freshnessIn, subjectOf } from './runbook-summary';
import { sharedNames, sharedText } from './shared-names';
import type { ActionItemSummary, DocumentSummary } from './summary';

/** `path` is relative to the workspace folder, with `/`. */
export function summarize(document: IncidentDocument, kind: DocumentKind, path: string, policy: Policy): DocumentSummary {
  const severity = severityOf(document, policy);
  const title = titleOf(document, path);
  const named = namesIn(fieldOf(document, 'service'));
  const subject = kind === 'runbook' ? subjectOf(title, path, named, policy.folders.runbooks) : { services: named };
  const summary = {
    kind,
    services: sharedNames(subject.services.map(ownText)),
    actionItems: itemsOf(document, kind).map(summarizeActionItem),
  };
  say(summary, {
    path,
    title,
    severity: severity?.id,
    severityText: severity ? undefined : clipped(fieldOf(document, 'severity'), 40) ?? priority.exec(document.title?.value ?? '')?.[1],
    scenario: subject.scenario,
    owner: clipped(personIn(fieldOf(document, 'owner')) ?? personIn(fieldOf(document, 'commander')), 60),
    excerpt: excerptOf(document, kind),
  });
  say(summary, ofKind(document, kind, severity, policy));
  return summary as unknown as DocumentSummary;
}

/** `[P1] The queue stands still`, in a title. */
const priority = /[[(]([PS][0-4])[\])]/;

const ofActions = new Set<Concept>(['actionItems', 'followUp', 'prevention']);

/** A table of actions that a meeting only brings along, in a section of another name, lists those of its postmortem once more. */
function itemsOf(document: IncidentDocument, kind: DocumentKind): readonly ActionItem[] {
  if (kind === 'runbook') return [];
  if (kind !== 'meeting') return document.actionItems;
  const around = (item: ActionItem) => document.sections.findLast(({ heading }) => heading.start <= item.start);
  return document.actionItems.filter((item) => item.form.kind !== 'table' || within(around(item), ofActions));
}

/** What only documents of the kind say. */
function ofKind(document: IncidentDocument, kind: DocumentKind, severity: Severity | undefined, policy: Policy): Facts {
  if (kind === 'runbook') return { alert: clipped(fieldOf(document, 'alert'), 120), ...freshnessIn(document, policy) };
  const date = dateOf(document);
  if (kind === 'incident') {
    const { status, resolved } = readRecord(document, policy, policy.timeZone);
    return { date, status, resolvedAt: resolved?.value };
  }
  return kind === 'postmortem' ? { date, ...publicationOf(document, severity, policy) } : { date };
}

/** Property by property: a repository has tens of thousands of items, and a copy of each without what it does not say took as long as to read it. */
function summarizeActionItem(item: ActionItem): ActionItemSummary {
  const { state, due, doneOn } = item;
  const text = textOf(item);
  const summary: Writable<ActionItemSummary> = { line: item.line, text: ownText(text), state, owners: sharedNames(item.owners.map(({ value }) => ownText(value))) };
  if (due !== undefined) summary.due = ownText(due.value);
  const dueText = clipped(item.dueText?.value, 40);
  if (dueText !== undefined) summary.dueText = ownText(dueText);
  const ticket = clipped(item.ticket?.value, 120);
  if (ticket !== undefined) summary.ticket = ownText(ticket);
  if (doneOn !== undefined) summary.doneOn = ownText(doneOn.value);
  const group = clipped(item.group, 60);
  if (group !== undefined) summary.group = ownText(group);
  if (state !== 'open') return summary;
  const { sameWords, sameTicket } = likenessOf(keysOf({ text, ticket: item.ticket?.value }));
  if (sameWords !== undefined) summary.sameWords = sameWords;
  if (sameTicket !== undefined) summary.sameTicket = sameTicket;
  return summary;
}

type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] };

/** An item's description as the index keeps it, by which the item is found again. */
export function textOf(item: ActionItem): string {
  return clipped(item.text, 240) ?? '';
}

/** The kind and the day, which whoever shows a title says beside it. */
const beforeTitle = /^(?:(?:post-?mortem|ポストモーテム|runbook|incident(?: report)?|report)\s*[:：–—-]\s*)?(?:(?:\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4})\s*[:：,–—-]\s*(?=[^\s\d]))?/i;

/** The document's title as the index keeps it: as a reader sees it, without the kind and the day before it; without one, the file's name. */
export function titleOf(document: IncidentDocument, path: string): string {
  const written = clipped(shownTitle(document).replace(beforeTitle, ''), 120);
  if (written !== undefined) return written;
  const fileName = fileNameOf(path).split('.', 1)[0] ?? path;
  return fileName.replace(/^\d{4}-\d{2}(?:-\d{2})?[-_ ]/, '').replace(/[-_]+/g, ' ').trim() || fileName;
}

function namesIn(list: string | undefined): string[] {
  return (list ?? '').split(/[,;、]/).map((name) => name.trim()).filter((name) => name !== '' && name.length <= 60).slice(0, 5);
}

type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Without the facts that hold nothing, so that two summaries compare, and without the document, of which no text is kept. */
function say(summary: Record<string, unknown>, facts: Facts): void {
  for (const name of Object.keys(facts)) {
    const value = facts[name];
    if (value !== undefined) summary[name] = typeof value === 'string' ? ownText(value) : value;
  }
}

/** Engines copy a part of a text that is shorter than this. */
const shortest = 13;

/** A longer part points into the whole, so that a title alone would keep its document's text in memory. One that was read is on its own. */
function ownText(text: string): string {
  return text.length < shortest ? sharedText(text) : JSON.parse(JSON.stringify(text)) as string;
}
