import * as vscode from 'vscode';
import type { Clock, Log } from '../../core/ports';
import { fillIn, questionsOf, type Values } from '../../core/runbook/fill-in';
import type { CommandBlock, ShellFamily, Step } from '../../core/runbook/model';
import { readCommand, type Command } from '../../core/runbook/placeholders/find';
import { isRandom, isSecretName } from '../../core/runbook/placeholders/secret-names';
import { assignedIn } from '../../core/runbook/placeholders/variables';
import { completes, type Outcome, succeeded } from '../../core/runbook/progress';
import { commandsIn, hidesSomething } from '../../core/runbook/script';
import { askBeside } from './ask-outcome';
import { askValues, problemInWords } from './ask-values';
import { confirm, masked } from './confirm';
import type { Runs } from './runs';
import { shellFor } from './shells';
import type { ShownRunbook } from './shown-runbook';
import type { RunbookTerminals } from './terminals';

export interface RunCommandParts {
  readonly runs: Runs;
  readonly terminals: RunbookTerminals;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Runs a command block: asks for what it lacks, shows the whole command, and types it into the run's terminal after a person has
 * said so. How it ended is noted at its step.
 */
export async function runCommand(parts: RunCommandParts, shown: ShownRunbook, block: CommandBlock, step: Step): Promise<void> {
  const { runs, terminals, clock, log } = parts;
  const shell = shellFor(block);
  const command = commandOf(shown, block, shell.family);
  if (hidesSomething(command.code)) throw new Error(vscode.l10n.t('This command has characters that can\'t be seen. Copy it and look at it in an editor.'));
  let values = await askValues(step.text, command, runs.valuesOf(shown));
  let secret = await secretsAmong(command, values, log);
  for (;;) {
    const shownText = filled(command, masked(values, secret), values);
    const choice = await confirm({
      title: step.text, commands: commandsIn(shownText, shell.family), shell: shell.path ?? vscode.env.shell,
      values: [...questionsOf(command)].map(([name, [place]]) => ({ name, written: place!.written, value: values.get(name), hidden: secret.has(name) })),
    });
    if (!choice) return;
    if (choice.kind === 'run') break;
    values = await askValues(step.text, command, values, [choice.name]);
    secret = await secretsAmong(command, values, log);
  }
  await runs.start(shown);
  const terminal = await terminals.open(shown, shell);
  await runs.keep(shown, new Map([...questionsOf(command).keys()].map((name) => [name, values.get(name)])), secret);
  const at = clock.now();
  const record = await runs.began(shown, step.text);
  const ask = async (goesOn: boolean) => {
    runs.left(shown, step.text);
    const answer = await askBeside(step.text, goesOn);
    // Whoever leaves the question open can still answer it at the step, and may have done so.
    return runs.progressOf(shown, record)?.steps.get(step.text)?.outcome === 'started' ? answer : undefined;
  };
  const outcome = await typeAll(terminals, terminal, commandsIn(filled(command, values, values), shell.family), ask)
    .finally(() => { runs.left(shown, step.text); });
  if (outcome === undefined) return;
  await runs.ran(shown, step.text, outcome, at, completes(step, block.key), record);
  log.info(`${shown.title}: "${step.text}" ended with ${outcome}`);
}

/** The block's command, knowing what those before it set. */
export function commandOf({ runbook }: ShownRunbook, block: CommandBlock, family: ShellFamily): Command {
  const before = runbook.blocks.slice(0, runbook.blocks.indexOf(block)).filter(({ shell }) => shell !== undefined);
  return readCommand(block.code, family, new Set(before.flatMap(({ code }) => assignedIn(code, family))));
}

/** Throws where something is not filled in, or can't stand there. The masked text is only shown, so that it need not fit. */
function filled(command: Command, values: Values, real: Values): string {
  const result = fillIn(command, real);
  if ('problem' in result) throw new Error(`${result.missing.written}: ${problemInWords(result.problem)}`);
  if (values === real) return result.text;
  const seen = fillIn(command, values);
  return 'text' in seen ? seen.text : maskedByHand(command, values);
}

function maskedByHand({ code, placeholders }: Command, values: Values): string {
  let text = '';
  let from = 0;
  for (const { start, end, name, written } of placeholders) {
    text += code.slice(from, start) + (values.get(name) ?? written);
    from = end;
  }
  return text + code.slice(from);
}

/** The names whose values are written nowhere: those named or shaped like a secret. */
async function secretsAmong(command: Command, values: Values, log: Log): Promise<ReadonlySet<string>> {
  const secret = new Set<string>();
  for (const name of questionsOf(command).keys()) {
    const value = values.get(name);
    if (value !== undefined && (isSecretName(name) || isRandom(value) || await isDetected(`${name}=${value}`, log))) secret.add(name);
  }
  return secret;
}

/** Where the detector fails, nobody can say that a value is no secret. */
async function isDetected(text: string, log: Log): Promise<boolean> {
  try {
    const { detectSecrets } = await import('../../secrets/detect');
    return (await detectSecrets(text)).length > 0;
  } catch (error) {
    log.error('The search for secrets failed', error);
    return true;
  }
}

/**
 * Types one command after the other, up to the first that fails; undefined where nobody says how it ended.
 * @param ask asks a person where the shell does not tell, and says whether another command waits for the answer
 */
async function typeAll(
  terminals: RunbookTerminals, terminal: vscode.Terminal, commands: readonly string[], ask: (goesOn: boolean) => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  let outcome: Outcome | undefined = 0;
  for (const [index, command] of commands.entries()) {
    const ended = await terminals.execute(terminal, command);
    outcome = ended?.exitCode ?? await ask(index + 1 < commands.length);
    if (outcome === undefined || !succeeded(outcome)) break;
  }
  return outcome;
}
