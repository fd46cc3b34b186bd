import * as vscode from 'vscode';
import type { CheckAnswer } from '../../../core/incident/checklists';
import { reopen, resolve, type Answered, type Resolution } from '../../../core/incident/lifecycle/resolve';
import { respondersOf } from '../../../core/incident/messages';
import { stabilityOf, stableCheck, type Stability } from '../../../core/incident/obligations';
import type { Severity } from '../../../core/policy/schema';
import { commands as ids } from '../../contract';
import { askChoice, askText, back, runSteps, type Step } from '../../multi-step/multi-step';
import type { Incident } from '../records';
import { chooseIncident, type IncidentCommandParts, type IncidentSource, isOpen, isResolved, otherwise, stillMeant, whoAmI } from './parts';
import { tellPager } from './tell-pager';

interface Answers {
  readonly checks: ReadonlyMap<string, Answered>;
  readonly thanked: readonly string[];
  readonly note: string;
}

/** **Incident: Resolve**: asks each check of the verification list, whom to thank, and ends the incident. `typed` is what was said of its end already. */
export async function askResolution(parts: IncidentCommandParts, source: IncidentSource, typed = ''): Promise<void> {
  const incident = await chooseIncident(parts, source);
  const { policy, record } = incident;
  const { checks, thanked, note } = await runSteps<Answers>(vscode.l10n.t('Resolve'), [
    ...policy.resolution.checklist.map(({ id, text }) => askCheck(text, () => (id === stableCheck ? stabilityOf(record, policy, parts.clock.now()) : undefined))),
    async (said, at) => {
      const names = await askText(at, { prompt: vscode.l10n.t('Whom do you thank?'), value: (said.thanked ?? respondersOf(record, policy)).join(', ') });
      return names === back ? back : { thanked: names.split(',').map((name) => name.trim()).filter((name) => name !== '') };
    },
    async (said, at) => {
      const words = await askText(at, { prompt: vscode.l10n.t('How did it end? It may be left empty'), value: said.note });
      return words === back ? back : { note: words };
    },
  ], { note: typed });
  await end(parts, incident, { answers: [...(checks?.values() ?? [])], thanked, thankedBy: await whoAmI(parts, policy), note });
}

/** The check stands in the title, where it is read; time that is known not to be over is answered with no. */
function askCheck(text: string, findStability: () => Stability | undefined): Step<Answers> {
  return async ({ checks = new Map<string, Answered>() }, at) => {
    const stability = findStability();
    const first = stability && stability.minutes < stability.of ? 'no' : 'yes';
    const answer = await askChoice<CheckAnswer>({ ...at, title: [`${at.title}: ${text}`, ...(stability ? [inWords(stability)] : [])].join(' · ') }, {
      placeholder: vscode.l10n.t('Is it so?'), active: (each) => each === (checks.get(text)?.answer ?? first),
      choices: [
        { label: vscode.l10n.t('$(check) Yes'), value: 'yes' },
        { label: vscode.l10n.t('$(close) No'), value: 'no' },
        { label: vscode.l10n.t('$(dash) Does not apply'), value: 'skipped' },
      ],
    });
    return answer === back ? back : { checks: new Map([...checks, [text, { text, answer }]]) };
  };
}

function inWords({ minutes, of, isSetBack }: Stability): string {
  if (minutes < of) return isSetBack ? vscode.l10n.t('no errors reported for {0} of {1} min', minutes, of) : vscode.l10n.t('monitoring for {0} of {1} min', minutes, of);
  return isSetBack ? vscode.l10n.t('no errors reported for {0} min', minutes) : vscode.l10n.t('monitoring for {0} min', minutes);
}

/** Ends the incident, and offers to tell of it, and the postmortem where its severity wants one. */
export async function end(parts: IncidentCommandParts, incident: Incident, resolution: Resolution): Promise<void> {
  const { uri, record } = incident;
  const at = parts.clock.now();
  await parts.editor.change(uri, stillMeant(isOpen, (now) => resolve(now, at, resolution)));
  void tellPager(parts, incident, 'resolve');
  void offerNext(parts, uri, record.severity?.postmortem);
}

/** The notification may stay until somebody has reopened the incident. */
async function offerNext({ incidents }: IncidentCommandParts, uri: vscode.Uri, postmortem: Severity['postmortem'] | undefined): Promise<void> {
  const isWanted = postmortem?.duty === 'required' || postmortem?.duty === 'recommended';
  const [post, write] = [vscode.l10n.t('Post Resolution'), vscode.l10n.t('New Postmortem')];
  const picked = await vscode.window.showInformationMessage(
    isWanted ? vscode.l10n.t('The incident is resolved. Postmortem: {0}', postmortem.text) : vscode.l10n.t('The incident is resolved.'),
    post, ...(isWanted ? [write] : []),
  );
  if (picked === undefined) return;
  const now = incidents.get(uri);
  if (now && !isResolved(now)) void vscode.window.showInformationMessage(otherwise(now).message);
  else if (picked === post) await vscode.commands.executeCommand(ids.postUpdate, uri, 'resolved');
  else if (picked === write) await vscode.commands.executeCommand(ids.newPostmortemFromIncident, uri);
}

/** **Incident: Reopen**. */
export async function askReopening(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source, isResolved);
  const note = await vscode.window.showInputBox({ title: vscode.l10n.t('Reopen'), prompt: vscode.l10n.t('What happened? It may be left empty'), ignoreFocusOut: true });
  if (note === undefined) throw new vscode.CancellationError();
  await begin(parts, incident, note);
}

export function begin(parts: IncidentCommandParts, { uri }: Incident, note: string): Promise<void> {
  const at = parts.clock.now();
  return parts.editor.change(uri, stillMeant(isResolved, (incident) => reopen(incident, at, note)));
}
