import * as vscode from 'vscode';
import type { MessageName } from '../../../core/incident/messages';
import type { Clock } from '../../../core/ports';
import { withMark } from '../../documents/file-text';

/** The scheme of editors that hold a message before it is sent. The manifest names it too. */
export const messageScheme = 'incident-message';
const storageKey = 'incidentDesk.messages';

/** Which message an editor holds. All of it is in the editor's address, so that a reload finds it again. */
export interface MessagePlace {
  readonly incident: vscode.Uri;
  readonly name: MessageName;
  readonly channel: string;
}

/** The folder in the path is what the manifest knows the language of messages by, whose long lines are wrapped. */
export function messageUri({ incident, name, channel }: MessagePlace, title: string): vscode.Uri {
  const query = new URLSearchParams({ incident: incident.toString(), name, channel }).toString();
  return vscode.Uri.from({ scheme: messageScheme, path: `/${messageScheme}/${title.replace(/[\\/]/g, ' ')}`, query });
}

export function placeOf({ scheme, query }: vscode.Uri): MessagePlace | undefined {
  const values = new URLSearchParams(query);
  const [incident, name, channel] = [values.get('incident'), values.get('name'), values.get('channel')];
  if (scheme !== messageScheme || !incident || !name || channel === null) return undefined;
  return { incident: vscode.Uri.parse(incident), name: name as MessageName, channel };
}

interface Draft {
  readonly text: string;
  readonly at: number;
  /** What the editor has and has not saved. */
  readonly typed?: string;
}

/** The messages that are being written in this workspace, as files that need no place on a disk. */
export class MessageFiles implements vscode.FileSystemProvider {
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  constructor(private readonly state: vscode.Memento, private readonly clock: Clock) {}

  has(uri: vscode.Uri): boolean {
    return uri.toString() in this.drafts();
  }

  /** The messages that are neither sent nor given up. */
  unsent(): vscode.Uri[] {
    return Object.keys(this.drafts()).map((address) => vscode.Uri.parse(address, true));
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { text, at } = this.draft(uri);
    return { type: vscode.FileType.File, ctime: at, mtime: at, size: withMark(text).length };
  }

  /** These are no files of the person's, whose encoding may not hold what a message says. */
  readFile(uri: vscode.Uri): Uint8Array {
    return withMark(this.draft(uri).text);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    return this.keep(uri, new TextDecoder().decode(content));
  }

  /** Keeps what an editor has not saved. */
  async keepTyped(uri: vscode.Uri, typed: string): Promise<void> {
    const { [uri.toString()]: draft, ...others } = this.drafts();
    if (draft) await this.state.update(storageKey, { ...others, [uri.toString()]: { text: draft.text, at: draft.at, ...(typed !== draft.text && { typed }) } });
  }

  /** What its editor had last; undefined for a message that is given up. */
  lastText(uri: vscode.Uri): string | undefined {
    const draft = this.drafts()[uri.toString()];
    return draft && (draft.typed ?? draft.text);
  }

  /** A message whose editor somebody closes is given up; one whose window ends is not. */
  forgetClosed(): vscode.Disposable {
    return vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      const open = new Set(messageTabs().map(({ uri }) => uri.toString()));
      for (const { input } of closed) {
        if (input instanceof vscode.TabInputText && this.has(input.uri) && !open.has(input.uri.toString())) void this.delete(input.uri);
      }
    });
  }

  async delete(uri: vscode.Uri): Promise<void> {
    const { [uri.toString()]: _, ...others } = this.drafts();
    await this.state.update(storageKey, others);
    this.changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  private draft(uri: vscode.Uri): Draft {
    const draft = this.drafts()[uri.toString()];
    if (!draft) throw vscode.FileSystemError.FileNotFound(uri);
    return draft;
  }

  private drafts(): Readonly<Record<string, Draft>> {
    return this.state.get(storageKey, {});
  }

  private async keep(uri: vscode.Uri, text: string): Promise<void> {
    const before = this.drafts();
    // Later than the text before, since editors tell a new version by its time.
    const at = Math.max(this.clock.now(), (before[uri.toString()]?.at ?? 0) + 1);
    await this.state.update(storageKey, { ...before, [uri.toString()]: { text, at } });
  }
}

/** The tabs that show a message. */
export function messageTabs(): { readonly tab: vscode.Tab; readonly uri: vscode.Uri }[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs).flatMap((tab) =>
    (tab.input instanceof vscode.TabInputText && tab.input.uri.scheme === messageScheme ? [{ tab, uri: tab.input.uri }] : []));
}
