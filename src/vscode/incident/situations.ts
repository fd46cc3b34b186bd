import * as vscode from 'vscode';
import { dueOf, type Due } from '../../core/incident/due';
import { escalationState, type EscalationState } from '../../core/incident/escalation';
import { isForgotten } from '../../core/incident/reminders';
import type { Clock } from '../../core/ports';
import type { WorkspaceIndex } from '../documents/workspace-index';
import type { ActiveIncidents, Incident } from './records';

/** An incident at the present moment. */
export interface Situation extends Incident {
  /** The most urgent first. */
  readonly dues: readonly Due[];
  readonly escalation: EscalationState | undefined;
  /** Milliseconds since it was detected, up to its end; undefined where the record tells no beginning. */
  readonly elapsed: number | undefined;
  /** Open, but nobody works on it any more. */
  readonly isForgotten: boolean;
}

/** Where every incident of the workspace stands now: computed from its record and the clock whenever somebody asks. */
export class Situations {
  constructor(
    private readonly incidents: ActiveIncidents,
    private readonly workspace: WorkspaceIndex,
    private readonly clock: Clock,
  ) {}

  /** Open incidents, then resolved ones that something is still due of; the newest first. */
  all(): Situation[] {
    const closing = this.incidents.closing.map((incident) => this.of(incident)).filter(({ dues }) => dues.length > 0);
    return [...this.incidents.open.map((incident) => this.of(incident)), ...closing];
  }

  /** The open incident that the status bar tells of: the one in the active editor, else the most severe one that is worked on. */
  get foremost(): Situation | undefined {
    const open = this.incidents.open.map((incident) => this.of(incident)).filter((each) => !each.isForgotten);
    const edited = this.incidents.active?.uri.toString();
    const rank = ({ record, policy }: Situation) => (record.severity ? policy.severities.indexOf(record.severity) : policy.severities.length);
    return open.find(({ uri }) => uri.toString() === edited) ?? open.sort((a, b) => rank(a) - rank(b))[0];
  }

  of(incident: Incident): Situation {
    const now = this.clock.now();
    const { record, policy } = incident;
    const began = record.detected?.value ?? record.declared ?? record.started?.value;
    return {
      ...incident,
      dues: dueOf(record, policy, now, { published: this.isPublished(incident) }),
      escalation: escalationState(record, policy, now),
      elapsed: began === undefined ? undefined : (record.resolved?.value ?? now) - began,
      isForgotten: isForgotten(record, now),
    };
  }

  private isPublished({ uri, record }: Incident): boolean {
    const postmortem = postmortemFile(uri, record.postmortem);
    const summary = postmortem && this.workspace.index.get(postmortem.toString());
    return summary?.kind === 'postmortem' && summary.published;
  }
}

/** The file that a record at `uri` links to as its postmortem; undefined for an address elsewhere. */
export function postmortemFile(uri: vscode.Uri, link: string | undefined): vscode.Uri | undefined {
  if (link === undefined || /^[a-z][a-z\d+.-]*:|^\//i.test(link)) return undefined;
  try {
    const file = vscode.Uri.joinPath(uri, '..', decodeURIComponent(link.split(/[#?]/, 1)[0] ?? ''));
    return vscode.workspace.getWorkspaceFolder(file) ? file : undefined;
  } catch {
    // A `%` that encodes nothing: no file of ours.
    return undefined;
  }
}
