import { addDays, endOfMonth, isoDay, quarterOf } from './calendar';

/** `2026-Q1`, as `quarterOf` writes it. Before the year 1000 there are no quarters to compare one with. */
export function isQuarter(text: string): boolean {
  return /^[1-9]\d{3}-Q[1-4]$/.test(text);
}

/** Its first and its last day. */
export function daysOf(quarter: string): { readonly first: string; readonly last: string } {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return { first: isoDay(year, number * 3 - 2, 1), last: endOfMonth(isoDay(year, number * 3, 1)) };
}

/** So many quarters, the last of which is this one, in the order of time. */
export function quartersUpTo(quarter: string, count: number): string[] {
  const quarters = [quarter];
  while (quarters.length < count) quarters.unshift(quarterOf(addDays(daysOf(quarters[0]!).first, -1)));
  return quarters;
}

/** The quarter that a review on that day is about: its own in its last three weeks, otherwise the one before. */
export function quarterToReview(today: string): string {
  return quarterOf(addDays(today, -70));
}
