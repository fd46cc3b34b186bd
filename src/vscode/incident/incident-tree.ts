import * as vscode from 'vscode';
import { phaseOf } from '../../core/incident/phase';
import type { Clock } from '../../core/ports';
import { checkItem } from './check-row';
import type { IncidentNode } from './incident-nodes';
import { sectionsOf } from './incident-rows';
import { dueItem, entryItem, incidentItem, levelItem, sectionItem } from './row-items';
import type { Situations } from './situations';

/** Open incidents, and resolved ones that something is still due of, with all that their people need to see. */
export class IncidentTree implements vscode.TreeDataProvider<IncidentNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;

  constructor(private readonly situations: Situations, private readonly ready: Promise<void>, private readonly clock: Clock) {}

  refresh(): void {
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }

  getChildren(node?: IncidentNode): IncidentNode[] | Promise<IncidentNode[]> {
    if (!node) return this.incidents();
    if (node.kind === 'incident') return sectionsOf(node.situation);
    return node.kind === 'section' ? [...node.rows] : [];
  }

  getTreeItem(node: IncidentNode): vscode.TreeItem {
    const now = this.clock.now();
    switch (node.kind) {
      case 'incident': return incidentItem(node.situation);
      case 'section': return sectionItem(node, phaseOf(node.situation.record));
      case 'due': return dueItem(node, now);
      case 'level': return levelItem(node, now);
      case 'check': return checkItem(node);
      case 'entry': return entryItem(node, now);
    }
  }

  /** Not before the records were read: until then nobody can say that no incident is open. */
  private async incidents(): Promise<IncidentNode[]> {
    await this.ready;
    return this.situations.all().map((situation) => ({ kind: 'incident', uri: situation.uri, situation }));
  }
}
