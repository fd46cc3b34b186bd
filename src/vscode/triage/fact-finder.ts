import * as vscode from 'vscode';
import type { Fact } from '../../core/triage/facts';
import type { Ability } from '../../integrations/abilities';
import { reasonOf } from '../words';
import { actionItems, commits, incidents, runbooks, type LookedUp, type LookUpParts } from './look-ups';
import { inTime } from './patience';
import type { TriageSession } from './session';
import { deployments, firing } from './system-look-ups';

type AskedOfSystems = Extract<Ability, 'deployments' | 'alerts'>;

/**
 * Finds out what helps with a triage: at its start, and again whenever the person leaves the alert's details changed. Each
 * look-up stands on its own; one that fails or takes too long says so in its place and holds nothing up.
 */
export class FactFinder implements vscode.Disposable {
  private readonly changes: vscode.Disposable;
  private lookedUpFor: string | undefined;
  private round = 0;

  constructor(private readonly session: TriageSession, private readonly parts: LookUpParts) {
    this.changes = session.onDidChange(() => this.follow());
    this.follow();
  }

  /** Looks everything up again. */
  lookUp(): void {
    const { details } = this.session.state;
    this.lookedUpFor = JSON.stringify(details);
    this.round += 1;
    const { timeZone } = this.session.policy;
    const lookUps: Readonly<Record<LookedUp, () => Promise<Fact>>> = {
      commits: () => commits(this.parts, timeZone),
      incidents: () => incidents(this.parts, details),
      runbooks: () => runbooks(this.parts, details),
      actionItems: () => actionItems(this.parts, details),
    };
    for (const [kind, find] of Object.entries(lookUps)) void this.learn(kind as LookedUp, () => inTime(find));
    void this.lookUpInSystems();
  }

  dispose(): void {
    this.round += 1;
    this.changes.dispose();
  }

  private follow(): void {
    const { details, step } = this.session.state;
    if (step !== 'details' && this.lookedUpFor !== JSON.stringify(details)) this.lookUp();
  }

  /** Each of these has a patience of its own. Where none is connected that could tell, nothing is said about it at all. */
  private async lookUpInSystems(): Promise<void> {
    const { round, session: { policy, state: { details } } } = this;
    await this.parts.connections.look();
    if (round !== this.round) return;
    const ask = (kind: AskedOfSystems, find: () => Promise<Fact>) => {
      if (this.parts.connections.can(kind)) void this.learn(kind, find);
      else if (this.session.state.facts[kind]) this.session.happen({ type: 'factLearned', kind, fact: undefined });
    };
    ask('deployments', () => deployments(this.parts, policy));
    ask('alerts', () => firing(this.parts, policy, details));
  }

  private async learn(kind: LookedUp | AskedOfSystems, find: () => Promise<Fact>): Promise<void> {
    const { round } = this;
    this.session.happen({ type: 'factLearned', kind, fact: { status: 'looking' } });
    const fact = await find().catch((error: unknown): Fact => {
      this.parts.log.error(`Triage could not look up ${kind}`, error);
      return { status: 'failed', reason: reasonOf(error) };
    });
    // Something newer is on its way, or nobody waits any more.
    if (round === this.round) this.session.happen({ type: 'factLearned', kind, fact });
  }
}
