import * as vscode from 'vscode';
import type { SlowSurroundings } from '../../core/lint/surroundings';
import type { Log, SecretHit, Surroundings } from '../../core/ports';
import type { WorkspaceIndex } from '../documents/workspace-index';

/** How many answers are kept before all are forgotten. */
const kept = 5000;
/** How long an answer about a file is taken for true before it is looked for again: files come and go untold; milliseconds. */
const trusted = 2000;

interface Known<Answer> {
  readonly answer: Answer;
  /** When it was found, by the clock of `performance`. */
  readonly at: number;
}

/**
 * Answers the rules' questions about files, secrets and other documents: from memory while a person types, finding out in the background what
 * it does not know yet. `onDidLearn` then asks for another lint.
 */
export class WorkspaceSurroundings implements vscode.Disposable {
  private readonly files = new Map<string, Known<boolean>>();
  private readonly secrets = new Map<string, Known<readonly SecretHit[]>>();
  private readonly underWay = new Set<string>();
  private readonly learned = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];

  private isIndexed = false;

  readonly onDidLearn = this.learned.event;

  constructor(private readonly workspace: WorkspaceIndex, private readonly log: Log) {
    const forget = () => {
      this.files.clear();
      this.learned.fire();
    };
    this.disposables = [
      this.learned,
      workspace.onDidChange(({ kinds }) => {
        if (this.isIndexed && kinds.has('postmortem')) this.learned.fire();
      }),
      vscode.workspace.onDidCreateFiles(forget),
      vscode.workspace.onDidDeleteFiles(forget),
      vscode.workspace.onDidRenameFiles(forget),
    ];
    // Half an index would tell of the wrong documents, and the open ones would be linted again for every batch.
    void workspace.ready.then(() => {
      this.isIndexed = true;
      this.learned.fire();
    });
  }

  /** What is known of the surroundings of a document. */
  of(document: vscode.Uri): Surroundings {
    return {
      exists: (path) => {
        const target = targetOf(document, path);
        return target === undefined || this.known(this.files, target.toString(), () => isThere(target), trusted);
      },
      secretsIn: (text) => this.known(this.secrets, text, () => this.detect(text)),
      earlierActions: this.earlierActions,
    };
  }

  /** The same questions for one who can wait. */
  ask(document: vscode.Uri): SlowSurroundings {
    return {
      exists: async (path) => {
        const target = targetOf(document, path);
        return target === undefined || isThere(target);
      },
      secretsIn: (text) => this.detect(text),
      earlierActions: this.earlierActions,
    };
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private readonly earlierActions: Surroundings['earlierActions'] = (action, day) => (
    this.isIndexed ? this.workspace.index.earlierActions(action, day) : undefined
  );

  private known<Answer>(answers: Map<string, Known<Answer>>, question: string, find: () => Promise<Answer>, lasts = Infinity): Answer | undefined {
    const known = answers.get(question);
    if ((known === undefined || performance.now() - known.at > lasts) && !this.underWay.has(question)) {
      this.underWay.add(question);
      void find().then((answer) => {
        this.underWay.delete(question);
        if (answers.size >= kept) answers.clear();
        answers.set(question, { answer, at: performance.now() });
        if (answer !== known?.answer) this.learned.fire();
      });
    }
    return known?.answer;
  }

  /** A detector that fails has found nothing: the other rules go on, and the log says so. */
  private async detect(text: string): Promise<readonly SecretHit[]> {
    try {
      const { detectSecrets } = await import('../../secrets/detect');
      return await detectSecrets(text);
    } catch (error) {
      this.log.error('The search for secrets failed', error);
      return [];
    }
  }
}

function isThere(target: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(target).then(() => true, () => false));
}

/** Where a link leads; undefined outside of the document's workspace folder, where nobody looks. */
function targetOf(document: vscode.Uri, path: string): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(document);
  if (!folder) return undefined;
  const target = path.startsWith('/') ? vscode.Uri.joinPath(folder.uri, path) : vscode.Uri.joinPath(document, '..', path);
  const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  return target.path === folder.uri.path || target.path.startsWith(root) ? target : undefined;
}
