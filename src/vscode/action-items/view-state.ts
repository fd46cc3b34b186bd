import * as vscode from 'vscode';
import type { Grouping } from '../../core/index/queries/action-item-groups';
import type { Sorting } from '../../core/index/queries/action-items';
import { contextKey } from '../context-key';

export interface ViewState {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly onlyMine: boolean;
  readonly text: string;
  readonly showClosed: boolean;
}

const initial: ViewState = { grouping: 'urgency', sorting: 'due', onlyMine: false, text: '', showClosed: false };
const storageKey = 'incidentDesk.actionItems.view';

/** How a person looks at the action items of this workspace, kept from one session to the next. */
export class ActionItemViewState implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly setFiltered = contextKey('actionItems.filtered');
  private readonly setShowsClosed = contextKey('actionItems.showsClosed');
  private state: ViewState;
  readonly onDidChange = this.changes.event;

  constructor(private readonly memento: vscode.Memento) {
    this.state = { ...initial, ...memento.get<Partial<ViewState>>(storageKey) };
    this.tell();
  }

  get current(): ViewState {
    return this.state;
  }

  get isFiltered(): boolean {
    return this.state.onlyMine || this.state.text !== '';
  }

  async set(change: Partial<ViewState>): Promise<void> {
    this.state = { ...this.state, ...change };
    this.tell();
    this.changes.fire();
    await this.memento.update(storageKey, this.state);
  }

  dispose(): void {
    this.changes.dispose();
  }

  /** The manifest shows *clear filter*, and *show* or *hide closed*, by these. */
  private tell(): void {
    void this.setFiltered(this.isFiltered);
    void this.setShowsClosed(this.state.showClosed);
  }
}
