import * as vscode from 'vscode';
import { addDays, endOfMonth, isDay } from '../../core/time/calendar';
import { dayInWords, distanceInWords } from '../dates';
import { pick, type Choice } from './pick';

/** Asks for a due date: a usual one, or any that is typed as `YYYY-MM-DD`. */
export function pickDueDate(title: string, today: string): Promise<string | undefined> {
  const usual: Choice<string>[] = [
    choice(vscode.l10n.t('Tomorrow'), addDays(today, 1)),
    choice(vscode.l10n.t('Next week'), addDays(today, 7)),
    choice(vscode.l10n.t('In two weeks'), addDays(today, 14)),
    choice(vscode.l10n.t('End of the month'), endOfMonth(today)),
  ];
  return pick({ title, placeholder: vscode.l10n.t('Choose a day, or type one as YYYY-MM-DD') }, (typed) => {
    if (isDay(typed)) {
      return [{ label: dayInWords(typed), description: distanceInWords(typed, today), value: typed, alwaysShow: true }];
    }
    const looksTyped = /^\d/.test(typed);
    return looksTyped ? [{ label: vscode.l10n.t('"{0}" is not a date yet: YYYY-MM-DD', typed), alwaysShow: true }] : usual;
  });
}

function choice(label: string, day: string): Choice<string> {
  return { label, description: dayInWords(day), value: day, iconPath: new vscode.ThemeIcon('calendar') };
}
