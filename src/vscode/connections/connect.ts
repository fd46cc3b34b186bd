import * as vscode from 'vscode';
import type { Policy } from '../../core/policy/schema';
import { abilities } from '../../integrations/abilities';
import type { SystemId } from '../../integrations/system';
import { allSystems } from '../../integrations/systems';
import { commands } from '../contract';
import { askChoice, back, runSteps, type Choice, type Step } from '../multi-step/multi-step';
import { abilityInWords } from './ability-words';
import { askConnection } from './ask-connection';
import type { Connections } from './connections';
import type { Kept } from './kept';
import { openSystem } from './open-system';
import { accounts } from './token';

/** Which system, and whether with an account of VS Code instead of a token. */
interface Way {
  readonly id: SystemId;
  readonly byAccount: boolean;
}

interface Answers extends Way {
  readonly kept: Kept;
}

/**
 * **Incident: Connect a System**: asks which, where it answers and for a token, sees that it is taken, and keeps it as a secret of this
 * machine. Then it says what the policy has to tell, if anything.
 */
export async function connect(connections: Connections, policy: Policy): Promise<void> {
  await connections.look();
  const { id, kept } = await runSteps<Answers>(vscode.l10n.t('Connect a System'), [askSystem(connections), askKept]) as Answers;
  await connections.keep(id, kept);
  const { name, capabilities: { lacks = [] } } = openSystem(id, kept, policy);
  const connected = vscode.l10n.t('{0} is connected as {1}.', name, kept.account);
  if (lacks.length === 0) void vscode.window.showInformationMessage(connected);
  else void offerPolicy(`${connected} ${vscode.l10n.t('The policy still has to say: {0}', lacks.join(', '))}`);
}

async function offerPolicy(message: string): Promise<void> {
  const open = vscode.l10n.t('Open Policy');
  if (await vscode.window.showInformationMessage(message, open) === open) await vscode.commands.executeCommand(commands.openPolicy);
}

function askSystem(connections: Connections): Step<Answers> {
  return async (_, position) => {
    const way = await askChoice<Way>(position, { placeholder: vscode.l10n.t('Which system?'), choices: allSystems.flatMap(({ id, name }) => waysTo(id, name, connections)) });
    return way === back ? back : way;
  };
}

function waysTo(id: SystemId, name: string, connections: Connections): Choice<Way>[] {
  const kept = connections.about(id);
  const rest = { description: kept && vscode.l10n.t('connected as {0}', kept.account), detail: abilities[id].map(abilityInWords).join(', ') };
  const byToken = { value: { id, byAccount: false }, label: name, ...rest };
  if (!accounts[id]) return [byToken];
  return [{ ...byToken, value: { id, byAccount: true } }, { ...byToken, label: vscode.l10n.t('{0} (with a token)', name) }];
}

const askKept: Step<Answers> = async ({ id, byAccount }, position) => {
  const kept = await askConnection(id!, byAccount!, position);
  return kept === back ? back : { kept };
};
