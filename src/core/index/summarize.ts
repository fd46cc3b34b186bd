import type { ActionItem, DocumentKind, IncidentDocument } from '../document/model';
import { readRecord } from '../incident/record';
import { severityOf } from '../lint/duty';
import type { Policy } from '../policy/schema';
import { dateOf } from './document-date';
import { excerptOf, plainText } from './excerpt';
import { clipped, fieldOf } from './facts';
import { keysOf, likenessOf } from './likeness';
import { publicationOf } from './postmortem-summary';
import { freshnessIn, subjectOf } from './runbook-summary';
import { sharedNames, sharedText } from './shared-names';
import type { ActionItemSummary, DocumentSummary } from './summary';

/** `path` is relative to the workspace folder, with `/`. */
export function summarize(document: IncidentDocument, kind: DocumentKind, path: string, policy: Policy): DocumentSummary {
  return onItsOwn(read(document, kind, path, policy));
}

function read(document: IncidentDocument, kind: DocumentKind, path: string, policy: Policy): Draft {
  const severity = severityOf(document, policy);
  const common = {
    path,
    title: titleOf(document, path),
    severity: severity?.id,
    severityText: severity ? undefined : clipped(fieldOf(document, 'severity'), 40),
    services: namesIn(fieldOf(document, 'service')),
    owner: clipped(fieldOf(document, 'owner') ?? fieldOf(document, 'commander'), 60),
    excerpt: excerptOf(document, kind),
    actionItems: kind === 'runbook' ? [] : document.actionItems.map(summarizeActionItem),
  };
  if (kind === 'runbook') {
    const subject = subjectOf(common.title, path, common.services, policy.folders.runbooks);
    const alert = clipped(fieldOf(document, 'alert'), 120);
    return { ...common, kind, ...subject, alert, ...freshnessIn(document, policy) };
  }
  const date = dateOf(document);
  if (kind === 'incident') {
    const { status, resolved } = readRecord(document, policy, policy.timeZone);
    return { ...common, kind, date, status, resolvedAt: resolved?.value };
  }
  return kind === 'postmortem' ? { ...common, kind, date, ...publicationOf(document, severity, policy) } : { ...common, kind, date };
}

function summarizeActionItem(item: ActionItem): Undefinable<ActionItemSummary> {
  return {
    line: item.line,
    text: textOf(item),
    state: item.state,
    owners: item.owners.map((owner) => owner.value),
    due: item.due?.value,
    dueText: clipped(item.dueText?.value, 40),
    ticket: clipped(item.ticket?.value, 120),
    doneOn: item.doneOn?.value,
    group: clipped(item.group, 60),
    ...(item.state === 'open' ? likenessOf(keysOf({ text: textOf(item), ticket: item.ticket?.value })) : {}),
  };
}

/** An item's description as the index keeps it, by which the item is found again. */
export function textOf(item: ActionItem): string {
  return clipped(item.text, 240) ?? '';
}

/** The document's title as the index keeps it: as a reader sees it, without the kind before it; without one, the file's name. */
export function titleOf(document: IncidentDocument, path: string): string {
  const written = plainText(document.title?.value ?? '').replace(/^(?:post-?mortem|runbook|incident(?: report)?)\s*[:：–—-]\s*/i, '');
  const fileName = path.slice(path.lastIndexOf('/') + 1).split('.', 1)[0] ?? path;
  return clipped(written, 120) ?? (fileName.replace(/^\d{4}-\d{2}(?:-\d{2})?[-_ ]/, '').replace(/[-_]+/g, ' ').trim() || fileName);
}

function namesIn(list: string | undefined): string[] {
  return (list ?? '').split(/[,;、]/).map((name) => name.trim()).filter((name) => name !== '' && name.length <= 60).slice(0, 5);
}

/** A summary with properties that hold nothing. */
type Undefinable<Summary> = { readonly [Name in keyof Summary]: Summary[Name] | undefined };
type Draft = { readonly kind: DocumentKind; readonly services: readonly string[]; readonly actionItems: readonly Undefinable<ActionItemSummary>[] } & Readonly<Record<string, unknown>>;

/** Without the properties that hold nothing, so that two summaries compare, and without the document, of which no text is kept. */
function onItsOwn({ services, actionItems, ...facts }: Draft): DocumentSummary {
  const items = actionItems.map(({ owners = [], ...item }) => ({ ...said(item), owners: sharedNames(owners.map(ownText)) }));
  return { ...said(facts), services: sharedNames(services.map(ownText)), actionItems: items } as unknown as DocumentSummary;
}

function said(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  for (const name of Object.keys(facts)) {
    const value = facts[name];
    if (value !== undefined) own[name] = typeof value === 'string' ? ownText(value) : value;
  }
  return own;
}

/** Engines copy a part of a text that is shorter than this. */
const shortest = 13;

/** A longer part points into the whole, so that a title alone would keep its document's text in memory. One that was read is on its own. */
function ownText(text: string): string {
  return text.length < shortest ? sharedText(text) : JSON.parse(JSON.stringify(text)) as string;
}
