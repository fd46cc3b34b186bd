import * as vscode from 'vscode';
import { addDays, dayNumber, isDay } from '../../core/time/calendar';
import { peopleOf } from '../../core/policy/people';
import type { Policy } from '../../core/policy/schema';
import { withoutIcons } from '../labels';
import { dayInWords } from '../dates';
import { askChoice, askText, back, type Choice, type Position } from '../multi-step/multi-step';

/** Longer titles make file names and headings that nobody reads. */
const longestTitle = 200;

export function askTitle(position: Position, prompt: string, placeholder: string, value: string | undefined) {
  return askText(position, {
    prompt, placeholder, value,
    validate: (text) => {
      if (text.trim() === '') return vscode.l10n.t('A title is needed.');
      return text.length > longestTitle ? vscode.l10n.t('At most {0} characters.', longestTitle) : undefined;
    },
  });
}

export function askSeverity(position: Position, { severities }: Policy, value: string | undefined) {
  const choices = severities.map((severity): Choice<string> => ({
    label: `${severity.symbol} ${severity.id}`, description: withoutIcons(severity.name), detail: withoutIcons(severity.definition), value: severity.id,
  }));
  return askChoice(position, {
    placeholder: vscode.l10n.t('How severe is it?'), choices, active: (id) => id === value,
  });
}

/** The last week by name, or any other day typed as `YYYY-MM-DD`. */
export function askDay(position: Position, today: string, value: string | undefined) {
  const choices = Array.from({ length: 7 }, (_, ago): Choice<string> => {
    const day = addDays(today, -ago);
    return { label: day, description: dayInWords(day), value: day };
  });
  const others = value !== undefined && !choices.some(({ label }) => label === value) ? [{ label: value, description: dayInWords(value), value }] : [];
  return askChoice(position, {
    placeholder: vscode.l10n.t('On which day did it happen? Type another one as YYYY-MM-DD'),
    choices: [...others, ...choices],
    active: (day) => day === (value ?? today),
    typed: (text) => (isDay(text) && dayNumber(text) <= dayNumber(today) ? { label: text, description: dayInWords(text), value: text } : undefined),
  });
}

/** One of the names, with what is said of them beside it, or another one that is typed. */
export function askName(
  position: Position, placeholder: string, names: readonly string[], value: string | undefined,
  more: readonly Choice<string>[] = [], describe: (name: string) => string | undefined = () => undefined,
) {
  const known = [...new Set([...(value ? [value] : []), ...names])].map((name): Choice<string> => {
    const description = describe(name);
    return { label: withoutIcons(name), description: description === undefined ? undefined : withoutIcons(description), value: name };
  });
  return askChoice(position, {
    placeholder, choices: [...known, ...more], active: (name) => name === (value ?? ''),
    typed: (text) => ({ label: withoutIcons(text), alwaysShow: true, value: text }),
  });
}

/** The same for a person, each once. Nobody may be the answer too, an empty name: it is the one that is offered where nobody is known. */
export function askPerson(position: Position, placeholder: string, names: readonly string[], value: string | undefined, policy: Policy) {
  const people = peopleOf(policy).distinct([...(value ? [value] : []), ...names]);
  const nobody = { label: vscode.l10n.t('$(circle-slash) Not known yet'), alwaysShow: true, value: '' };
  return askName(position, placeholder, people, value, [nobody], (name) => whoIs(name, policy));
}

/** What the policy says of a person beside the name that is shown. */
export function whoIs(shown: string, policy: Policy): string | undefined {
  const contact = peopleOf(policy).contact(shown);
  if (!contact) return undefined;
  const other = shown === contact.name ? contact.handle : contact.name;
  return [...(other === undefined ? [] : [other]), contact.role].join(', ');
}

/** Turns an answer into one of a step's answers; *back* stays what it is. */
export function named<Name extends string, Value>(name: Name, answer: Value | typeof back): { [key in Name]: Value } | typeof back {
  return answer === back ? back : ({ [name]: answer } as { [key in Name]: Value });
}
