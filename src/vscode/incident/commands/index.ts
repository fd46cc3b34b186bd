import * as vscode from 'vscode';
import { commands as ids } from '../../contract';
import type { IncidentCommandParts, IncidentSource } from './parts';

type OnDemand = typeof import('../on-demand');

/** What people do in an incident, each as one undo of its record. Views hand over the record that they mean. */
export function register(parts: IncidentCommandParts): vscode.Disposable {
  const on = (id: Parameters<typeof parts.commands.register>[0], command: (all: OnDemand) => (parts: IncidentCommandParts, source: IncidentSource) => Promise<unknown>) =>
    parts.commands.register(id, async (source?: IncidentSource) => {
      await command(await import('../on-demand'))(parts, source);
    });
  return vscode.Disposable.from(
    parts.commands.register(ids.declareIncident, async () => (await import('../on-demand')).declareByForm(parts)),
    parts.commands.register(ids.typeIncidentCommand, async (line?: unknown) => (await import('../on-demand')).runTyped(parts, line)),
    on(ids.logIncidentEvent, (all) => all.askEvent),
    on(ids.changeIncidentStatus, (all) => all.askStatus),
    on(ids.changeIncidentSeverity, (all) => all.askOtherSeverity),
    on(ids.escalateIncident, (all) => all.askEscalation),
    on(ids.handOverCommand, (all) => all.askCommander),
    on(ids.pageOnCall, (all) => all.askPage),
    on(ids.acknowledgeIncident, ({ chooseIncident, noteAcknowledged }) => async (all, source) => noteAcknowledged(all, await chooseIncident(all, source))),
    on(ids.resolveIncident, (all) => all.askResolution),
    on(ids.reopenIncident, (all) => all.askReopening),
    on(ids.newPostmortemFromIncident, (all) => all.postmortemOf),
  );
}
