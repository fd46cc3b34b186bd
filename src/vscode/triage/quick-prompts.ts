import * as vscode from 'vscode';
import type { TriageQuestion } from '../../core/policy/schema';
import type { AnsweredQuestion } from '../../core/triage/tree';
import { walk } from '../../core/triage/tree';
import type { CheckView } from '../../core/triage/view';
import { withoutIcons } from '../labels';
import { askChoice, askText, type back, type Choice, type Position } from '../multi-step/multi-step';
import { openFact } from './open-fact';
import type { TriageSession } from './session';

/** One quick pick of the quick triage. */
export interface Prompt {
  /** Nothing has been answered here yet. */
  readonly isOpen: boolean;
  /** Asks, and lets the answer happen to the triage. */
  ask(position: Position): Promise<typeof back | undefined>;
}

/** What is asked now: the alert, the questions answered so far and the next one, and, once they lead to a severity, the checks. */
export function promptsOf(session: TriageSession): Prompt[] {
  const { state, policy, view } = session;
  const { answered, current, severity } = walk(policy, state.path);
  return [
    detail(session, 'title'),
    detail(session, 'service'),
    ...answered.map(({ question, answer }) => questionPrompt(session, question, answer)),
    ...(current ? [questionPrompt(session, current, undefined)] : []),
    ...(severity === undefined ? [] : view.checks.map((check) => checkPrompt(session, check))),
  ];
}

function detail(session: TriageSession, field: 'title' | 'service'): Prompt {
  const value = session.state.details[field];
  const words = {
    title: { prompt: vscode.l10n.t('What happened?'), placeholder: vscode.l10n.t('What is wrong, in a few words') },
    service: { prompt: vscode.l10n.t('Which service? Leave it empty if nobody knows yet'), placeholder: vscode.l10n.t('The service that is affected') },
  };
  return {
    isOpen: value === '',
    ask: async (position) => {
      const text = await askText(position, {
        ...words[field],
        value,
        validate: (written) => (field === 'title' && written.trim() === '' ? vscode.l10n.t('A title is needed.') : undefined),
      });
      if (typeof text !== 'string') return text;
      session.happen({ type: 'detailWritten', field, text });
      // The alert is described: what helps with it is looked up from here on.
      if (field === 'service') session.happen({ type: 'stepOpened', step: 'tree' });
    },
  };
}

function questionPrompt(session: TriageSession, question: TriageQuestion, given: AnsweredQuestion['answer'] | undefined): Prompt {
  const labels = { yes: vscode.l10n.t('Yes'), no: vscode.l10n.t('No') };
  return {
    isOpen: given === undefined,
    ask: async (position) => {
      const answer = await askChoice(position, {
        placeholder: question.ask,
        choices: (['yes', 'no'] as const).map((value) => ({
          label: labels[value],
          description: withoutIcons([question[value].severity, question[value].note].filter(Boolean).join(' · ')),
          value,
        })),
        active: (value) => value === given,
      });
      if (typeof answer !== 'string') return answer;
      session.happen({ type: 'questionAnswered', question: question.id, answer });
    },
  };
}

type CheckChoice = { readonly result: 'yes' | 'no' | 'skipped' } | { readonly target: string } | 'note' | 'again';

function checkPrompt(session: TriageSession, check: CheckView): Prompt {
  return {
    isOpen: check.result === 'open',
    ask: async (position) => {
      for (;;) {
        const now = session.view.checks.find(({ id }) => id === check.id) ?? check;
        const choice = await askChoice<CheckChoice>(position, {
          placeholder: check.text,
          choices: [...answers(), noteChoice(now), ...factChoices(now)],
          active: (value) => typeof value === 'object' && 'result' in value && value.result === now.result,
        });
        if (typeof choice === 'symbol') return choice;
        if (choice === 'again') continue;
        if (choice === 'note') await writeNote(session, now, position);
        else if ('target' in choice) await openFact(session.state, choice.target);
        else {
          session.happen({ type: 'checkAnswered', check: check.id, result: choice.result });
          return;
        }
      }
    },
  };
}

function answers(): Choice<CheckChoice>[] {
  return [
    { label: vscode.l10n.t('Yes'), value: { result: 'yes' } },
    { label: vscode.l10n.t('No'), value: { result: 'no' } },
    { label: vscode.l10n.t('Skip'), value: { result: 'skipped' } },
  ];
}

function noteChoice({ note, hint }: CheckView): Choice<CheckChoice> {
  return { label: vscode.l10n.t('$(edit) Write a note…'), description: withoutIcons(note || (hint ?? '')), value: 'note' };
}

/** What was found out, below the answers; picking one opens it beside. */
function factChoices({ facts }: CheckView): Choice<CheckChoice>[] {
  return facts.flatMap(({ fact }): Choice<CheckChoice>[] => {
    switch (fact.status) {
      case 'looking':
        return [{ label: vscode.l10n.t('$(loading~spin) Looking…'), value: 'again' }];
      case 'unavailable':
        return [{ label: `$(info) ${withoutIcons(fact.reason)}`, value: 'again' }];
      case 'failed':
        return [notFoundOut(fact.reason)];
      case 'found':
        return [
          ...fact.items.map(({ text, detail, target }): Choice<CheckChoice> => ({
            label: `$(info) ${withoutIcons(text)}`, description: detail && withoutIcons(detail), value: target === undefined ? 'again' : { target },
          })),
          ...(fact.failures ?? []).map(notFoundOut),
        ];
    }
  });
}

function notFoundOut(reason: string): Choice<CheckChoice> {
  return { label: `$(warning) ${vscode.l10n.t('Could not find out: {0}', withoutIcons(reason))}`, value: 'again' };
}

async function writeNote(session: TriageSession, { id, text, note }: CheckView, position: Position): Promise<void> {
  const written = await askText(position, { prompt: text, value: note });
  if (typeof written === 'string') session.happen({ type: 'checkNoted', check: id, note: written });
}
