import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import { commands as ids, dashboardPanel } from '../contract';
import type { Today } from '../documents/today';
import type { GenerateParts } from '../generate/making';
import type { Dashboards } from './dashboards';

export interface DashboardParts extends GenerateParts {
  readonly log: Log;
  readonly today: Today;
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri'>;
}

/** **Incident: Show Dashboard**: the figures of the last two years in a page. */
export function register(parts: DashboardParts): vscode.Disposable {
  let opened: Promise<Dashboards> | undefined;
  const dashboards = () => (opened ??= import('./dashboards').then(({ Dashboards }) => new Dashboards(parts)));
  return vscode.Disposable.from(
    parts.commands.register(ids.showDashboard, async () => (await dashboards()).show()),
    vscode.window.registerWebviewPanelSerializer(dashboardPanel, {
      deserializeWebviewPanel: async (panel, saved) => (await dashboards()).takeOver(panel, saved),
    }),
    { dispose: () => void opened?.then((each) => each.dispose()) },
  );
}
