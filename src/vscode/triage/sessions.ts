import type * as vscode from 'vscode';
import { folderForNew } from '../generate/making';
import { FactFinder } from './fact-finder';
import type { LookUpParts } from './look-ups';
import { TriageSession, type SessionParts } from './session';

export type SessionsParts = SessionParts & LookUpParts;

interface Running {
  readonly session: TriageSession;
  readonly facts: FactFinder;
}

/** The triage of this window: there is one at a time, whichever way it is shown. */
export class TriageSessions implements vscode.Disposable {
  private running: Running | undefined;

  constructor(private readonly parts: SessionsParts) {}

  /** The triage under way, the one that was left unfinished, or a new one. A finished one makes room. */
  async current(): Promise<Running> {
    await this.parts.policies.ready;
    const unfinished = this.running ?? this.resumed();
    await unfinished?.session.settled();
    if (unfinished && unfinished.session.state.record === undefined) return (this.running = unfinished);
    const folder = await folderForNew();
    unfinished?.facts.dispose();
    unfinished?.session.dispose();
    return this.run(TriageSession.start(folder, this.parts));
  }

  /** The triage that a reloaded page hands over; what the window already runs goes first. */
  async handedOver(saved: unknown): Promise<Running> {
    await this.parts.policies.ready;
    if (this.running) return this.running;
    const session = TriageSession.resume(this.parts, saved);
    return session ? this.run(session) : this.current();
  }

  dispose(): void {
    this.running?.facts.dispose();
    this.running?.session.dispose();
  }

  private resumed(): Running | undefined {
    const session = TriageSession.resume(this.parts);
    return session && this.run(session);
  }

  private run(session: TriageSession): Running {
    this.running = { session, facts: new FactFinder(session, this.parts) };
    return this.running;
  }
}
