import * as vscode from 'vscode';
import { addDays, endOfMonth, isDay } from '../../core/time/calendar';
import { dayInWords, distanceInWords } from '../dates';
import { withoutIcons } from '../labels';
import { askChoice, type Choice } from '../multi-step/multi-step';

/** Asks for a due date: a usual one, or any that is typed as `YYYY-MM-DD`. What is neither is called so, instead of an empty list. */
export function pickDueDate(title: string, today: string) {
  const endsMonth = endOfMonth(today);
  const usual = [
    choice(vscode.l10n.t('Tomorrow'), addDays(today, 1)),
    choice(vscode.l10n.t('Next week'), addDays(today, 7)),
    choice(vscode.l10n.t('In two weeks'), addDays(today, 14)),
    // Nobody puts something off to a day that is over, or has a name already.
    ...(endsMonth > addDays(today, 1) ? [choice(vscode.l10n.t('End of the month'), endsMonth)] : []),
  ];
  const isUsual = (text: string) => usual.some(({ label, description }) => `${label}\n${description}`.toLocaleLowerCase().includes(text.toLocaleLowerCase()));
  return askChoice({ title }, {
    placeholder: vscode.l10n.t('Choose a day, or type one as YYYY-MM-DD'),
    choices: usual,
    typed: (text) => (/^\d/.test(text) || !isUsual(text) ? typedDay(text, today) : undefined),
    // Else the year that somebody begins to write would find tomorrow.
    typedAlone: true,
  });
}

function choice(label: string, day: string): Choice<string> {
  return { label, description: dayInWords(day), value: day, iconPath: new vscode.ThemeIcon('calendar') };
}

function typedDay(text: string, today: string): Choice<string> {
  return isDay(text)
    ? { label: dayInWords(text), description: distanceInWords(text, today), value: text, alwaysShow: true }
    : { label: vscode.l10n.t('"{0}" is not a date yet: YYYY-MM-DD', withoutIcons(text)), alwaysShow: true };
}
