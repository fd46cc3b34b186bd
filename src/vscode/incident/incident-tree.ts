import * as vscode from 'vscode';
import type { Clock } from '../../core/ports';
import type { IncidentNode } from './incident-nodes';
import { live } from './live-lazily';
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
    if (node.kind === 'incident') return live().sectionsOf(node.situation);
    return node.kind === 'section' ? [...node.rows] : [];
  }

  getTreeItem(node: IncidentNode): vscode.TreeItem {
    return live().itemOf(node, this.clock.now());
  }

  /** Not before the records were read: until then nobody can say that no incident is open. */
  private async incidents(): Promise<IncidentNode[]> {
    await this.ready;
    return this.situations.all().map((situation) => ({ kind: 'incident', uri: situation.uri, situation }));
  }
}
