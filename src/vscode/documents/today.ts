import * as vscode from 'vscode';
import { dayAt } from '../../core/time/local-moment';
import type { Clock } from '../../core/ports';
import { minute } from '../../core/time/units';
import type { Policies } from '../policies/policies';
import type { Usage } from './usage';

/** How often to look whether a day has begun; milliseconds. */
const glance = minute;

/** The present day of a team, and when another one begins: what was due yesterday is overdue then. */
export class Today implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly timer: ReturnType<typeof setInterval>;
  private last: string | undefined;
  readonly onDidChange = this.changes.event;

  constructor(private readonly clock: Clock, private readonly policies: Policies, private readonly usage: Usage) {
    void policies.ready.then(() => { this.last = this.everywhere(); });
    this.timer = setInterval(() => {
      const now = this.everywhere();
      const before = this.last;
      this.last = now;
      if (before !== undefined && before !== now) this.changes.fire();
    }, glance);
  }

  /** `YYYY-MM-DD` in the time zone of the policy that holds for a document. */
  for(uri: vscode.Uri | undefined): string {
    return dayAt(this.clock.now(), this.policies.for(uri).policy.timeZone);
  }

  /** The same for views over the whole workspace. */
  forTeam(): string {
    return dayAt(this.clock.now(), this.usage.team().policy.timeZone);
  }

  dispose(): void {
    clearInterval(this.timer);
    this.changes.dispose();
  }

  private everywhere(): string {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.for(uri)).join();
  }
}
