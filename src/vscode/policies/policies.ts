import * as vscode from 'vscode';
import type { DocumentKind, IncidentDocument } from '../../core/document/model';
import { type Vocabulary, vocabularyOf } from '../../core/document/vocabulary';
import { inZone } from '../../core/policy/local-zone';
import { policyPath, templateFolder } from '../../core/policy/places';
import type { Clock, Log, MarkdownParser } from '../../core/ports';
import { builtInTemplates, type MeasuredTemplate, type TemplateName, templateNames } from '../../core/template/built-in';
import { type Outline, outlineOf } from '../../core/template/outline';
import { templateOf } from '../../core/template/template-of';
import { type DocumentFiles, workspaceFiles } from '../documents/document-files';
import { affectsEncodings } from '../documents/file-text';
import { builtInPolicy } from './built-in-policy';
import type { FolderPolicy } from './folder-policy';
import { PolicyProblems } from './policy-problems';

/** An emptied file has its new text after so long, even on a slow disk; milliseconds. */
const writing = 250;

/** The policy of every workspace folder, kept up to date with its files. A bad file leaves the last good policy in force. */
export class Policies implements vscode.Disposable {
  /** What is being read of each folder: one change after the other, so that the newest is the last to be heard. */
  private readonly reading = new Map<string, Promise<void>>();
  private readonly byFolder = new Map<string, FolderPolicy>();
  private readonly changes = new vscode.EventEmitter<FolderPolicy>();
  private readonly problems: PolicyProblems;
  private readonly disposables: vscode.Disposable[];
  private builtIn: FolderPolicy | undefined;

  /** A folder's policy or templates are different from now on. */
  readonly onDidChange = this.changes.event;
  /** When the policies of the folders that were open at the start have been read. */
  readonly ready: Promise<void>;

  constructor(
    private readonly log: Log,
    private readonly markdown: MarkdownParser,
    private readonly clock: Clock,
    private readonly files: () => Promise<Pick<DocumentFiles, 'isInside'>>,
  ) {
    this.problems = new PolicyProblems();
    const watcher = vscode.workspace.createFileSystemWatcher('**/.incidents/{policy.yaml,templates/*.md}');
    // A folder that is deleted or comes whole is told of by itself only, not by its files; one that is gone and back, as changed.
    const folders = vscode.workspace.createFileSystemWatcher('**/{.incidents,.incidents/templates}');
    const reread = (uri: vscode.Uri) => {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (folder && isOfProcess(folder, uri)) void this.read(folder);
    };
    this.disposables = [
      this.changes, this.problems, watcher, folders,
      watcher.onDidChange(reread), watcher.onDidCreate(reread), watcher.onDidDelete(reread),
      folders.onDidChange(reread), folders.onDidCreate(reread), folders.onDidDelete(reread),
      // Closed without saving: what was wrong with the text in the editor is wrong no more.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => reread(uri)),
      // Documents are read anew wherever a policy is.
      vscode.workspace.onDidChangeConfiguration((event) => {
        for (const folder of vscode.workspace.workspaceFolders ?? []) if (affectsEncodings(event, folder.uri)) void this.read(folder);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.byFolder.delete(folder.uri.toString());
        this.problems.forgetClosed();
        for (const folder of added) void this.read(folder);
      }),
    ];
    this.ready = this.readAll();
  }

  /** The embedded policy, made when somebody asks. */
  private get fallback(): FolderPolicy {
    if (this.builtIn === undefined) {
      const policy = inZone(builtInPolicy(), () => this.clock.timeZone());
      this.builtIn = { folder: undefined, hasFile: false, policy, templates: new Map() };
    }
    return this.builtIn;
  }

  /** The policy that holds for a document; the embedded one for a document outside of every folder, or not read yet. */
  for(uri: vscode.Uri | undefined): FolderPolicy {
    const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
    return this.in(folder);
  }

  in(folder: vscode.WorkspaceFolder | undefined): FolderPolicy {
    if (!folder) return this.fallback;
    return this.byFolder.get(folder.uri.toString()) ?? { ...this.fallback, folder };
  }

  /** The names of things in a document: made for the first one that is read, since to make them takes longer than all else at the start. */
  vocabularyFor(uri: vscode.Uri): Vocabulary {
    return vocabularyOf(this.for(uri).policy);
  }

  /** The text of a template: the team's own, where it is a good one. */
  template({ templates }: FolderPolicy, name: MeasuredTemplate): string {
    return templates.get(name) ?? builtInTemplates[name];
  }

  /** What a document's template requires of it. */
  outlineFor(process: FolderPolicy, kind: DocumentKind, document: IncidentDocument): Outline {
    const name = templateOf(kind, document);
    return name ? outlineOf(this.template(process, name), vocabularyOf(process.policy), this.markdown) : { sections: [], fields: [] };
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async readAll(): Promise<void> {
    await Promise.all((vscode.workspace.workspaceFolders ?? []).map((folder) => this.read(folder)));
  }

  private read(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    const read = (this.reading.get(key) ?? Promise.resolve()).then(() => this.readNow(folder));
    // One that fails keeps none from being read later.
    this.reading.set(key, read.catch(() => undefined));
    return read;
  }

  private async readNow(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    const file = vscode.Uri.joinPath(folder.uri, policyPath);
    const [text, templates] = await Promise.all([this.textOf(folder, file), this.readTemplates(folder)]);
    const before = this.byFolder.get(key) ?? { ...this.fallback, folder };
    const policy = text === undefined ? this.fallback.policy : await this.load(file, text);
    if (text === undefined) this.problems.show(file, '', []);
    const now: FolderPolicy = { folder, hasFile: text !== undefined, policy: policy ?? before.policy, templates };
    this.byFolder.set(key, now);
    this.changes.fire(now);
  }

  /** The file's text, or undefined where there is none to read, or a link leads to one that is none of the folder's. */
  private async textOf(folder: vscode.WorkspaceFolder, file: vscode.Uri): Promise<string | undefined> {
    const text = await readWritten(file);
    if (text === undefined || (await this.files()).isInside(folder.uri, file)) return text;
    this.log.warn(`${vscode.workspace.asRelativePath(file)}: left out, it leads out of ${folder.name} by a symbolic link`);
    return undefined;
  }

  /** The team's own templates that can be rendered. Another one is marked, and the built-in one is used instead. */
  private async readTemplates(folder: vscode.WorkspaceFolder): Promise<FolderPolicy['templates']> {
    const own = new Map<TemplateName, string>();
    const texts = await this.templateTexts(folder);
    // Most teams have none, and need nothing that checks them.
    const problemOf = texts.size === 0 ? undefined : (await import('../../core/template/syntax')).templateProblem;
    for (const name of templateNames) {
      const text = texts.get(`${name}.md`);
      const problem = text === undefined ? undefined : problemOf?.(text);
      this.problems.show(templateUri(folder, `${name}.md`), text ?? '', problem ? [problem] : []);
      if (text !== undefined && !problem) own.set(name, text);
    }
    return own;
  }

  /** By file name. */
  private async templateTexts(folder: vscode.WorkspaceFolder): Promise<ReadonlyMap<string, string>> {
    const root = vscode.Uri.joinPath(folder.uri, templateFolder);
    const texts = new Map<string, string>();
    const entries = await vscode.workspace.fs.readDirectory(root).then((list) => list, () => []);
    await Promise.all(entries.map(async ([name, type]) => {
      if ((type & vscode.FileType.File) === 0 || !name.endsWith('.md')) return;
      const text = await this.textOf(folder, vscode.Uri.joinPath(root, name));
      if (text !== undefined) texts.set(name, text);
    }));
    return texts;
  }

  private async load(file: vscode.Uri, text: string) {
    const { policy, problems } = await this.problems.check(file, text);
    const name = vscode.workspace.asRelativePath(file);
    if (policy) this.log.info(`${name}: in force${problems.length > 0 ? `, with ${problems.length} warnings` : ''}`);
    else this.log.warn(`${name}: ${problems.length} problems, so the last good policy stays in force`);
    return policy && inZone(policy, () => this.clock.timeZone());
  }
}

function templateUri(folder: vscode.WorkspaceFolder, file: string): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, templateFolder, file);
}

/** The policy, a template, or a folder that they lie in. */
function isOfProcess(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
  const inside = uri.path.slice(folder.uri.path.length).replace(/^\//, '');
  return inside === policyPath || inside === templateFolder || inside.startsWith(`${templateFolder}/`) || policyPath.startsWith(`${inside}/`);
}

/**
 * A file's text, not as it is for a moment while somebody writes it: a program empties a file first, and nothing in it would be
 * a sound policy that overrides nothing.
 */
async function readWritten(file: vscode.Uri): Promise<string | undefined> {
  const text = await readText(file);
  if (text !== '') return text;
  await new Promise((resolve) => setTimeout(resolve, writing));
  return readText(file);
}

/** The file's text, or undefined where there is none to read. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await workspaceFiles.text(uri);
  } catch {
    return undefined;
  }
}
