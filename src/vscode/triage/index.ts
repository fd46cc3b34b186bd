import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import type { Connections } from '../connections/connections';
import { commands as ids, triagePanel } from '../contract';
import type { GenerateParts } from '../generate/making';
import type { Wizard } from './wizard';

export interface TriageParts extends GenerateParts {
  readonly log: Log;
  readonly connections: Connections;
  /** Keeps the triage of this workspace. */
  readonly state: vscode.Memento;
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri'>;
}

/** **Incident: Triage an Alert** as a page, and **Incident: Quick Triage** as quick picks. */
export function register(parts: TriageParts): vscode.Disposable {
  let opened: Promise<Wizard> | undefined;
  const wizard = () => (opened ??= import('./wizard').then(({ Wizard }) => new Wizard(parts)));
  return vscode.Disposable.from(
    parts.commands.register(ids.triage, async () => (await wizard()).showPage()),
    parts.commands.register(ids.quickTriage, async () => (await wizard()).askQuickly()),
    vscode.window.registerWebviewPanelSerializer(triagePanel, {
      deserializeWebviewPanel: async (panel, saved) => (await wizard()).takeOver(panel, saved),
    }),
    { dispose: () => void opened?.then((each) => each.dispose()) },
  );
}
