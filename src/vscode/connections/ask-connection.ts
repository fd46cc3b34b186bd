import * as vscode from 'vscode';
import { SystemError } from '../../integrations/http/system-error';
import type { System, SystemId } from '../../integrations/system';
import { systemOf } from '../../integrations/systems';
import { askText, back, type Position } from '../multi-step/multi-step';
import { addressIn, addressProblem } from './address';
import type { Kept } from './kept';
import { clientOf } from './open-system';
import { patiently } from './patiently';
import { systemWords } from './system-words';
import { accounts } from './token';

/** Asks what it takes to reach a system, until the system itself takes it. Rejects with `CancellationError` where somebody gives up. */
export async function askConnection(id: SystemId, byAccount: boolean, position: Position): Promise<Kept | typeof back> {
  const system = systemOf(id);
  if (byAccount) {
    const { provider, scopes } = accounts[id]!;
    await vscode.authentication.getSession(provider, scopes, { createIfNone: true });
    return confirmed(system, { address: system.address!, account: system.name });
  }
  for (;;) {
    const address = await askAddress(system, position);
    if (address === back) return back;
    const kept = await askToken(system, address, position);
    if (kept !== back) return kept;
    if (!asksAddress(system)) return back;
  }
}

const asksAddress = ({ address, isElsewhereToo }: System) => address === undefined || isElsewhereToo;

async function askAddress(system: System, position: Position): Promise<string | typeof back> {
  if (!asksAddress(system)) return system.address!;
  const typed = await askText(position, { prompt: vscode.l10n.t('Where {0} answers', system.name), value: system.address, placeholder: 'https://', validate: addressProblem });
  return typed === back ? back : addressIn(typed)!;
}

async function askToken(system: System, address: string, position: Position): Promise<Kept | typeof back> {
  for (;;) {
    const token = await askText({ ...position, draft: {} }, {
      prompt: vscode.l10n.t('The token of {0}. How to get one: {1}', system.name, system.help),
      placeholder: system.tokenLike,
      hidden: true,
      validate: (typed) => (typed.trim() === '' ? vscode.l10n.t('Without a token nothing can be asked.') : undefined),
    });
    if (token === back) return back;
    try {
      return await confirmed(system, { address, account: system.name, token });
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      await askAgain(error);
    }
  }
}

/** Whose token it is, as the system itself says. */
async function confirmed(system: System, kept: Kept): Promise<Kept> {
  const account = await patiently(vscode.l10n.t('Asking {0}…', system.name), system.whoAmI(clientOf(system, kept)));
  return { ...kept, account };
}

async function askAgain(error: SystemError): Promise<void> {
  const again = vscode.l10n.t('Try Again');
  if (await vscode.window.showErrorMessage(systemWords(error), { modal: true }, again) !== again) throw new vscode.CancellationError();
}
