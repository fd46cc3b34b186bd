import * as vscode from 'vscode';
import { newRunbook, type RunbookFacts } from '../../core/generate/runbook';
import { askChoice, runSteps } from '../multi-step/multi-step';
import { folderForNew, type GenerateParts, gitUserName, makingFor, peopleIn } from './making';
import { askName, askPerson, askSeverity, askTitle, named } from './questions';
import { writeDraft } from './write-draft';

type Profile = 'runbook' | 'runbook-alert';
type Answers = RunbookFacts & { readonly profile: Profile };

/** **Incident: New Runbook**: asks for the profile, service, scenario, severity and owner, and writes the document. */
export async function createRunbook(parts: GenerateParts, known: Partial<RunbookFacts> = {}, into?: vscode.WorkspaceFolder): Promise<vscode.TextDocument> {
  const folder = into ?? (await folderForNew());
  const { policy } = parts.policies.in(folder);
  const owner = known.owner ?? (await gitUserName(parts.git));
  const answers = await runSteps<Answers>(vscode.l10n.t('New Runbook'), [
    async ({ profile }, at) => named('profile', await askChoice<Profile>(at, {
      placeholder: vscode.l10n.t('What kind of runbook?'), choices: profiles(), active: (each) => each === profile,
    })),
    async ({ service }, at) => named('service', await askName(at, vscode.l10n.t('For which service? Type its name'), parts.workspace.index.services(), service)),
    async ({ scenario }, at) => named('scenario', await askTitle(
      at, vscode.l10n.t('What goes wrong?'), vscode.l10n.t('Such as: connection pool exhausted'), scenario,
    )),
    async ({ severity }, at) => named('severity', await askSeverity(at, policy, severity)),
    async (now, at) => named('owner', await askPerson(
      at, vscode.l10n.t('Who keeps it up to date? Pick or type a name'), await peopleIn(folder, parts, { teams: true }), now.owner, policy,
    )),
  ], { ...known, owner });
  const { profile = 'runbook', service = '', scenario = '', ...facts } = answers;
  return writeDraft(folder, newRunbook({ ...facts, service, scenario }, makingFor(parts, folder, profile)), parts);
}

function profiles() {
  return [
    {
      label: vscode.l10n.t('$(list-ordered) Procedure'), value: 'runbook' as const,
      detail: vscode.l10n.t('Symptoms, diagnosis, mitigation step by step, prevention'),
    },
    {
      label: vscode.l10n.t('$(bell) Alert'), value: 'runbook-alert' as const,
      detail: vscode.l10n.t('What the alert means, its impact, diagnosis, mitigation'),
    },
  ];
}
