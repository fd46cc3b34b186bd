import * as vscode from 'vscode';
import type { Figure, TimeFigure } from '../../core/metrics/dashboard';
import type { Mean, Share } from '../../core/metrics/quarter-figures';
import { minute } from '../../core/time/units';
import { spanInWords } from '../dates';

export const minutesInWords = (minutes: number): string => spanInWords(minutes * minute);

/** `82%`, in the user's language. */
export const shareInWords = (share: number): string => new Intl.NumberFormat(vscode.env.language, { style: 'percent' }).format(share);

/** A value of a figure; undefined is not known. */
export function valueInWords({ id }: Pick<Figure, 'id'>, value: number | undefined): string {
  if (value === undefined) return vscode.l10n.t('not known');
  return id === 'postmortems' || id === 'actionItems' ? shareInWords(value) : minutesInWords(value);
}

export function figureName(figure: Figure): string {
  switch (figure.id) {
    case 'detection': return vscode.l10n.t('Mean time to detect');
    case 'acknowledgement': return vscode.l10n.t('Mean time to acknowledge');
    case 'recovery': return vscode.l10n.t('Mean time to recover, {0}', figure.severity ?? '');
    case 'postmortems': return vscode.l10n.t('Postmortems published');
    case 'actionItems': return vscode.l10n.t('Action items done on time');
  }
}

/** The target and whether it is met; empty without one. */
export function targetAndState(figure: Figure): string {
  const { target, isMet } = figure;
  if (target === undefined) return '';
  const words = targetInWords(figure, target);
  if (isMet === undefined) return vscode.l10n.t('Target: {0}', words);
  return isMet ? vscode.l10n.t('Target met: {0}', words) : vscode.l10n.t('Target missed: {0}', words);
}

export function targetInWords({ id }: Pick<Figure, 'id'>, target: number): string {
  switch (id) {
    case 'postmortems': return shareInWords(target);
    case 'actionItems': return vscode.l10n.t('over {0}', shareInWords(target));
    default: return vscode.l10n.t('under {0}', minutesInWords(target));
  }
}

/** What a figure rests on: an average of what is left would be none of the quarter. */
export function baseInWords(figure: Figure): string {
  if (figure.id === 'postmortems') return shareBase(figure.share, vscode.l10n.t('{0} of {1} that need one', figure.share.met, figure.share.all));
  if (figure.id === 'actionItems') return shareBase(figure.share, vscode.l10n.t('{0} of {1} due in the quarter', figure.share.met, figure.share.all));
  return meanBase(figure.mean);
}

function meanBase({ used, all }: Mean): string {
  if (all === 0) return vscode.l10n.t('no incident');
  if (used === all) return all === 1 ? vscode.l10n.t('of 1 incident') : vscode.l10n.t('of all {0} incidents', all);
  return vscode.l10n.t('of {0} of {1} incidents; the others tell no times for it', used, all);
}

function shareBase({ open, unknown }: Share, counted: string): string {
  return [
    counted,
    ...(open > 0 ? [open === 1 ? vscode.l10n.t('1 still has time') : vscode.l10n.t('{0} still have time', open)] : []),
    ...(unknown > 0 ? [unknown === 1 ? vscode.l10n.t('1 is done but does not say when') : vscode.l10n.t('{0} are done but do not say when', unknown)] : []),
  ].join('; ');
}

/** How many incidents there were. */
export function incidentsInWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 incident') : vscode.l10n.t('{0} incidents', count);
}

/** What the incidents did not tell. */
export const untoldHeading = ({ untold }: TimeFigure): string =>
  untold.length === 1 ? vscode.l10n.t('1 tells no times for it') : vscode.l10n.t('{0} tell no times for it', untold.length);
