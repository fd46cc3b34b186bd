import * as vscode from 'vscode';
import type { DashboardParts } from '.';
import { comparedQuarters, dashboardOf, firstQuarter, pickableQuarters } from '../../core/metrics/dashboard';
import { dayAt } from '../../core/time/local-moment';
import type { DashboardView, ToDashboardHost, ToDashboardPage } from '../../protocol/dashboard';
import { commands, views } from '../contract';
import { IncidentReader } from '../documents/incident-reader';
import { openTarget } from '../page/open-target';
import { showPage } from '../page/show';
import { reasonOf } from '../words';
import { daysIn, readFolder } from './reading';
import { dashboardStrings } from './strings';
import { DashboardWords } from './view';

/** How long after a change the figures are computed anew; milliseconds. */
const pause = 500;

/** Shows the figures of a workspace folder in a webview, and follows what its documents say. */
export class DashboardPanel implements vscode.Disposable {
  private readonly reader: IncidentReader;
  private readonly disposables: vscode.Disposable[];
  private view: DashboardView | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private run: vscode.CancellationTokenSource | undefined;
  /** Something has changed while nobody could see it. */
  private isStale = false;

  /** `quarter` is the one that is looked at; `firstQuarter` where there is none. */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly folder: vscode.WorkspaceFolder | undefined,
    private quarter: string | undefined,
    private readonly parts: DashboardParts,
  ) {
    const { workspace, policies, today } = parts;
    this.reader = new IncidentReader(parts.documents);
    this.disposables = [
      panel.webview.onDidReceiveMessage((message: ToDashboardHost) => this.receive(message)),
      panel.onDidChangeViewState(() => this.isStale && panel.visible && this.refreshSoon()),
      workspace.onDidChange(({ changed, removed }) => this.changed([...changed, ...removed])),
      workspace.onDidChangeFile((uri) => this.changed([uri.toString()])),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changedText(document)),
      // Until VS Code lets go of a document its text counts, whatever became of the file.
      vscode.workspace.onDidCloseTextDocument((document) => this.changedText(document)),
      policies.onDidChange(() => {
        this.reader.forgetAll();
        this.refreshSoon();
      }),
      today.onDidChange(() => this.refreshSoon()),
    ];
    showPage(panel, parts.context.extensionUri, 'dashboard');
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.run?.cancel();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async receive(message: ToDashboardHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.post({ type: 'strings', strings: dashboardStrings(vscode) });
        return this.refresh();
      case 'quarterPicked':
        this.quarter = message.quarter;
        return this.refresh();
      case 'lineOpened':
        return this.parts.commands.attempt('Opening a line of the dashboard', () => openTarget(message.target, this.view ? targetsIn(this.view) : new Set()));
      case 'actionItemsWanted':
        await vscode.commands.executeCommand(`${views.actionItems}.focus`);
        break;
      case 'reviewWanted':
        await vscode.commands.executeCommand(commands.newReview);
    }
  }

  private changedText({ uri }: vscode.TextDocument): void {
    if (this.parts.workspace.index.get(uri.toString())) this.changed([uri.toString()]);
  }

  private changed(uris: readonly string[]): void {
    this.reader.forget(uris);
    this.refreshSoon();
  }

  private refreshSoon(): void {
    this.isStale = true;
    if (!this.panel.visible) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), pause);
  }

  /** The newest one counts. */
  private async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.run?.cancel();
    const run = this.run = new vscode.CancellationTokenSource();
    this.isStale = false;
    if (!this.view) this.post({ type: 'reading' });
    try {
      const view = await this.compute(run.token);
      if (run.token.isCancellationRequested) return;
      this.view = view;
      this.post({ type: 'view', view, saved: { folder: this.folder?.uri.toString(), quarter: this.quarter } });
    } catch (error) {
      if (run.token.isCancellationRequested) return;
      this.parts.log.error('The figures of the dashboard could not be computed', error);
      this.post({ type: 'failed', reason: reasonOf(error) });
    }
  }

  private async compute(token: vscode.CancellationToken): Promise<DashboardView> {
    const { workspace, policies, clock } = this.parts;
    await workspace.ready;
    const { policy } = policies.in(this.folder);
    const today = dayAt(clock.now(), policy.timeZone);
    const days = daysIn(this.folder, workspace.index);
    const pickable = pickableQuarters(today, days);
    if (this.quarter === undefined || !pickable.includes(this.quarter)) this.quarter = firstQuarter(today, days);
    const documents = await readFolder(this.folder, comparedQuarters(today, this.quarter), today, { index: workspace.index, reader: this.reader, token });
    return new DashboardWords(this.folder, policy.severities).view(dashboardOf(documents, this.quarter, policy, today), pickable, documents);
  }

  private post(message: ToDashboardPage): void {
    void this.panel.webview.postMessage(message);
  }
}

function targetsIn({ figures, incidents, causes, services, leftOut }: DashboardView): Set<string> {
  const rows = incidents.flatMap(({ title, detected, recovered }) => [title, detected, recovered]);
  const behind = figures.flatMap((figure) => figure.behind.flatMap(({ lines }) => lines));
  return new Set([...behind, ...rows, ...causes, ...services.flatMap(({ lines }) => lines), ...(leftOut?.lines ?? [])].flatMap((line) => (line ? [line.target] : [])));
}
