import * as vscode from 'vscode';
import type { Clock, Log, MarkdownParser } from '../../core/ports';
import type { CommandRegistry } from '../commands';
import { commands } from '../contract';
import type { Policies } from '../policies/policies';
import { Documents } from './documents';
import { Today } from './today';
import { Usage } from './usage';
import { WorkspaceIndex } from './workspace-index';

export interface DocumentDependencies {
  readonly commands: CommandRegistry;
  readonly policies: Policies;
  readonly clock: Clock;
  readonly log: Log;
  readonly markdown: MarkdownParser;
}

/** What every feature over documents stands on. */
export interface DocumentServices extends vscode.Disposable {
  readonly usage: Usage;
  readonly documents: Documents;
  readonly workspace: WorkspaceIndex;
  readonly today: Today;
}

export function register({ commands: registry, policies, clock, log, markdown }: DocumentDependencies): DocumentServices {
  const usage = new Usage(policies);
  const documents = new Documents(policies, usage, markdown);
  const workspace = new WorkspaceIndex(policies, usage, log, documents);
  const today = new Today(clock, policies, usage);
  const open = registry.register(commands.openDocument, (uri: vscode.Uri) => vscode.window.showTextDocument(uri));
  const all = vscode.Disposable.from(open, today, workspace, usage);
  return { usage, documents, workspace, today, dispose: () => all.dispose() };
}
