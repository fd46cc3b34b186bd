import * as vscode from 'vscode';
import { tick } from '../../core/incident/lifecycle/resolve';
import type { ChecklistItem, IncidentRecord } from '../../core/incident/record';
import { tickLine } from '../../core/incident/runs/changes';
import type { Clock } from '../../core/ports';
import type { RecordChanges } from './commands/record-changes';
import type { CheckNode, IncidentNode } from './incident-nodes';

/** Ticks steps in their records, or takes ticks away; a runbook's step gets its row in the timeline too. Throws where a step is not there any more. */
export async function tickAll({ editor, clock }: { readonly editor: RecordChanges; readonly clock: Clock }, boxes: readonly (readonly [IncidentNode, vscode.TreeItemCheckboxState])[]): Promise<void> {
  for (const [node, state] of boxes) {
    if (node.kind !== 'check') continue;
    const at = clock.now();
    const checked = state === vscode.TreeItemCheckboxState.Checked;
    await editor.change(node.uri, (incident) => {
      const item = find(incident.record, node);
      return tickLine(incident, at, item, checked) ?? tick(item, checked);
    });
  }
}

/** The step of these words that is nearest to where it was: lines move while people write. */
function find({ checklists, triageChecks }: IncidentRecord, { item }: CheckNode): ChecklistItem {
  const same = [...triageChecks, ...checklists.flatMap(({ items }) => items)].filter(({ text }) => text === item.text);
  const [nearest] = same.sort((a, b) => Math.abs(a.line - item.line) - Math.abs(b.line - item.line));
  if (!nearest) throw new Error(vscode.l10n.t('"{0}" is no longer in the record.', item.text));
  return nearest;
}
