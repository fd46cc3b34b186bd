import { scaleLinear } from 'd3-scale';
import type { Ticks } from './columns';

const language = (): string => document.documentElement.lang;

/** Whole numbers. */
export const counts: Ticks = (most) => {
  const format = new Intl.NumberFormat(language());
  return { values: upTo(Math.max(most, 1)).filter(Number.isInteger), label: (value) => format.format(value) };
};

/** From nothing to all. */
export const shares: Ticks = () => {
  const format = new Intl.NumberFormat(language(), { style: 'percent' });
  return { values: [0, 0.25, 0.5, 0.75, 1], label: (value) => format.format(value) };
};

const units = [['day', 24 * 60], ['hour', 60], ['minute', 1]] as const;
/** A unit is too large for an axis on which fewer of them find room. */
const fewest = 3;

/** Minutes, named in the unit in which most of them are few. */
export const times: Ticks = (most) => {
  const [unit, minutes] = units.find(([, size]) => most >= fewest * size) ?? ['minute', 1];
  const format = new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short' });
  return { values: upTo(Math.max(most / minutes, 1)).map((value) => value * minutes), label: (value) => format.format(value / minutes) };
};

/** About four even steps, the last of which is no less than `most`. */
function upTo(most: number): number[] {
  return scaleLinear().domain([0, most]).nice(4).ticks(4);
}
