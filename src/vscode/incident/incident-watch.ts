import * as vscode from 'vscode';
import type { Clock, Log } from '../../core/ports';
import { ReminderClaims } from './reminder-claims';
import { ReminderMemory } from './reminder-memory';
import { Reminders } from './reminders';
import type { Situations } from './situations';
import { IncidentStatusBar } from './status-bar';

export interface IncidentWatchParts {
  readonly situations: Situations;
  readonly clock: Clock;
  readonly log: Log;
  readonly context: Pick<vscode.ExtensionContext, 'globalState' | 'globalStorageUri'>;
}

/** What tells of incidents by itself: the status bar and the reminders. */
export class IncidentWatch implements vscode.Disposable {
  private readonly statusBar: IncidentStatusBar;
  private readonly reminders: Reminders;

  constructor({ context, ...parts }: IncidentWatchParts) {
    this.statusBar = new IncidentStatusBar(parts.situations, parts.clock);
    this.reminders = new Reminders({
      ...parts, memory: new ReminderMemory(context.globalState), claims: new ReminderClaims(vscode.Uri.joinPath(context.globalStorageUri, 'reminders')),
    });
  }

  refresh(): void {
    this.statusBar.refresh();
    void this.reminders.check();
  }

  dispose(): void {
    this.statusBar.dispose();
  }
}
