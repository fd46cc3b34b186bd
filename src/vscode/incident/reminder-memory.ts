import type * as vscode from 'vscode';
import { day } from '../../core/time/units';

/** Which reminders were shown, and when those that were put off come again, both in milliseconds since 1970. */
type Told = Readonly<Record<string, { readonly at: number; readonly again?: number }>>;

const storageKey = 'incidentDesk.reminders';
/** Longer than any reminder is worth something. */
const keptFor = 30 * day;

/**
 * Remembers, for all windows and after every reload, of what somebody was reminded. It is kept in the state that windows share,
 * under the address of the record and the key of the due thing, which stays the same as long as it is not settled.
 */
export class ReminderMemory {
  constructor(private readonly shared: vscode.Memento) {}

  /** Whether somebody still has to be told: nobody was, or it was put off until now. */
  isOpen(reminder: string, now: number): boolean {
    const told = this.read()[reminder];
    return told === undefined || (told.again !== undefined && told.again <= now);
  }

  /** When a reminder that was put off comes again; undefined for one that was not. */
  putOffUntil(reminder: string): number | undefined {
    return this.read()[reminder]?.again;
  }

  async tell(reminder: string, now: number): Promise<void> {
    await this.write(reminder, { at: now }, now);
  }

  async putOff(reminder: string, until: number, now: number): Promise<void> {
    await this.write(reminder, { at: now, again: until }, now);
  }

  private read(): Told {
    return this.shared.get<Told>(storageKey, {});
  }

  private write(reminder: string, told: Told[string], now: number): Thenable<void> {
    const kept = Object.entries(this.read()).filter(([, { at }]) => now - at < keptFor);
    return this.shared.update(storageKey, { ...Object.fromEntries(kept), [reminder]: told });
  }
}
