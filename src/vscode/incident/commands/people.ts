import * as vscode from 'vscode';
import { escalationState, ladderLevel, type LadderLevel } from '../../../core/incident/escalation';
import { acknowledge, escalate, handOver, page } from '../../../core/incident/lifecycle/changes';
import { renderMessage } from '../../../core/incident/messages';
import { nameOf, reachable } from '../../../core/incident/on-call';
import type { LiveIncident } from '../../../core/incident/record';
import { peopleOf } from '../../../core/policy/people';
import { minute } from '../../../core/time/units';
import { commands as ids } from '../../contract';
import { withoutIcons } from '../../labels';
import { askName, named, whoIs } from '../../generate/questions';
import { askChoice, type Choice, runSteps } from '../../multi-step/multi-step';
import { takersOf } from '../messages/takers';
import type { Incident } from '../records';
import { onCallNow } from './on-call-now';
import { chooseIncident, type IncidentCommandParts, type IncidentSource, isOpen, peopleFor, stillMeant, whoAmI } from './parts';
import { tellPager } from './tell-pager';

/** **Incident: Escalate**: to the level whose turn it is, or another one. */
export async function askEscalation(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source);
  const { policy } = incident;
  const next = nextLevel(parts, incident)?.level;
  const choices = policy.escalation.map((each): Choice<LadderLevel> => {
    const level = ladderLevel(each, policy, parts.clock.now());
    return { label: vscode.l10n.t('Level {0}: {1}', level.level, withoutIcons(level.name)), description: withoutIcons(whoToCall(level)), detail: withoutIcons(level.authority.join(' · ')), value: level };
  });
  const { level } = await runSteps<{ level: LadderLevel }>(vscode.l10n.t('Escalate'), [
    async (_, at) => named('level', await askChoice(at, { placeholder: vscode.l10n.t('Which level did you call? Incident Desk only writes it down'), choices, active: (each) => each.level === next })),
  ]);
  if (level) await escalateTo(parts, incident, level, '');
}

/** The level of that number, or the next one; throws at the top of the ladder. */
export async function escalateTo(parts: IncidentCommandParts, incident: Incident, to: LadderLevel | number | undefined, who: string): Promise<void> {
  const { policy, uri } = incident;
  const at = parts.clock.now();
  const each = policy.escalation.find(({ level }) => level === to);
  const level = typeof to === 'object' ? to : each ? ladderLevel(each, policy, at) : nextLevel(parts, incident);
  if (!level) throw new Error(vscode.l10n.t('There is no level above this one.'));
  await parts.editor.change(uri, stillMeant(isOpen, (now) => escalate(now, at, level, who || whoIn(level) || undefined)));
  void offerPageText(incident, at, vscode.l10n.t('Level {0}, {1}, is written down as called. Incident Desk itself calls nobody.', level.level, level.name));
}

/** A row in the record wakes nobody: what was written must not be taken for a call. */
async function offerPageText({ record, policy }: Incident, now: number, words: string): Promise<void> {
  const copy = vscode.l10n.t('Copy Page Text');
  if ((await vscode.window.showInformationMessage(words, copy)) === copy) await vscode.env.clipboard.writeText(renderMessage('page', record, policy, { now }).trim());
}

function nextLevel({ clock }: IncidentCommandParts, { record, policy }: Incident): LadderLevel | undefined {
  const at = clock.now();
  const next = escalationState(record, policy, at)?.next;
  const above = [...policy.escalation].sort((a, b) => a.level - b.level).find(({ level }) => level > (record.escalation?.level ?? 1));
  return next ?? (above && ladderLevel(above, policy, at));
}

function whoIn({ people, vendors }: LadderLevel): string {
  return [...people.slice(0, 1).map(nameOf), ...vendors.map(({ name }) => name)].join(', ');
}

/** The same, with how they are reached. */
function whoToCall({ people, vendors }: LadderLevel): string {
  return [...people.slice(0, 1).map(reachable), ...vendors.map(({ name }) => name)].join(', ');
}

/** **Incident: Hand Over Command**. */
export async function askCommander(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source);
  const { policy, record: { commander } } = incident;
  const people = peopleOf(policy);
  const names = peopleFor(parts, policy, incident).filter((name) => commander === undefined || people.key(name) !== people.key(commander));
  const placeholder = vscode.l10n.t('Who commands the response from now on? Pick or type a name');
  await setCommander(parts, incident, await askOne(vscode.l10n.t('Hand Over Command'), placeholder, names, (name) => whoIs(name, policy)));
}

export function setCommander(parts: IncidentCommandParts, { uri }: Incident, who: string): Promise<void> {
  const at = parts.clock.now();
  return parts.editor.change(uri, stillMeant(isOpen, (incident) => handOver(incident, at, who)));
}

/** **Incident: Page On-Call**: writes the page where a connected system takes it, otherwise notes who was paged, those on call first. */
export async function askPage(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source);
  const { policy, uri } = incident;
  if ((await takersOf(parts.connections, policy, { name: 'page', channel: '' })).length > 0) {
    await vscode.commands.executeCommand(ids.postUpdate, uri, 'page');
    return;
  }
  const people = peopleOf(policy);
  const names = people.distinct([...await onCallNow(parts, policy), ...peopleFor(parts, policy, incident)]);
  const waysTo = (name: string) => {
    const contact = people.contact(name);
    return contact && reachable({ ...contact, handle: undefined });
  };
  await notePage(parts, incident, await askOne(vscode.l10n.t('Page On-Call'), vscode.l10n.t('Who did you page? Pick or type a name; Incident Desk only writes it down'), names, waysTo));
}

/** Without a name, whoever is on call. */
export async function notePage(parts: IncidentCommandParts, incident: Incident, who: string): Promise<void> {
  const name = who || (await onCallNow(parts, incident.policy))[0];
  if (!name) throw new Error(vscode.l10n.t('The policy names nobody who is on call. Say who is paged.'));
  const at = parts.clock.now();
  await parts.editor.change(incident.uri, stillMeant(isOpen, (now) => page(now, at, name)));
  void offerPageText(incident, at, vscode.l10n.t('{0} is written down as paged. Incident Desk itself pages nobody.', name));
}

/** **Incident: Acknowledge**: whoever is at the keyboard sees to it. The same once more in the same minute is a click that came twice. */
export async function noteAcknowledged(parts: IncidentCommandParts, incident: Incident, who = ''): Promise<void> {
  const name = who || (await whoAmI(parts, incident.policy)) || '';
  const at = parts.clock.now();
  const isTwice = ({ record }: LiveIncident) => record.timeline.some((entry) =>
    entry.event?.kind === 'acknowledged' && (entry.event.who ?? '') === name && entry.at === at - (at % minute));
  await parts.editor.change(incident.uri, stillMeant(isOpen, (now) => (isTwice(now) ? [] : acknowledge(now, at, name))));
  void tellPager(parts, incident, 'acknowledge');
}

async function askOne(title: string, placeholder: string, names: readonly string[], describe: (name: string) => string | undefined): Promise<string> {
  const { name } = await runSteps<{ name: string }>(title, [async (said, at) => named('name', await askName(at, placeholder, names, said.name, [], describe))]);
  if (!name) throw new vscode.CancellationError();
  return name;
}
