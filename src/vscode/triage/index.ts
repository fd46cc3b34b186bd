import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import { commands as ids } from '../contract';
import type { GenerateParts } from '../generate/making';
import { TriagePanel, viewType } from './panel';
import { PastDocuments } from './past-documents';
import { quickTriage } from './quick-triage';
import { TriageSessions } from './sessions';
import { WaysOut } from './ways-out';

export interface TriageParts extends GenerateParts {
  readonly log: Log;
  /** Keeps the triage of this workspace. */
  readonly state: vscode.Memento;
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri'>;
}

/** **Incident: Triage an Alert** as a page, and **Incident: Quick Triage** as quick picks: two views of one triage. */
export function register(parts: TriageParts): vscode.Disposable {
  const past = new PastDocuments(parts.workspace);
  const sessions = new TriageSessions({ ...parts, past });
  const waysOut = new WaysOut(parts);
  const shown = new ShownPanel((panel, running) => new TriagePanel(panel, running, { ...parts, extensionUri: parts.context.extensionUri, waysOut }));
  return vscode.Disposable.from(
    sessions,
    past,
    shown,
    parts.commands.register(ids.triage, async () => shown.reveal(await sessions.current())),
    parts.commands.register(ids.quickTriage, async () => quickTriage((await sessions.current()).session, waysOut)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, saved) => shown.attach(panel, await sessions.handedOver(saved)),
    }),
  );
}

type Running = Awaited<ReturnType<TriageSessions['current']>>;

/** The one panel that shows the triage. */
class ShownPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private running: Running | undefined;
  private page: vscode.Disposable | undefined;

  constructor(private readonly open: (panel: vscode.WebviewPanel, running: Running) => vscode.Disposable) {}

  reveal(running: Running): void {
    if (this.panel && this.running === running) { this.panel.reveal(); return; }
    const panel = this.panel ?? vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Triage'), vscode.ViewColumn.Active);
    this.attach(panel, running);
    panel.reveal();
  }

  attach(panel: vscode.WebviewPanel, running: Running): void {
    this.page?.dispose();
    this.page = this.open(panel, running);
    this.running = running;
    if (this.panel === panel) return;
    const before = this.panel;
    this.panel = panel;
    before?.dispose();
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.page?.dispose();
      this.panel = this.page = this.running = undefined;
    });
  }

  dispose(): void {
    this.page?.dispose();
    this.panel?.dispose();
  }
}
