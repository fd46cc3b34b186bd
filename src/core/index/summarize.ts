import { addDays } from '../document/calendar';
import type { DateContext } from '../document/dates';
import type { ActionItem, DocumentKind, FieldName, IncidentDocument } from '../document/model';
import { readMoment } from '../document/moments';
import { severityOf } from '../lint/duty';
import { isPublished } from '../lint/published';
import type { Policy } from '../policy/schema';
import { addMonths, isDay } from './day';
import { excerptOf, plainText } from './excerpt';
import type { ActionItemSummary, DocumentSummary, PostmortemSummary, RunbookSummary } from './summary';

/** `path` is relative to the workspace folder, with `/`. */
export function summarize(document: IncidentDocument, kind: DocumentKind, path: string, policy: Policy): DocumentSummary {
  const severity = severityOf(document, policy);
  const common = {
    path,
    title: titleOf(document, path),
    severity: severity?.id,
    severityText: severity ? undefined : clipped(fieldOf(document, 'severity'), 40),
    services: namesIn(fieldOf(document, 'service')),
    owner: clipped(fieldOf(document, 'owner') ?? fieldOf(document, 'commander'), 60),
    excerpt: excerptOf(document, kind),
    actionItems: kind === 'runbook' ? [] : document.actionItems.map(actionItem),
  };
  if (kind === 'postmortem') return compact({ ...common, kind, ...postmortem(document, path, policy) });
  if (kind === 'runbook') return compact({ ...common, kind, ...runbook(document, common.title, path, common.services) });
  return compact({ ...common, kind, date: dateOf(document, path) });
}

/** An item as the index keeps it; `textOf` tells whether an item of a later version of the document is the same one. */
export function actionItem(item: ActionItem): ActionItemSummary {
  return compact({
    line: item.line,
    text: textOf(item),
    state: item.state,
    owners: item.owners.map((owner) => owner.value),
    due: item.due?.value,
    dueText: clipped(item.dueText?.value, 40),
    ticket: clipped(item.ticket?.value, 120),
    doneOn: item.doneOn?.value,
    group: clipped(item.group, 60),
  });
}

export function textOf(item: ActionItem): string {
  return clipped(item.text, 240) ?? '';
}

type PostmortemPart = Pick<PostmortemSummary, 'date' | 'published' | 'draftBy' | 'publishBy'>;

function postmortem(document: IncidentDocument, path: string, policy: Policy): PostmortemPart {
  const date = dateOf(document, path);
  const since = dayIn(fieldOf(document, 'resolved')) ?? date;
  const duty = severityOf(document, policy)?.postmortem;
  const wanted = since !== undefined && duty?.duty !== 'none' && duty?.duty !== 'optional';
  const draftHours = duty?.withinHours ?? policy.postmortem.draftWithinHours;
  return {
    date,
    published: isPublished(document),
    draftBy: wanted ? addDays(since, Math.ceil(draftHours / 24)) : undefined,
    publishBy: wanted ? addDays(since, Math.ceil(Math.max(draftHours, policy.postmortem.publishWithinHours) / 24)) : undefined,
  };
}

/** After how many days a runbook that sets no interval of its own counts as stale. */
export const staleAfterDays = 180;

function runbook(
  document: IncidentDocument, title: string, path: string, services: readonly string[],
): Pick<RunbookSummary, 'services' | 'scenario' | 'lastUpdated' | 'reviewBy'> {
  const [named, scenario] = title.split(/ [-–—] |[:：] /, 2);
  const folder = path.split('/').at(-2);
  const service = scenario ? named : folder && !/^(?:runbooks?|docs|playbooks?|source|content)$/i.test(folder) ? folder : undefined;
  const reviewed = dayIn(fieldOf(document, 'lastReviewed'));
  const lastUpdated = [dayIn(fieldOf(document, 'lastUpdated')), reviewed].filter((day) => day !== undefined).sort().at(-1);
  const interval = reviewed && fieldOf(document, 'reviewIn');
  return {
    services: services.length > 0 || !service ? services : [service],
    scenario,
    lastUpdated,
    reviewBy: lastUpdated && (addInterval(lastUpdated, interval ?? '') ?? addDays(lastUpdated, staleAfterDays)),
  };
}

/** `3 months`, `90 days`, `1 year`, `2 weken`. */
function addInterval(day: string, interval: string): string | undefined {
  const [, amount, unit] = /(\d{1,4})\s*(day|dag|week|month|maand|year|jaar)/i.exec(interval) ?? [];
  if (!amount || !unit) return undefined;
  const letter = unit[0]?.toLowerCase();
  if (letter === 'd') return addDays(day, Number(amount));
  if (letter === 'w') return addDays(day, Number(amount) * 7);
  return addMonths(day, Number(amount) * (letter === 'm' ? 1 : 12));
}

function titleOf(document: IncidentDocument, path: string): string {
  const written = plainText(document.title?.value ?? '').replace(/^(?:post-?mortem|runbook|incident(?: report)?)\s*[:：–—-]\s*/i, '');
  const fileName = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z.]+$/i, '');
  return clipped(written, 120) ?? (fileName.replace(/^\d{4}-\d{2}(?:-\d{2})?[-_ ]/, '').replace(/[-_]+/g, ' ').trim() || fileName);
}

function dateOf(document: IncidentDocument, path: string): string | undefined {
  const fields: FieldName[] = ['date', 'started', 'detected', 'declared', 'resolved'];
  for (const name of fields) {
    const day = dayIn(fieldOf(document, name));
    if (day) return day;
  }
  return dayIn(path.slice(path.lastIndexOf('/') + 1)) ?? dayIn(document.title?.value)
    ?? document.timeline.find((entry) => entry.day !== undefined)?.day;
}

/** The day that the text begins with, otherwise the first ISO day in it. */
function dayIn(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  return readMoment(text, 0, text.length, anyYear)?.date?.day ?? (iso && isDay(iso) ? iso : undefined);
}

const anyYear: DateContext = { near: undefined, order: () => undefined };

function fieldOf(document: IncidentDocument, name: FieldName): string | undefined {
  const value = document.fields.find((field) => field.name === name && field.value.value !== '')?.value.value;
  return value && !isBlank(value) ? plainText(value) : undefined;
}

/** Template text that nobody has filled in yet. */
function isBlank(value: string): boolean {
  return /^(?:\[[^\]]*\]|<[^>]*>|\{\{?[^}]*\}?\}|[-–—?]+|TB[DC]|N\/?A|YYYY-MM-DD|SEV-X)$/i.test(value.trim());
}

function namesIn(list: string | undefined): string[] {
  return (list ?? '').split(/[,;、]/).map((name) => name.trim()).filter((name) => name !== '' && name.length <= 60).slice(0, 5);
}

function clipped(text: string | undefined, length: number): string | undefined {
  if (!text) return undefined;
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

/** Without the properties that hold nothing, so that two summaries compare and a stored one stays small. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
