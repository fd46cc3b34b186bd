import * as vscode from 'vscode';
import { localMoment } from '../../core/time/local-moment';
import type { Clock } from '../../core/ports';
import { advance } from '../../core/triage/advance';
import type { TriageEvent } from '../../core/triage/event';
import { toJson } from '../../core/triage/saved';
import { startTriage, type TriageState } from '../../core/triage/state';
import { viewOf, type TriageView } from '../../core/triage/view';
import type { Policies } from '../policies/policies';

/** A triage as it is kept between two starts of the window. */
export interface SavedTriage {
  /** Uri of the workspace folder whose policy it follows. */
  readonly folder: string | undefined;
  readonly state: unknown;
  /** When it was last changed, in milliseconds since 1970. */
  readonly at: number;
}

export interface SessionParts {
  readonly policies: Policies;
  readonly clock: Clock;
  /** Keeps the triage of this workspace. */
  readonly state: vscode.Memento;
}

const memory = 'incidentDesk.triage';

/** One triage under way, for whoever shows it: the page, the quick picks, or both in turn. */
export class TriageSession implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<TriageSession>();
  private readonly policyChanges: vscode.Disposable;
  private current: TriageState;
  private changedAt = 0;
  private ending: Promise<unknown> = Promise.resolve();

  readonly onDidChange = this.changes.event;

  private constructor(
    readonly folder: vscode.WorkspaceFolder | undefined,
    private readonly parts: SessionParts,
    saved: unknown,
  ) {
    this.current = saved === undefined ? startTriage({ noticed: this.now() }) : restored(saved, this.policy);
    this.policyChanges = parts.policies.onDidChange((changed) => {
      if (changed.folder !== folder) return;
      this.set({ ...restored(toJson(this.current), this.policy), facts: this.current.facts });
    });
  }

  static start(folder: vscode.WorkspaceFolder | undefined, parts: SessionParts): TriageSession {
    return new TriageSession(folder, parts, undefined);
  }

  /**
   * The triage that the workspace keeps, or the one that a page hands over where that is newer: a window that goes down in a
   * hurry may save one and not the other. Undefined where there is none, or where its folder is not open any more.
   */
  static resume(parts: SessionParts, handedOver?: unknown): TriageSession | undefined {
    const [newest] = [parts.state.get(memory), handedOver].filter(isSaved).sort((one, other) => other.at - one.at);
    if (!newest) return undefined;
    const { folder: uri, state } = newest;
    const folder = vscode.workspace.workspaceFolders?.find((each) => each.uri.toString() === uri);
    return uri === undefined || folder ? new TriageSession(folder, parts, state) : undefined;
  }

  get policy() {
    return this.parts.policies.in(this.folder).policy;
  }

  get state(): TriageState {
    return this.current;
  }

  get view(): TriageView {
    return viewOf(this.current, this.policy);
  }

  get saved(): SavedTriage {
    return { folder: this.folder?.uri.toString(), state: toJson(this.current), at: this.changedAt };
  }

  happen(event: TriageEvent): void {
    this.set(advance(this.current, event, this.policy));
  }

  startOver(): void {
    this.happen({ type: 'startedOver', noticed: this.now() });
  }

  /** Notes that the triage's record is being written, and returns what that returns. */
  endWith<Result>(writing: Promise<Result>): Promise<Result> {
    this.ending = writing.catch(() => undefined);
    return writing;
  }

  /** Resolves once no record is being written: only then it is certain whether the triage is finished. */
  async settled(): Promise<void> {
    await this.ending;
  }

  dispose(): void {
    this.policyChanges.dispose();
    this.changes.dispose();
  }

  private set(state: TriageState): void {
    if (state === this.current) return;
    this.current = state;
    this.changedAt = this.parts.clock.now();
    void this.parts.state.update(memory, this.saved);
    this.changes.fire(this);
  }

  private now(): string {
    const { day, time, zone } = localMoment(this.parts.clock.now(), this.policy.timeZone);
    return `${day} ${time} ${zone}`;
  }
}

function isSaved(value: unknown): value is SavedTriage {
  return typeof value === 'object' && value !== null && 'state' in value && 'at' in value && typeof value.at === 'number';
}

/** What checks the shape of a saved triage is in a bundle with what checks that of a policy. */
function restored(...saved: Parameters<Restore['restore']>): TriageState {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a page that a reloaded window brings back can't wait for an import()
  return (require('../../core/triage/restore') as Restore).restore(...saved);
}

type Restore = typeof import('../../core/triage/restore');
