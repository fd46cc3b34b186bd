import * as vscode from 'vscode';
import type { Due, DueKind } from '../../core/incident/due';
import type { IncidentStatus } from '../../core/incident/record';
import { minute } from '../../core/time/units';
import { spanInWords } from '../dates';

/** The due thing in a word or two. */
function dueInWords(kind: DueKind): string {
  switch (kind) {
    case 'response': return vscode.l10n.t('response');
    case 'page': return vscode.l10n.t('page');
    case 'channelPost': return vscode.l10n.t('first post');
    case 'update': return vscode.l10n.t('update');
    case 'mitigation': return vscode.l10n.t('mitigation');
    case 'escalation': return vscode.l10n.t('escalation');
    case 'stability': return vscode.l10n.t('stability check');
    case 'draft': return vscode.l10n.t('postmortem draft');
    case 'review': return vscode.l10n.t('postmortem review');
    case 'publication': return vscode.l10n.t('publication');
  }
}

/** `update in 3 min`, `update now`, `update 4 min late`. */
export function dueAndWhen({ kind, at }: Due, now: number, length: 'short' | 'long' = 'short'): string {
  return `${dueInWords(kind)} ${whenDue(at, now, length)}`;
}

/** `in 3 min`, `now`, `4 min late`. */
export function whenDue(at: number, now: number, length: 'short' | 'long' = 'short'): string {
  const left = Math.ceil((at - now) / minute) * minute;
  if (left > 0) return vscode.l10n.t('in {0}', spanInWords(left, length));
  const late = now - at;
  return late < minute ? vscode.l10n.t('now') : vscode.l10n.t('{0} late', spanInWords(late, length));
}

export function statusInWords(status: IncidentStatus): string {
  switch (status) {
    case 'investigating': return vscode.l10n.t('investigating');
    case 'identified': return vscode.l10n.t('identified');
    case 'monitoring': return vscode.l10n.t('monitoring');
    case 'resolved': return vscode.l10n.t('resolved');
  }
}
