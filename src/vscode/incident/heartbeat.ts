import * as vscode from 'vscode';
import type { Clock } from '../../core/ports';
import { minute } from '../../core/time/units';
import type { ActiveIncidents } from './records';

/** How often to look at the clock while an incident is open, and while only deadlines of hours are left; milliseconds. */
const pace = { open: 15_000, closing: 5 * minute } as const;

/**
 * Tells what shows incidents to look again: after every change of a record, and when another minute begins, since records tell
 * their times in minutes. There is no timer while there is no incident.
 */
export class Heartbeat implements vscode.Disposable {
  private readonly beats = new vscode.EventEmitter<void>();
  private readonly changes: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastMinute = 0;
  readonly onDidBeat = this.beats.event;

  constructor(private readonly incidents: ActiveIncidents, private readonly clock: Clock) {
    this.changes = incidents.onDidChange(() => {
      this.beat();
      this.wait();
    });
    this.wait();
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(this.changes, this.beats).dispose();
  }

  private beat(): void {
    this.lastMinute = this.minute();
    this.beats.fire();
  }

  /** Until the next full quarter of a minute, so that a new minute is seen as soon as it begins. */
  private wait(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const every = this.incidents.open.length > 0 ? pace.open : this.incidents.closing.length > 0 ? pace.closing : undefined;
    if (every === undefined) return;
    this.timer = setTimeout(() => {
      if (this.minute() !== this.lastMinute) this.beat();
      this.wait();
    }, every - (this.clock.now() % every));
  }

  private minute(): number {
    return Math.floor(this.clock.now() / minute);
  }
}
