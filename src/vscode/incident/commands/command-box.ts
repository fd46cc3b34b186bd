import * as vscode from 'vscode';
import { parseCommand, usages, verbOf, type IncidentCommand, type Verb } from '../../../core/incident/command-line';
import { logEvent } from '../../../core/incident/lifecycle/changes';
import type { Policy } from '../../../core/policy/schema';
import { folderForNew } from '../../generate/making';
import { words } from '../../words';
import { anyIncident } from '../any-incident';
import type { Incident } from '../records';
import { setSeverity, setStatus } from './change-status';
import { declare } from './declare';
import { chooseIncident, type IncidentCommandParts, isOpen, isResolved, whoAmI } from './parts';
import { escalateTo, noteAcknowledged, notePage, setCommander } from './people';
import { noteUpdate } from './post-update';
import { askResolution, begin, end } from './resolve';
import { TypedWords } from './typed-words';

type Started = Extract<IncidentCommand, { readonly verb: 'start' }>;

const lines = new TypedWords();
const beginning = '/incident ';

/**
 * **Incident: Type a Command…**: `/incident start SEV-1 Production website down`, and the other verbs, in one box. A key binding can
 * bring the line along.
 */
export function runTyped(parts: IncidentCommandParts, line?: unknown): Promise<void> {
  const run = (typed: string) => runLine(parts, typed);
  return typeof line === 'string' ? run(line) : lines.use((before) => askLine(parts, before || beginning), run);
}

async function runLine(parts: IncidentCommandParts, line: string): Promise<void> {
  const verb = verbOf(line);
  const folder = verb === 'start' ? await folderForNew() : undefined;
  const incident = verb === undefined || verb === 'start' ? undefined : await incidentFor(parts, verb);
  const parsed = read(parts, line, incident?.policy ?? parts.policies.in(folder).policy);
  if ('problem' in parsed) throw new Error(words(parsed.problem));
  if (parsed.command.verb === 'start') await start(parts, folder, parsed.command);
  else if (incident) await carryOut(parts, incident, parsed.command);
}

function askLine(parts: IncidentCommandParts, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Type a Command'),
    prompt: Object.keys(usages).join(' · '),
    placeHolder: usages.log,
    value,
    valueSelection: [value.length, value.length],
    ignoreFocusOut: true,
    validateInput: (text) => {
      const isBegun = text.trim().split(/\s+/).length > 2;
      const parsed = isBegun ? read(parts, text, policyNow(parts, verbOf(text))) : undefined;
      return parsed && 'problem' in parsed ? words(parsed.problem) : undefined;
    },
  });
}

function read({ clock }: IncidentCommandParts, line: string, policy: Policy) {
  return parseCommand(line, policy, { now: clock.now(), timeZone: policy.timeZone });
}

/** While somebody is typing: that of the active incident, otherwise of the folder that a new one would be declared in. */
function policyNow({ incidents, policies }: IncidentCommandParts, verb: Verb | undefined): Policy {
  const uri = (verb === 'start' ? undefined : incidents.active?.uri) ?? vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return policies.for(uri).policy;
}

/** Something can be noted of a resolved incident too. */
function incidentFor(parts: IncidentCommandParts, verb: Verb): Promise<Incident> {
  if (verb === 'log' || verb === 'update') return anyIncident(parts, undefined);
  return chooseIncident(parts, undefined, verb === 'reopen' ? isResolved : isOpen);
}

async function start(parts: IncidentCommandParts, folder: vscode.WorkspaceFolder | undefined, { title, severity }: Started): Promise<void> {
  const commander = severity.needsCommander ? await whoAmI(parts, parts.policies.in(folder).policy) : undefined;
  await declare(parts, { title, severity: severity.id, commander }, folder);
}

async function carryOut(parts: IncidentCommandParts, incident: Incident, command: Exclude<IncidentCommand, Started>): Promise<void> {
  switch (command.verb) {
    case 'log': return parts.editor.change(incident.uri, (now) => logEvent(now, command.at, command.text));
    case 'status': return command.status === 'resolved' ? finish(parts, incident, command.note) : setStatus(parts, incident, command.status, command.note);
    case 'severity': return setSeverity(parts, incident, command.severity, command.reason);
    case 'update': return noteUpdate(parts, incident, command.channel, command.text);
    case 'escalate': return escalateTo(parts, incident, command.level, command.who);
    case 'commander': return setCommander(parts, incident, command.who);
    case 'page': return notePage(parts, incident, command.who);
    case 'acknowledge': return noteAcknowledged(parts, incident, command.who);
    case 'resolve': return finish(parts, incident, command.note);
    case 'reopen': return begin(parts, incident, command.note);
  }
}

/** A line is no way around the checks of the policy; only where there are none it says all that is asked. */
function finish(parts: IncidentCommandParts, incident: Incident, note: string): Promise<void> {
  return incident.policy.resolution.checklist.length > 0 ? askResolution(parts, incident.uri, note) : end(parts, incident, { note });
}
