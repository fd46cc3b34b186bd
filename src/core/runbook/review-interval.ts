const lengths: Readonly<Record<string, number>> = {
  day: 1, dag: 1, 日: 1, week: 7, 週: 7, month: 365.25 / 12, maand: 365.25 / 12, 月: 365.25 / 12, year: 365.25, jaar: 365.25, 年: 365.25,
  quarter: 365.25 / 4, kwartaal: 365.25 / 4, annual: 365.25,
};
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6, twelve: 12, twee: 2, drie: 3, vier: 4, zes: 6, twaalf: 12 };

/** Days of an interval as people write it: `6 months`, `90 days`, `a year`, `annually`, `every two years`, `3 maanden`, `6か月`; undefined for anything else. */
export function daysOf(written: string): number | undefined {
  const match = /^(?:every |elke )?(\d{1,4}|an?|one|een|two|three|four|six|twelve|twee|drie|vier|zes|twaalf)?\s?(?:か|ヶ|ヵ)?(day|dag|week|month|maand|quarter|kwartaal|year|annual|jaar|日|週|月|年)/i.exec(written.trim());
  const length = lengths[match?.[2]?.toLowerCase() ?? ''];
  if (!match || length === undefined) return undefined;
  const count = counts[match[1]?.toLowerCase() ?? ''] ?? Number(match[1]);
  return Math.round((Number.isNaN(count) ? 1 : count) * length);
}
