const lengths: Readonly<Record<string, number>> = {
  day: 1, dag: 1, 日: 1, week: 7, 週: 7, month: 365.25 / 12, maand: 365.25 / 12, 月: 365.25 / 12, year: 365.25, jaar: 365.25, 年: 365.25,
};

/** Days of an interval as people write it: `6 months`, `90 days`, `a year`, `3 maanden`, `6か月`; undefined for anything else. */
export function daysOf(written: string): number | undefined {
  const match = /^(?:every |elke )?(\d{1,4}|an?|one|een)?\s?(?:か|ヶ|ヵ)?(day|dag|week|month|maand|year|jaar|日|週|月|年)/i.exec(written.trim());
  const length = lengths[match?.[2]?.toLowerCase() ?? ''];
  if (!match || length === undefined) return undefined;
  const count = Number(match[1]);
  return Math.round((Number.isNaN(count) ? 1 : count) * length);
}
