import * as vscode from 'vscode';
import type { CheckAnswer } from '../../core/incident/checklists';
import { openAt } from './open-record';
import type { CheckNode } from './incident-nodes';

/** A step of a checklist; its box ticks the line in the record. */
export function checkItem({ uri, item, group, phase }: CheckNode): vscode.TreeItem {
  const row = new vscode.TreeItem(item.text);
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  row.id = `${uri.toString()} ${phase} ${item.line} ${item.text}`;
  row.description = [item.answer && answerInWords(item.answer), group].filter((part) => !!part).join(' · ');
  row.contextValue = 'incidentCheck';
  row.checkboxState = {
    state: item.checked ? Checked : Unchecked,
    tooltip: item.checked ? vscode.l10n.t('Take the tick away') : vscode.l10n.t('Tick in the record'),
  };
  row.tooltip = item.text;
  row.accessibilityInformation = { label: [item.text, group].filter((part) => part !== undefined).join(', ') };
  row.command = openAt(uri, item.line);
  return row;
}

/** The record itself says it in English. */
function answerInWords(answer: CheckAnswer): string {
  return { yes: vscode.l10n.t('Yes'), no: vscode.l10n.t('No'), skipped: vscode.l10n.t('Skipped') }[answer];
}
