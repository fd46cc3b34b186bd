import * as vscode from 'vscode';
import { withoutIcons } from '../labels';
import { askChoice, askText, back, type Choice, type Draft, type Position } from '../multi-step/multi-step';
import { openFact } from './open-fact';
import { promptsOf } from './quick-prompts';
import type { TriageSession } from './session';
import type { WaysOut } from './ways-out';

/**
 * The triage as quick picks. One that was left unfinished goes on where it stands, once the person has said that it is about the
 * same alert; *back* returns to the answer before, *Esc* leaves and keeps what was answered. Ends in the same documents as the page.
 * `takeAlert` describes the alert by one that is firing; undefined where nobody tells what is.
 */
export async function quickTriage(session: TriageSession, waysOut: WaysOut, takeAlert: (() => Promise<void>) | undefined): Promise<void> {
  await settleAlert(session);
  if (takeAlert && session.view.details.title.trim() === '') await offerAlerts(session, takeAlert);
  let at = firstOpen(session);
  // Of what comes first, the title and the service, which are written.
  const drafts: readonly Draft[] = [{}, {}];
  for (;;) {
    const prompts = promptsOf(session);
    const prompt = prompts[at];
    const position = { ...positionOf(session, at), draft: drafts[at] };
    const answer = prompt ? await prompt.ask(position) : await decide(session, waysOut, position);
    if (answer === 'done') return;
    if (answer === 'startedOver') at = 0;
    else at += answer === back ? -1 : prompt ? 1 : 0;
  }
}

function firstOpen(session: TriageSession): number {
  const prompts = promptsOf(session);
  // The service may stay open.
  const open = prompts.findIndex(({ isOpen }, index) => isOpen && index !== 1);
  return open < 0 ? prompts.length : open;
}

/** Whoever has a new alert must not answer for an old one: asks which it is where an alert is described already. */
async function settleAlert(session: TriageSession): Promise<void> {
  const { title } = session.view.details;
  if (title.trim() === '') return;
  const choice = await askChoice<'goOn' | 'startOver'>({ title: vscode.l10n.t('Quick Triage') }, {
    placeholder: vscode.l10n.t('A triage is not finished yet. Is it about the same alert?'),
    choices: [
      { label: vscode.l10n.t('$(debug-continue) Go on with "{0}"', withoutIcons(title)), value: 'goOn' },
      { label: vscode.l10n.t('$(add) New alert'), description: vscode.l10n.t('forgets the answers given so far'), value: 'startOver' },
    ],
  });
  if (choice === 'startOver') session.startOver();
}

/** Asks whether the alert is one that is firing, so that nobody has to write what a system knows. */
async function offerAlerts(session: TriageSession, takeAlert: () => Promise<void>): Promise<void> {
  const choice = await askChoice<'take' | 'write'>({ title: vscode.l10n.t('Quick Triage') }, {
    placeholder: vscode.l10n.t('What happened?'),
    choices: [
      { label: `$(bell) ${vscode.l10n.t('Take from an Alert…')}`, value: 'take' },
      { label: `$(edit) ${vscode.l10n.t('Describe it')}`, value: 'write' },
    ],
  });
  if (choice !== 'take') return;
  await takeAlert();
  session.happen({ type: 'stepOpened', step: 'tree' });
}

/** Questions that may still come count, so the number of steps only ever shrinks. */
function positionOf({ view, policy }: TriageSession, at: number): Position {
  const { answered, ahead } = view.tree;
  const alert = view.details.title.trim();
  const title = alert === '' ? vscode.l10n.t('Quick Triage') : vscode.l10n.t('Quick Triage: {0}', alert);
  return { title, step: at + 1, totalSteps: 2 + answered + ahead + policy.triage.checklist.length + 1 };
}

type Decision = 'record' | 'postmortem' | 'runbook' | 'override' | 'startOver' | { readonly target: string };

async function decide(session: TriageSession, waysOut: WaysOut, position: Position): Promise<'done' | 'startedOver' | typeof back | undefined> {
  const { outcome, facts, answeredNo } = session.view;
  if (!outcome) return back;
  const { symbol, id, name, response } = outcome.severity;
  const choice = await askChoice<Decision>(position, {
    placeholder: `${symbol} ${id}: ${name} · ${response.time} · ${outcome.severity.escalation.text}`,
    choices: [
      {
        label: vscode.l10n.t('$(flame) Create the incident record'),
        detail: answeredNo.length > 0 ? `$(warning) ${vscode.l10n.t('You answered No to: {0}', withoutIcons(answeredNo.join('; ')))}` : undefined,
        value: 'record',
      },
      { label: vscode.l10n.t('$(file-add) New postmortem from this'), value: 'postmortem' },
      { label: vscode.l10n.t('$(book) New runbook from this'), value: 'runbook' },
      { label: vscode.l10n.t('$(edit) Choose another severity…'), value: 'override' },
      ...found(facts.runbooks, 'book'),
      ...found(facts.incidents, 'history'),
      { label: vscode.l10n.t('$(discard) Start over'), description: vscode.l10n.t('forgets the answers given so far'), value: 'startOver' },
    ],
  });
  switch (choice) {
    case back:
      return back;
    case 'record':
      return waysOut.createRecord(session).then(() => 'done');
    case 'postmortem':
      return waysOut.newPostmortem(session).then(() => 'done');
    case 'runbook':
      return waysOut.newRunbook(session).then(() => 'done');
    case 'override':
      await override(session, position);
      return undefined;
    case 'startOver':
      session.startOver();
      return 'startedOver';
    default:
      await openFact(session.state, choice.target);
      return undefined;
  }
}

function found(fact: TriageSession['view']['facts']['runbooks'], icon: string): Choice<Decision>[] {
  if (fact?.status !== 'found') return [];
  return fact.items.flatMap(({ text, detail, target }) =>
    target === undefined ? [] : [{ label: `$(${icon}) ${withoutIcons(text)}`, description: detail && withoutIcons(detail), value: { target } }]);
}

async function override(session: TriageSession, position: Position): Promise<void> {
  const severity = await askChoice(position, {
    placeholder: vscode.l10n.t('Which severity instead?'),
    choices: (session.view.outcome?.others ?? []).map(({ symbol, id, name, definition }) => ({
      label: `${symbol} ${id}`, description: withoutIcons(name), detail: withoutIcons(definition), value: id,
    })),
  });
  if (severity === back) return;
  const reason = await askText(position, {
    prompt: vscode.l10n.t('Why the tree is wrong this time'),
    validate: (text) => (text.trim() === '' ? vscode.l10n.t('A reason is needed: the record keeps it.') : undefined),
  });
  if (reason !== back) session.happen({ type: 'severityOverridden', severity, reason });
}
