import * as vscode from 'vscode';
import type { Git } from '../core/ports';
import * as actionItems from './action-items';
import { CommandRegistry } from './commands';
import * as connectionCommands from './connections';
import { Connections, type ConnectionsParts } from './connections/connections';
import { commands as ids } from './contract';
import { Diagnostics } from './diagnostics';
import { Linter } from './diagnostics/linter';
import { registerLintAll } from './diagnostics/register-lint-all';
import { WorkspaceSurroundings } from './diagnostics/workspace-surroundings';
import * as dashboard from './dashboard';
import * as documentCommands from './documents';
import { Documents } from './documents/documents';
import { Today } from './documents/today';
import { Usage } from './documents/usage';
import { WorkspaceIndex, type WorkspaceIndexParts } from './documents/workspace-index';
import * as fixes from './fixes';
import * as generate from './generate';
import { systemClock as clock } from './host/clock';
import { OutputLog } from './host/log';
import { markdown } from './host/markdown';
import * as incident from './incident';
import * as incidentCommands from './incident/commands';
import { RecordChanges } from './incident/commands/record-changes';
import { ActiveIncidents } from './incident/records';
import * as language from './language';
import * as policyCommands from './policies';
import { Policies } from './policies/policies';
import * as postmortems from './postmortems';
import * as runbooks from './runbooks';
import * as triage from './triage';

/** What the hosts differ in. */
export interface Host {
  readonly git: Git;
  /** Whether commands can be run. */
  readonly hasTerminal: boolean;
  readonly files: WorkspaceIndexParts['files'];
  /** What connects systems; undefined where none can be reached. */
  readonly connections: ConnectionsParts['onDemand'];
}

/** The whole extension: what is shared is made once, then every feature registers itself with the parts it needs. */
export function activateWith(context: vscode.ExtensionContext, { git, hasTerminal, files, connections: onDemand }: Host): void {
  const log = new OutputLog();
  const policies = new Policies(log, markdown, clock, files);
  const commands = new CommandRegistry(log, policies.ready);
  const usage = new Usage(policies);
  const today = new Today(clock, policies, usage);
  const documents = new Documents(policies, usage, markdown);
  const workspace = new WorkspaceIndex({ policies, usage, documents, files, storage: context.storageUri, log });
  const incidents = new ActiveIncidents({ documents, workspace, policies, clock, log });
  const editor = new RecordChanges({ documents, policies, log }, vscode.Uri.joinPath(context.globalStorageUri, 'turns'));
  const surroundings = new WorkspaceSurroundings(workspace, log);
  const linter = new Linter({ documents, policies, surroundings, markdown, today, clock, log });
  const diagnostics = new Diagnostics({ linter, policies, usage, workspace, surroundings, today });
  const connections = new Connections({ secrets: context.secrets, log, onDemand });
  const parts = { commands, log, clock, git, files, markdown, policies, usage, today, documents, workspace, incidents, editor, connections, hasTerminal, state: context.workspaceState, context };

  context.subscriptions.push(
    log, policies, usage, today, workspace, incidents, surroundings, diagnostics, connections,
    commands.register(ids.showLog, () => log.show()),
    registerLintAll({ ...parts, linter, diagnostics }),
    fixes.register(linter),
    language.register(parts),
    policyCommands.register(parts),
    documentCommands.register(parts),
    connectionCommands.register(parts),
    generate.register(parts),
    actionItems.register(parts),
    incidentCommands.register(parts),
    incident.register(parts),
    postmortems.register(parts),
    runbooks.register(parts),
    triage.register(parts),
    dashboard.register(parts),
  );
}
