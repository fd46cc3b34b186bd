import type { Policy } from '../policy/schema';
import { durationInWords } from '../time/duration';
import { minute } from '../time/units';
import { type Mean, type QuarterFigures, severestRecovery, type Share } from './quarter-figures';

/** A figure in words, against the policy's target for it, with what it rests on. */
export interface FigureRow {
  readonly name: string;
  readonly value: string;
  readonly target: string;
  readonly base: string;
}

/** The figures that the policy has a target for and that documents tell. That for recovery is one for the severest incidents. */
export function figureRows(figures: QuarterFigures, policy: Policy): FigureRow[] {
  const { severities, targets } = policy;
  const recovery = severestRecovery(figures, policy);
  return [
    { name: 'Mean time to detect', value: meanInWords(figures.detection), target: `under ${inWords(targets.mttdMinutes)}`, base: restsOn(figures.detection) },
    { name: `Mean time to recover, ${severities[0]?.id}`, value: meanInWords(recovery), target: `under ${inWords(targets.mttrMinutes)}`, base: restsOn(recovery) },
    { name: 'Postmortems published', value: shareInWords(figures.postmortems), target: percent(targets.postmortemsCompleted), base: shareRestsOn(figures.postmortems, 'incidents that need one') },
    { name: 'Action items done on time', value: shareInWords(figures.actionItems), target: `over ${percent(targets.actionItemsOnTime)}`, base: shareRestsOn(figures.actionItems, 'items due in the quarter') },
  ];
}

/** A mean that does not rest on all incidents says of how many it is. */
export function meanOfSome(mean: Mean): string {
  return meanInWords(mean) + (mean.used > 0 && mean.used < mean.all ? ` (of ${mean.used})` : '');
}

export const inWords = (minutes: number): string => durationInWords(minutes * minute);
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
const meanInWords = ({ minutes }: Mean): string => (minutes === undefined ? 'not known' : inWords(minutes));
const shareInWords = ({ met, all }: Share): string => (all === 0 ? 'not known' : percent(met / all));

/** An average of what is left would be none of the quarter. */
function restsOn({ used, all }: Mean): string {
  if (all === 0) return 'no incident';
  return used === all ? `all ${all}` : `${used} of ${all} incidents; the others tell no times for it`;
}

function shareRestsOn({ met, all, open, unknown }: Share, of: string): string {
  const left = [...(open > 0 ? [open === 1 ? '1 still has time' : `${open} still have time`] : []), ...(unknown > 0 ? [unknown === 1 ? '1 is done but does not say when' : `${unknown} are done but do not say when`] : [])];
  return [`${met} of ${all} ${of}`, ...left].join('; ');
}
