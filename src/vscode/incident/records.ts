import * as vscode from 'vscode';
import type { IncidentDocument } from '../../core/document/model';
import { readRecord, type IncidentRecord } from '../../core/incident/record';
import { isForgotten } from '../../core/incident/reminders';
import { fileNameOf } from '../../core/paths';
import type { Policy } from '../../core/policy/schema';
import type { Clock, Log } from '../../core/ports';
import { hour } from '../../core/time/units';
import { contextKey } from '../context-key';
import { openDocument } from '../documents/document-files';
import type { Documents } from '../documents/documents';
import type { WorkspaceIndex } from '../documents/workspace-index';
import type { Policies } from '../policies/policies';
import { reasonOf } from '../words';

/** An incident's record as its document says it now, in an editor or in the file. */
export interface Incident {
  readonly uri: vscode.Uri;
  readonly record: IncidentRecord;
  readonly document: IncidentDocument;
  readonly policy: Policy;
}

export interface ActiveIncidentParts {
  readonly documents: Documents;
  readonly workspace: WorkspaceIndex;
  readonly policies: Policies;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The records of incidents that somebody still has to see to, read anew after every change, whoever made it. All of their state
 * is in their documents; this only keeps what it has read last.
 */
export class ActiveIncidents implements vscode.Disposable {
  private readonly incidents = new Map<string, Incident>();
  private readonly watches = new Map<string, vscode.Disposable>();
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];
  /** For menus and key bindings: whether one is open, whether one is open or closing, and whether the active editor shows one, whatever its status. */
  private readonly keys = {
    open: contextKey('incidentOpen'), atHand: contextKey('incidentAtHand'), shown: contextKey('recordShown'),
  };
  /** A record was read anew, another one is active, or one came or went. */
  readonly onDidChange = this.changes.event;
  /** When the records of the workspace have been read for the first time. */
  readonly ready: Promise<void>;

  constructor(private readonly parts: ActiveIncidentParts) {
    const { workspace, window } = vscode;
    this.disposables = [
      this.changes,
      parts.workspace.onDidChange(({ kinds }) => kinds.has('incident') && void this.look()),
      parts.policies.onDidChange(() => void this.look()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.edited(document)),
      workspace.onDidOpenTextDocument((document) => this.edited(document)),
      workspace.onDidCloseTextDocument(({ uri }) => void this.reread(uri)),
      window.onDidChangeActiveTextEditor(() => this.tell()),
    ];
    this.ready = parts.workspace.ready.then(() => this.look());
  }

  /** Not resolved yet, the newest first. */
  get open(): readonly Incident[] {
    return this.sorted(({ record }) => record.status !== 'resolved');
  }

  /** Resolved so lately that something may still be due: stability, the postmortem. */
  get closing(): readonly Incident[] {
    return this.sorted(({ record }) => record.status === 'resolved');
  }

  /** The one in the active editor, whatever its status. */
  get shown(): Incident | undefined {
    const edited = vscode.window.activeTextEditor?.document;
    return edited && this.isRecord(edited) ? this.incidentOf(edited.uri, this.parts.documents.parse(edited)) : undefined;
  }

  /** The one in the active editor, else the only open one; one that was forgotten counts where there is no other. */
  get active(): Incident | undefined {
    const { open } = this;
    const live = open.filter(({ record }) => !isForgotten(record, this.parts.clock.now()));
    const [only, ...others] = live.length > 0 ? live : open;
    return this.shown ?? (others.length === 0 ? only : undefined);
  }

  /** What the record at `uri` says, where somebody still has to see to it. */
  get(uri: vscode.Uri | undefined): Incident | undefined {
    return uri && this.incidents.get(uri.toString());
  }

  /** What the record at `uri` says, whatever its status; rejects where it can't be read. */
  async at(uri: vscode.Uri): Promise<Incident> {
    return this.get(uri) ?? this.incidentOf(uri, this.parts.documents.parse(await openDocument(uri)));
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables, ...this.watches.values()).dispose();
  }

  /** Reads the records that the index and the editors hold, and forgets the others. */
  private async look(): Promise<void> {
    const indexed = this.parts.workspace.index.incidents().filter(({ document }) =>
      document.status !== 'resolved' || this.isRecent(document.resolvedAt)).map(({ uri }) => uri);
    // Text that is saved is in the index, but for what only its heading tells; that of a file that was deleted stays open for a
    // while after its editor is closed.
    const edited = vscode.workspace.textDocuments
      .filter((document) => (document.isDirty || document.isUntitled || !this.parts.documents.kindOfUri(document.uri)) && this.isRecord(document))
      .map(({ uri }) => uri.toString());
    const wanted = new Set([...indexed, ...edited]);
    for (const key of [...this.incidents.keys()]) if (!wanted.has(key)) this.forget(key);
    await Promise.all([...wanted].map((key) => this.read(vscode.Uri.parse(key))));
    this.tell();
  }

  private async reread(uri: vscode.Uri): Promise<void> {
    if (!this.incidents.has(uri.toString())) return;
    await this.read(uri);
    this.tell();
  }

  private edited(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (this.isRecord(document)) this.keep(document.uri, this.parts.documents.parse(document));
    else if (this.incidents.has(key)) this.forget(key);
    else return;
    this.tell();
  }

  private async read(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    try {
      this.keep(uri, open ? this.parts.documents.parse(open) : await this.fromFile(uri));
    } catch (error) {
      this.parts.log.warn(`${vscode.workspace.asRelativePath(uri)}: the record can't be read, ${reasonOf(error)}`);
      this.forget(key);
    }
  }

  private async fromFile(uri: vscode.Uri): Promise<IncidentDocument> {
    const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
    return this.parts.documents.parseText(uri, text);
  }

  private keep(uri: vscode.Uri, document: IncidentDocument): void {
    const key = uri.toString();
    const incident = this.incidentOf(uri, document);
    const { status, resolved } = incident.record;
    if (status === 'resolved' && !this.isRecent(resolved?.value)) {
      this.forget(key);
      return;
    }
    this.incidents.set(key, incident);
    if (!this.watches.has(key) && uri.scheme !== 'untitled') this.watches.set(key, this.watch(uri));
  }

  private incidentOf(uri: vscode.Uri, document: IncidentDocument): Incident {
    const { policy } = this.parts.policies.for(uri);
    return { uri, document, policy, record: readRecord(document, policy, policy.timeZone) };
  }

  /** The index tells of a record only where its summary changes, but every row counts here. */
  private watch(uri: vscode.Uri): vscode.Disposable {
    const name = fileNameOf(uri.path);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), literal(name)));
    const again = () => void this.reread(uri);
    return vscode.Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again));
  }

  private forget(key: string): void {
    this.incidents.delete(key);
    this.watches.get(key)?.dispose();
    this.watches.delete(key);
  }

  private isRecord(document: vscode.TextDocument): boolean {
    return this.parts.documents.kindOf(document) === 'incident';
  }

  /** Whether an incident was resolved so lately that its postmortem can still be due; undefined where nobody says when. */
  private isRecent(resolvedAt: number | undefined): boolean {
    return resolvedAt !== undefined && this.parts.clock.now() - resolvedAt < closingHours * hour;
  }

  private sorted(isMeant: (incident: Incident) => boolean): Incident[] {
    const beganAt = ({ record }: Incident) => record.detected?.value ?? record.declared ?? 0;
    return [...this.incidents.values()].filter(isMeant).sort((a, b) => beganAt(b) - beganAt(a));
  }

  private tell(): void {
    const edited = vscode.window.activeTextEditor?.document;
    this.keys.open(this.open.length > 0);
    this.keys.atHand(this.incidents.size > 0);
    this.keys.shown(edited !== undefined && this.isRecord(edited));
    this.changes.fire();
  }
}

/** Long enough for every deadline of a postmortem, and for a while behind it. */
const closingHours = 14 * 24;

/** A file name as a glob that means only it. */
function literal(name: string): string {
  return name.replace(/[[\]{}*?]/g, '[$&]');
}
