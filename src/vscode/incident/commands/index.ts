import * as vscode from 'vscode';
import { commands as ids } from '../../contract';
import type { GenerateParts } from '../../generate/making';
import type { ActiveIncidents } from '../records';
import { askOtherSeverity, askStatus } from './change-status';
import { runTyped } from './command-box';
import { declareByForm } from './declare';
import { askEvent } from './log-event';
import { postmortemOf } from './new-postmortem';
import { chooseIncident, type IncidentCommandParts, type IncidentSource } from './parts';
import { askCommander, askEscalation, askPage, noteAcknowledged } from './people';
import type { RecordEditor } from './record-editor';
import { askReopening, askResolution } from './resolve';

/** What people do in an incident, each as one undo of its record. Views hand over the record that they mean. */
export function register(parts: GenerateParts & { readonly incidents: ActiveIncidents; readonly editor: RecordEditor }): vscode.Disposable {
  const on = (id: Parameters<typeof parts.commands.register>[0], run: (parts: IncidentCommandParts, source: IncidentSource) => Promise<unknown>) =>
    parts.commands.register(id, async (source?: IncidentSource) => {
      await run(parts, source);
    });
  return vscode.Disposable.from(
    parts.commands.register(ids.declareIncident, () => declareByForm(parts)),
    parts.commands.register(ids.typeIncidentCommand, (line?: unknown) => runTyped(parts, line)),
    on(ids.logIncidentEvent, askEvent),
    on(ids.changeIncidentStatus, askStatus),
    on(ids.changeIncidentSeverity, askOtherSeverity),
    on(ids.escalateIncident, askEscalation),
    on(ids.handOverCommand, askCommander),
    on(ids.pageOnCall, askPage),
    on(ids.acknowledgeIncident, async (all, source) => noteAcknowledged(all, await chooseIncident(all, source))),
    on(ids.resolveIncident, askResolution),
    on(ids.reopenIncident, askReopening),
    on(ids.newPostmortemFromIncident, postmortemOf),
  );
}
