import { addDays, endOfMonth, isoDay } from '../time/calendar';

const days: Readonly<Record<string, number>> = { day: 1, dag: 1, 日: 1, week: 7, 週: 7 };
const months: Readonly<Record<string, number>> = { month: 1, maand: 1, 月: 1, quarter: 3, kwartaal: 3, year: 12, jaar: 12, 年: 12, annual: 12 };
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6, twelve: 12, twee: 2, drie: 3, vier: 4, zes: 6, twaalf: 12 };

/**
 * The day on which a review is due again that was done on `day`, by an interval as people write it: `6 months`, `90 days`, `a year`, `annually`,
 * `every two years`, `3 maanden`, `6か月`; undefined for anything else. Months are those of the calendar: from the 31st to the last day of a shorter one.
 */
export function dueAgain(day: string, written: string): string | undefined {
  const match = /^(?:every |elke )?(\d{1,4}|an?|one|een|two|three|four|six|twelve|twee|drie|vier|zes|twaalf)?\s?(?:か|ヶ|ヵ)?(day|dag|week|month|maand|quarter|kwartaal|year|annual|jaar|日|週|月|年)/i.exec(written.trim());
  if (!match) return undefined;
  const unit = match[2]!.toLowerCase();
  const number = counts[match[1]?.toLowerCase() ?? ''] ?? Number(match[1]);
  const count = Number.isNaN(number) ? 1 : number;
  return unit in months ? addMonths(day, count * months[unit]!) : addDays(day, count * days[unit]!);
}

function addMonths(day: string, count: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const end = endOfMonth(isoDay(Math.floor(month / 12), (month % 12) + 1, 1));
  return `${end.slice(0, -2)}${day.slice(8) < end.slice(-2) ? day.slice(8) : end.slice(-2)}`;
}
