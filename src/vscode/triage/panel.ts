import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import type { ToTriageHost, ToTriagePage, TriageRequest } from '../../protocol/triage';
import type { Connections } from '../connections/connections';
import { showPage } from '../page/show';
import { reasonOf } from '../words';
import type { FactFinder } from './fact-finder';
import { openFact } from './open-fact';
import type { TriageSession } from './session';
import { triageStrings } from './strings';
import { takeAlert } from './take-alert';
import type { WaysOut } from './ways-out';

export interface PanelParts {
  readonly extensionUri: vscode.Uri;
  readonly waysOut: WaysOut;
  readonly log: Log;
  readonly connections: Connections;
}

/** Shows a triage in a webview: sends what to draw, and does what the page asks for. */
export class TriagePanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly running: { readonly session: TriageSession; readonly facts: FactFinder },
    private readonly parts: PanelParts,
  ) {
    const { webview } = panel;
    this.disposables = [
      webview.onDidReceiveMessage((message: ToTriageHost) => this.receive(message)),
      running.session.onDidChange(() => this.show()),
      parts.connections.onDidChange(() => this.show()),
    ];
    showPage(panel, parts.extensionUri, 'triage');
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async receive(message: ToTriageHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.post({ type: 'strings', strings: triageStrings(vscode) });
        this.show();
        break;
      case 'happened':
        this.running.session.happen(message.event);
        break;
      case 'request':
        this.post(await this.answer(message));
    }
  }

  private async answer(request: TriageRequest): Promise<ToTriagePage> {
    const { id, method } = request;
    try {
      await this.carryOut(request);
    } catch (error) {
      // Turning back is no failure.
      if (!(error instanceof vscode.CancellationError)) {
        this.parts.log.error(`Triage: ${method} failed`, error);
        return { type: 'response', id, error: reasonOf(error) };
      }
    }
    return { type: 'response', id, result: undefined };
  }

  private async carryOut(request: TriageRequest): Promise<void> {
    const { session, facts } = this.running;
    switch (request.method) {
      case 'createRecord':
        return this.parts.waysOut.createRecord(session);
      case 'openRecord':
        return this.parts.waysOut.openRecord(session);
      case 'newPostmortem':
        return this.parts.waysOut.newPostmortem(session);
      case 'newRunbook':
        return this.parts.waysOut.newRunbook(session);
      case 'openFact':
        return openFact(session.state, request.parameters.target);
      case 'takeAlert':
        return takeAlert(session, this.parts);
      case 'lookUpFacts':
        facts.lookUp();
        break;
      case 'startOver':
        return startOver(session);
    }
  }

  private show(): void {
    const { view, saved } = this.running.session;
    this.post({ type: 'view', view, saved, canTakeAlert: this.parts.connections.can('alerts') });
  }

  private post(message: ToTriagePage): void {
    void this.panel.webview.postMessage(message);
  }
}

/** Asks first where answers that are kept nowhere else would be lost. */
async function startOver(session: TriageSession): Promise<void> {
  const { record, path, details } = session.state;
  if (record === undefined && (path.length > 0 || details.title.trim() !== '')) {
    const yes = vscode.l10n.t('Start Over');
    const question = vscode.l10n.t('Start over? The answers of this triage are not recorded yet.');
    if ((await vscode.window.showWarningMessage(question, { modal: true }, yes)) !== yes) return;
  }
  session.startOver();
}
