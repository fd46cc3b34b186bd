import * as vscode from 'vscode';
import type { CheckAnswer } from '../../../core/incident/checklists';
import { reopen, resolve, type Answered, type Resolution } from '../../../core/incident/lifecycle/resolve';
import { respondersOf } from '../../../core/incident/messages';
import { commands as ids } from '../../contract';
import { askChoice, askText, back, runSteps, type Step } from '../../multi-step/multi-step';
import type { Incident } from '../records';
import { chooseIncident, type IncidentCommandParts, type IncidentSource, isResolved } from './parts';

interface Answers {
  readonly checks: ReadonlyMap<string, Answered>;
  readonly thanked: readonly string[];
  readonly note: string;
}

/** **Incident: Resolve**: asks each check of the verification list, whom to thank, and ends the incident. */
export async function askResolution(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source);
  const { policy, record } = incident;
  const { checks, thanked, note } = await runSteps<Answers>(vscode.l10n.t('Resolve'), [
    ...policy.resolution.checklist.map(({ text }) => askCheck(text)),
    async (_, at) => {
      const names = await askText(at, { prompt: vscode.l10n.t('Whom do you thank?'), value: respondersOf(record).join(', ') });
      return names === back ? back : { thanked: names.split(',').map((name) => name.trim()).filter((name) => name !== '') };
    },
    async (said, at) => {
      const words = await askText(at, { prompt: vscode.l10n.t('How did it end? It may be left empty'), value: said.note });
      return words === back ? back : { note: words };
    },
  ]);
  await end(parts, incident, { answers: [...(checks?.values() ?? [])], thanked, note });
}

function askCheck(text: string): Step<Answers> {
  return async ({ checks = new Map<string, Answered>() }, at) => {
    const answer = await askChoice<CheckAnswer>(at, {
      placeholder: text, active: (each) => each === (checks.get(text)?.answer ?? 'yes'),
      choices: [
        { label: vscode.l10n.t('$(check) Yes'), value: 'yes' },
        { label: vscode.l10n.t('$(close) No'), value: 'no' },
        { label: vscode.l10n.t('$(dash) Does not apply'), value: 'skipped' },
      ],
    });
    return answer === back ? back : { checks: new Map([...checks, [text, { text, answer }]]) };
  };
}

/** Ends the incident, and offers the postmortem where its severity wants one. */
export async function end(parts: IncidentCommandParts, { uri, record }: Incident, resolution: Resolution): Promise<void> {
  const at = parts.clock.now();
  await parts.editor.change(uri, (incident) => resolve(incident, at, resolution));
  const duty = record.severity?.postmortem.duty;
  if (duty === 'required' || duty === 'recommended') void offerPostmortem(uri, record.severity?.postmortem.text ?? '');
}

async function offerPostmortem(uri: vscode.Uri, duty: string): Promise<void> {
  const write = vscode.l10n.t('New Postmortem');
  const picked = await vscode.window.showInformationMessage(vscode.l10n.t('The incident is resolved. Postmortem: {0}', duty), write);
  if (picked === write) await vscode.commands.executeCommand(ids.newPostmortemFromIncident, uri);
}

/** **Incident: Reopen**. */
export async function askReopening(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source, isResolved);
  const note = await vscode.window.showInputBox({ title: vscode.l10n.t('Reopen'), prompt: vscode.l10n.t('What happened? It may be left empty') });
  if (note === undefined) throw new vscode.CancellationError();
  await begin(parts, incident, note);
}

export function begin(parts: IncidentCommandParts, { uri }: Incident, note: string): Promise<void> {
  const at = parts.clock.now();
  return parts.editor.change(uri, (incident) => reopen(incident, at, note));
}
