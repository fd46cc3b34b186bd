import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import type { Fact } from '../../core/triage/facts';
import { reasonOf } from '../words';
import { actionItems, commits, incidents, runbooks, type LookedUp, type LookUpParts } from './look-ups';
import type { TriageSession } from './session';

/** How long a look-up may take; seconds. */
const patience = 10;

/**
 * Finds out what helps with a triage: at its start, and again whenever the person leaves the alert's details changed. Each
 * look-up stands on its own; one that fails or takes too long says so in its place and holds nothing up.
 */
export class FactFinder implements vscode.Disposable {
  private readonly changes: vscode.Disposable;
  private lookedUpFor: string | undefined;
  private round = 0;

  constructor(private readonly session: TriageSession, private readonly parts: LookUpParts & { readonly log: Log }) {
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
    for (const [kind, find] of Object.entries(lookUps)) void this.learn(kind as LookedUp, find);
  }

  dispose(): void {
    this.round += 1;
    this.changes.dispose();
  }

  private follow(): void {
    const { details, step } = this.session.state;
    if (step !== 'details' && this.lookedUpFor !== JSON.stringify(details)) this.lookUp();
  }

  private async learn(kind: LookedUp, find: () => Promise<Fact>): Promise<void> {
    const { round } = this;
    this.session.happen({ type: 'factLearned', kind, fact: { status: 'looking' } });
    const fact = await inTime(find).catch((error: unknown): Fact => {
      this.parts.log.error(`Triage could not look up ${kind}`, error);
      return { status: 'failed', reason: reasonOf(error) };
    });
    // Something newer is on its way, or nobody waits any more.
    if (round === this.round) this.session.happen({ type: 'factLearned', kind, fact });
  }
}

async function inTime<Result>(find: () => Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(vscode.l10n.t('it took longer than {0} seconds', patience))), patience * 1000);
  });
  try {
    return await Promise.race([find(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
