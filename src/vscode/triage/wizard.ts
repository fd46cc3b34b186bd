import type * as vscode from 'vscode';
import type { TriageParts } from '.';
import { TriagePanel } from './panel';
import { PastDocuments } from '../documents/past-documents';
import { quickTriage } from './quick-triage';
import { takeAlert } from './take-alert';
import { TriageSessions } from './sessions';
import { ShownPanel } from './shown-panel';
import { WaysOut } from './ways-out';

/** The triage of this window, shown as a page or asked in quick picks: two views of one. */
export class Wizard implements vscode.Disposable {
  private readonly past: PastDocuments;
  private readonly sessions: TriageSessions;
  private readonly waysOut: WaysOut;
  private readonly shown: ShownPanel;

  constructor(private readonly parts: TriageParts) {
    this.past = new PastDocuments(parts.workspace);
    this.sessions = new TriageSessions({ ...parts, past: this.past });
    this.waysOut = new WaysOut(parts, this.past);
    this.shown = new ShownPanel((panel, running) => new TriagePanel(panel, running, { ...parts, extensionUri: parts.context.extensionUri, waysOut: this.waysOut }));
  }

  async showPage(): Promise<void> {
    this.shown.reveal(await this.sessions.current());
  }

  async askQuickly(): Promise<void> {
    const { connections } = this.parts;
    const { session } = await this.sessions.current();
    await connections.look();
    await quickTriage(session, this.waysOut, connections.can('alerts') ? () => takeAlert(session, this.parts) : undefined);
  }

  /** A page from before a reload goes on with what it had saved. */
  async takeOver(panel: vscode.WebviewPanel, saved: unknown): Promise<void> {
    this.shown.attach(panel, await this.sessions.handedOver(saved));
  }

  dispose(): void {
    this.shown.dispose();
    this.sessions.dispose();
    this.past.dispose();
  }
}
