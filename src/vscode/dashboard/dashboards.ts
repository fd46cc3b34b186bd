import * as vscode from 'vscode';
import type { DashboardParts } from '.';
import { dashboardPanel } from '../contract';
import { folderForNew } from '../generate/making';
import { DashboardPanel } from './panel';

/** The dashboards of this window, one for each workspace folder that one was asked for. */
export class Dashboards implements vscode.Disposable {
  private readonly shown = new Map<string, { readonly panel: vscode.WebviewPanel; readonly page: DashboardPanel }>();

  constructor(private readonly parts: DashboardParts) {}

  async show(): Promise<void> {
    const folder = await folderForNew();
    const known = this.shown.get(keyOf(folder));
    if (known) known.panel.reveal();
    else this.attach(vscode.window.createWebviewPanel(dashboardPanel, vscode.l10n.t('Incident Dashboard'), vscode.ViewColumn.Active), folder, undefined);
  }

  /** A page from before a reload goes on with what it had saved. */
  takeOver(panel: vscode.WebviewPanel, saved: unknown): void {
    const { folder: key, quarter } = savedIn(saved);
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.attach(panel, folders.find((folder) => keyOf(folder) === key) ?? folders[0], quarter);
  }

  dispose(): void {
    for (const { panel, page } of this.shown.values()) {
      page.dispose();
      panel.dispose();
    }
  }

  private attach(panel: vscode.WebviewPanel, folder: vscode.WorkspaceFolder | undefined, quarter: string | undefined): void {
    const key = keyOf(folder);
    const page = new DashboardPanel(panel, folder, quarter, this.parts);
    const before = this.shown.get(key);
    this.shown.set(key, { panel, page });
    panel.onDidDispose(() => {
      page.dispose();
      if (this.shown.get(key)?.panel === panel) this.shown.delete(key);
    });
    before?.panel.dispose();
  }
}

const keyOf = (folder: vscode.WorkspaceFolder | undefined): string => folder?.uri.toString() ?? '';

function savedIn(saved: unknown): { readonly folder: string | undefined; readonly quarter: string | undefined } {
  const { folder, quarter } = typeof saved === 'object' && saved !== null ? saved as { folder?: unknown; quarter?: unknown } : {};
  return { folder: typeof folder === 'string' ? folder : undefined, quarter: typeof quarter === 'string' ? quarter : undefined };
}
