import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import type { ShownRunbook } from './shown-runbook';
import type { TargetShell } from './shells';

/** How long a new terminal may take to say that its shell tells of exit codes; milliseconds. */
const patience = 10_000;

/** The exit code; undefined where the shell did not tell it. */
export type Ended = { readonly exitCode: number | undefined };

/** One terminal for each runbook that is run, and kind of shell, kept for all of its commands. */
export class RunbookTerminals implements vscode.Disposable {
  private readonly terminals = new Map<string, vscode.Terminal>();
  /** Commands that have begun and not ended, whoever typed them. */
  private readonly running = new Map<vscode.Terminal, Set<vscode.TerminalShellExecution>>();
  private readonly listeners: vscode.Disposable;

  constructor(private readonly log: Log) {
    const { window } = vscode;
    this.listeners = vscode.Disposable.from(
      window.onDidCloseTerminal((terminal) => this.forget(terminal)),
      window.onDidStartTerminalShellExecution(({ terminal, execution }) => this.running.get(terminal)?.add(execution)),
      window.onDidEndTerminalShellExecution(({ terminal, execution }) => this.running.get(terminal)?.delete(execution)),
    );
  }

  dispose(): void {
    this.listeners.dispose();
  }

  /** The terminal of a runbook, shown without taking the focus. Throws where a command of it still runs. */
  async open({ uri, title }: ShownRunbook, shell: TargetShell): Promise<vscode.Terminal> {
    const key = `${uri.toString()} ${shell.path ?? ''}`;
    const known = this.terminals.get(key);
    if (known && known.exitStatus === undefined) {
      known.show(true);
      if ((this.running.get(known)?.size ?? 0) > 0) throw new Error(vscode.l10n.t('A command still runs in the terminal "{0}". End it first.', known.name));
      return known;
    }
    const started = await this.begin(uri, title, shell.path);
    const terminal = started.exitStatus !== undefined && shell.path !== undefined && shell.isOptional ? await this.begin(uri, title, undefined) : started;
    if (terminal.exitStatus !== undefined) throw new Error(vscode.l10n.t('The terminal could not start {0}.', shell.path ?? vscode.env.shell));
    if (!terminal.shellIntegration) this.log.info(`${title}: ${shell.path ?? vscode.env.shell} does not tell exit codes to the terminal`);
    this.terminals.set(key, terminal);
    return terminal;
  }

  private async begin(uri: vscode.Uri, title: string, shellPath: string | undefined): Promise<vscode.Terminal> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const terminal = vscode.window.createTerminal({
      name: vscode.l10n.t('Runbook: {0}', title), shellPath, iconPath: new vscode.ThemeIcon('book'), isTransient: true,
      // A shell can't begin in a folder that is on no disk.
      cwd: folder?.scheme === 'file' ? folder : undefined,
    });
    this.running.set(terminal, new Set());
    terminal.show(true);
    await integrationOf(terminal);
    return terminal;
  }

  /** Types a command and waits for its end. Undefined where nobody can tell when that is. */
  async execute(terminal: vscode.Terminal, command: string): Promise<Ended | undefined> {
    const integration = terminal.shellIntegration;
    if (!integration) {
      terminal.sendText(command, true);
      return undefined;
    }
    const listeners: vscode.Disposable[] = [];
    const ended = new Promise<Ended>((resolve) => {
      let execution: vscode.TerminalShellExecution | undefined = undefined;
      listeners.push(
        vscode.window.onDidEndTerminalShellExecution((end) => end.execution === execution && resolve({ exitCode: end.exitCode })),
        vscode.window.onDidCloseTerminal((closed) => closed === terminal && resolve({ exitCode: closed.exitStatus?.code })),
      );
      execution = integration.executeCommand(command);
    });
    return ended.finally(() => { vscode.Disposable.from(...listeners).dispose(); });
  }

  private forget(terminal: vscode.Terminal): void {
    this.running.delete(terminal);
    for (const [key, each] of this.terminals) if (each === terminal) this.terminals.delete(key);
  }
}

/** Waits for the shell's integration, as long as one can wait for it. */
async function integrationOf(terminal: vscode.Terminal): Promise<void> {
  if (terminal.shellIntegration) return;
  const listeners: vscode.Disposable[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
    listeners.push(
      vscode.window.onDidChangeTerminalShellIntegration((change) => change.terminal === terminal && resolve()),
      vscode.window.onDidCloseTerminal((closed) => closed === terminal && resolve()),
    );
  });
  clearTimeout(timer);
  vscode.Disposable.from(...listeners).dispose();
}
