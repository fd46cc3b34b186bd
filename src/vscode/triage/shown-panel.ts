import * as vscode from 'vscode';
import { triagePanel } from '../contract';
import type { TriageSessions } from './sessions';

type Running = Awaited<ReturnType<TriageSessions['current']>>;

/** The one panel that shows the triage. */
export class ShownPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private running: Running | undefined;
  private page: vscode.Disposable | undefined;

  constructor(private readonly open: (panel: vscode.WebviewPanel, running: Running) => vscode.Disposable) {}

  reveal(running: Running): void {
    if (this.panel && this.running === running) {
      this.panel.reveal();
      return;
    }
    const panel = this.panel ?? vscode.window.createWebviewPanel(triagePanel, vscode.l10n.t('Triage'), vscode.ViewColumn.Active);
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
