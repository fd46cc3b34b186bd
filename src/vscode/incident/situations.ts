import * as vscode from 'vscode';
import type { Beside } from '../../core/incident/due';
import type { Clock } from '../../core/ports';
import type { WorkspaceIndex } from '../documents/workspace-index';
import { live } from './live-lazily';
import type { ActiveIncidents, Incident } from './records';
import type { Situation } from './situation';

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
    return live().situationOf(incident, this.clock.now(), this.beside(incident));
  }

  private beside({ uri, record }: Incident): Beside {
    const postmortem = postmortemFile(uri, record.postmortem);
    const summary = postmortem && this.workspace.index.get(postmortem.toString());
    return summary?.kind === 'postmortem' ? summary : {};
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
