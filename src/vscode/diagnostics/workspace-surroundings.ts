import * as vscode from 'vscode';
import type { Log, SecretHit, Surroundings } from '../../core/ports';

/** How many answers about texts are kept; a document has few blocks that look like a secret. */
const keptTexts = 200;

/**
 * Answers the rules' questions about files and secrets from memory, and finds out what it does not know yet.
 * `onDidLearn` then asks for another lint.
 */
export class WorkspaceSurroundings implements vscode.Disposable {
  private readonly files = new Map<string, boolean>();
  private readonly secrets = new Map<string, readonly SecretHit[]>();
  private readonly asked = new Set<string>();
  private readonly learned = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];

  readonly onDidLearn = this.learned.event;

  constructor(private readonly log: Log) {
    const forget = () => this.forgetFiles();
    this.disposables = [
      this.learned,
      vscode.workspace.onDidCreateFiles(forget), vscode.workspace.onDidDeleteFiles(forget), vscode.workspace.onDidRenameFiles(forget),
    ];
  }

  /** The surroundings of one document. */
  of(document: vscode.Uri): Surroundings {
    const folder = vscode.workspace.getWorkspaceFolder(document);
    return {
      exists: (path) => folder && this.exists(folder, document, path),
      secretsIn: (text) => this.secretsIn(text),
    };
  }

  /** Links may lead elsewhere from now on. */
  forgetFiles(): void {
    this.files.clear();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private exists(folder: vscode.WorkspaceFolder, document: vscode.Uri, path: string): boolean | undefined {
    const target = path.startsWith('/')
      ? vscode.Uri.joinPath(folder.uri, path)
      : vscode.Uri.joinPath(document, '..', path);
    // What lies outside of the folder is never looked at, and so never called missing.
    if (!isInside(folder, target)) return true;
    const key = target.toString();
    const known = this.files.get(key);
    if (known === undefined) {
      this.find(key, async () => {
        this.files.set(key, await vscode.workspace.fs.stat(target).then(() => true, () => false));
      });
    }
    return known;
  }

  private secretsIn(text: string): readonly SecretHit[] | undefined {
    const known = this.secrets.get(text);
    if (known === undefined) {
      this.find(text, async () => {
        const { detectSecrets } = await import('../../secrets/detect');
        if (this.secrets.size >= keptTexts) this.secrets.clear();
        this.secrets.set(text, await detectSecrets(text));
      });
    }
    return known;
  }

  /** Runs one search at a time for each question; a failed one is logged and may be asked again. */
  private find(key: string, search: () => Promise<void>): void {
    if (this.asked.has(key)) return;
    this.asked.add(key);
    search()
      .then(() => this.learned.fire(), (error: unknown) => this.log.error('A question about a document was left open', error))
      .finally(() => this.asked.delete(key));
  }
}

function isInside(folder: vscode.WorkspaceFolder, target: vscode.Uri): boolean {
  const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  return target.authority === folder.uri.authority && (target.path === folder.uri.path || target.path.startsWith(root));
}
