import * as vscode from 'vscode';
import { type Phase, phaseOf } from '../../core/incident/phase';
import { clockAt } from '../../core/time/zone';
import { nameOf, reachable } from '../../core/incident/on-call';
import { dayInWords, spanInWords } from '../dates';
import { words } from '../words';
import { checkItem } from './check-row';
import { dueAndWhen, statusInWords, whenDue } from './due-words';
import type { IncidentNode, SectionName } from './incident-nodes';
import { openAt } from './open-record';
import { settlingCommands, settlingInWords } from './settle';
import type { Situation } from './situation';

type Node<Kind extends IncidentNode['kind']> = Extract<IncidentNode, { kind: Kind }>;
const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** The row as the view shows it at `now`, in milliseconds since 1970. */
export function itemOf(node: IncidentNode, now: number): vscode.TreeItem {
  switch (node.kind) {
    case 'incident': return incidentItem(node.situation);
    case 'section': return sectionItem(node, phaseOf(node.situation.record));
    case 'due': return dueItem(node, now);
    case 'level': return levelItem(node, now);
    case 'check': return checkItem(node);
    case 'entry': return entryItem(node, now);
  }
}

/** Severity, title, status, elapsed time and commander of an incident. */
function incidentItem({ uri, record, elapsed, isForgotten }: Situation): vscode.TreeItem {
  const severity = record.severity?.id ?? record.severityText;
  const facts = [
    severity, elapsed === undefined ? undefined : spanInWords(elapsed), statusInWords(record.status), record.commander,
    isForgotten ? vscode.l10n.t('nobody has touched it lately') : undefined,
  ].filter((part) => part !== undefined);
  const isOpen = record.status !== 'resolved';
  const row = new vscode.TreeItem([record.severity?.symbol, record.title].filter(Boolean).join(' '), isOpen && !isForgotten ? Expanded : Collapsed);
  row.id = uri.toString();
  row.description = facts.join(' · ');
  row.tooltip = [record.title, ...facts, record.impact].filter((part) => part !== undefined).join('\n');
  row.contextValue = isOpen ? 'incident.open' : 'incident.resolved';
  row.accessibilityInformation = { label: [record.title, ...facts].join(', ') };
  row.command = openAt(uri);
  return row;
}

function sectionItem({ uri, section, rows }: Node<'section'>, current: Phase): vscode.TreeItem {
  const isOtherPhase = ['triage', 'response', 'resolution'].includes(section) && section !== current;
  const row = new vscode.TreeItem(sectionInWords(section), isOtherPhase ? Collapsed : Expanded);
  const boxes = rows.flatMap((each) => (each.kind === 'check' ? [each.item.checked] : []));
  row.id = `${uri.toString()} ${section}${isOtherPhase ? '' : ' now'}`;
  row.description = boxes.length > 0 ? vscode.l10n.t('{0} of {1}', boxes.filter(Boolean).length, boxes.length) : undefined;
  row.contextValue = `incidentSection.${section}`;
  return row;
}

function sectionInWords(section: SectionName): string {
  switch (section) {
    case 'due': return vscode.l10n.t('Due Now and Next');
    case 'escalation': return vscode.l10n.t('Escalation');
    case 'triage': return vscode.l10n.t('Triage');
    case 'response': return vscode.l10n.t('Response Actions');
    case 'resolution': return vscode.l10n.t('Resolution');
    case 'timeline': return vscode.l10n.t('Timeline');
  }
}

/** The time first: that is what a narrow side bar has to show. A click does what is due. */
function dueItem({ uri, due }: Node<'due'>, now: number): vscode.TreeItem {
  const what = words(due.what);
  const deed = settlingInWords(due.settledBy);
  const short = dueAndWhen(due, now);
  const row = new vscode.TreeItem(short[0]!.toLocaleUpperCase(vscode.env.language) + short.slice(1), None);
  row.id = `${uri.toString()} due ${due.key}`;
  row.description = what;
  row.iconPath = iconOf(due.state);
  row.contextValue = `incidentDue.${due.settledBy}`;
  row.tooltip = `${what} (${whenDue(due.at, now)})\n${deed}`;
  row.accessibilityInformation = { label: `${dueAndWhen(due, now, 'long')}, ${what} ${deed}` };
  row.command = { command: settlingCommands[due.settledBy], title: deed, arguments: [uri] };
  return row;
}

function iconOf(state: 'overdue' | 'soon' | 'later'): vscode.ThemeIcon {
  switch (state) {
    case 'overdue': return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.errorForeground'));
    case 'soon': return new vscode.ThemeIcon('watch', new vscode.ThemeColor('list.warningForeground'));
    case 'later': return new vscode.ThemeIcon('watch');
  }
}

function levelItem({ uri, level, place, at, isCalled, called }: Node<'level'>, now: number): vscode.TreeItem {
  const label = vscode.l10n.t('Level {0}: {1}', level.level, level.name);
  const row = new vscode.TreeItem(label, None);
  const who = called ?? ([...level.people.map(nameOf), ...level.vendors.map(({ name }) => name)].join(', ') || vscode.l10n.t('the policy names nobody'));
  const when = place === 'next' && at !== undefined ? whenDue(at, now) : place === 'present' ? vscode.l10n.t('by the clock')
    : isCalled ? vscode.l10n.t('called') : vscode.l10n.t('on call');
  row.id = `${uri.toString()} level ${place}`;
  row.description = [when, who].join(' · ');
  row.iconPath = new vscode.ThemeIcon(place === 'reached' ? 'person' : 'arrow-up');
  row.contextValue = `incidentLevel.${place}`;
  row.tooltip = [...level.people.map(reachable), ...level.vendors.map(({ name, channel, url }) => [name, channel, url].filter(Boolean).join(' · ')), ...level.authority].join('\n');
  row.accessibilityInformation = { label: [label, when, who].join(', ') };
  return row;
}

function entryItem({ uri, entry, situation }: Node<'entry'>, now: number): vscode.TreeItem {
  const { zone } = situation.record;
  const clock = entry.at === undefined ? undefined : clockAt(entry.at, zone);
  const label = [clock?.time, entry.text].filter((part) => part !== undefined).join(' ');
  const row = new vscode.TreeItem(label, None);
  row.id = `${uri.toString()} entry ${entry.line} ${entry.text}`;
  row.description = clock && clock.day !== clockAt(now, zone).day ? dayInWords(clock.day) : undefined;
  row.iconPath = new vscode.ThemeIcon('history');
  row.tooltip = clock ? `${dayInWords(clock.day)} ${clock.time} ${clock.zone}\n${entry.text}` : entry.text;
  row.accessibilityInformation = { label };
  row.contextValue = 'incidentEntry';
  row.command = openAt(uri, entry.line);
  return row;
}
