import * as vscode from 'vscode';
import { problemWith, questionsOf, type Values } from '../../core/runbook/fill-in';
import type { Command } from '../../core/runbook/placeholders/find';
import type { Placeholder } from '../../core/runbook/placeholders/model';
import { isSecretName } from '../../core/runbook/placeholders/secret-names';
import type { ValueProblem } from '../../core/runbook/shell/quote';
import { askText, back, runSteps, type Step } from '../multi-step/multi-step';

type Answers = Record<string, string | undefined>;

/** Asks for the values that are not known yet, or for those of the names in `only`; all values together. Rejects where it is left. */
export async function askValues(title: string, command: Command, known: Values, only?: readonly string[]): Promise<Values> {
  const questions = [...questionsOf(command)].filter(([name]) => (only ? only.includes(name) : !known.has(name) || doesNotFit(command, name, known.get(name))));
  if (questions.length === 0) return known;
  const answers = await runSteps<Answers>(title, questions.map(([name, places]) => ask(command, name, places, known.get(name))));
  return new Map([...known, ...Object.entries(answers)]);
}

/** A value of another command may not do here. */
function doesNotFit(command: Command, name: string, value: string | undefined): boolean {
  return value !== undefined && problemWith(command, name, value) !== undefined;
}

function ask(command: Command, name: string, places: readonly Placeholder[], known: string | undefined): Step<Answers> {
  const written = [...new Set(places.map((place) => place.written))].join(', ');
  const isVariable = places.every(({ form }) => form === 'variable');
  return async (said, position) => {
    const answer = await askText(position, {
      prompt: isVariable ? vscode.l10n.t('Value of {0}. Leave it empty if the shell has it', written) : vscode.l10n.t('Value of {0}', written),
      placeholder: linesWith(command, places[0]!),
      // Not what every object has of that name.
      value: Object.hasOwn(said, name) ? said[name] : known,
      hidden: isSecretName(name),
      validate: (value) => {
        if (value.trim() === '') return isVariable ? undefined : problemInWords('empty');
        const problem = problemWith(command, name, value.trim());
        return problem && problemInWords(problem);
      },
    });
    return answer === back ? back : { [name]: answer === '' ? undefined : answer };
  };
}

/** The line that the placeholder stands in. */
function linesWith({ code }: Command, { start }: Placeholder): string {
  const from = code.lastIndexOf('\n', start) + 1;
  const feed = code.indexOf('\n', start);
  return code.slice(from, feed < 0 ? code.length : feed).trim();
}

export function problemInWords(problem: ValueProblem): string {
  switch (problem) {
    case 'empty': return vscode.l10n.t('The command can\'t run without it.');
    case 'control': return vscode.l10n.t('It has characters that can\'t be seen.');
    case 'option': return vscode.l10n.t('It begins with a hyphen, so the command would take it for an option.');
    case 'plain': return vscode.l10n.t('Another program reads it once more there: only letters, digits and _ . / : @ % + = , - are safe.');
    case 'doubleQuote': return vscode.l10n.t('PowerShell loses double quotes on the way to the command.');
  }
}
