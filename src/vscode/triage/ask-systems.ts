import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import type { Capabilities } from '../../integrations/capabilities';
import type { Connected } from '../connections/connections';
import { systemWords } from '../connections/system-words';
import { isSystemError } from '../../integrations/http/system-error';
import { inTime } from './patience';

/** What several systems have told, each with the system that told it, and in words which of them did not, and why. */
export interface Told<Item> {
  readonly told: readonly { readonly system: string; readonly item: Item }[];
  readonly failures: readonly string[];
}

/** Asks systems side by side, each with a patience of its own; one that fails holds up none of the others. */
export async function askSystems<Item>(
  connected: readonly Connected[], ask: (capabilities: Capabilities) => (() => Promise<readonly Item[]>) | undefined, log: Log,
): Promise<Told<Item>> {
  const answers = await Promise.all(connected.map(async ({ name, capabilities }): Promise<Told<Item>> => {
    const find = ask(capabilities);
    if (!find) return { told: [], failures: capabilities.lacks ? [lacking(name, capabilities.lacks)] : [] };
    try {
      return { told: (await inTime(find)).map((item) => ({ system: name, item })), failures: [] };
    } catch (error) {
      log.error(`Triage could not ask ${name}`, error);
      return { told: [], failures: [isSystemError(error) ? systemWords(error) : `${name}: ${systemWords(error)}`] };
    }
  }));
  return { told: answers.flatMap(({ told }) => told), failures: answers.flatMap(({ failures }) => failures) };
}

function lacking(name: string, lacks: readonly string[]): string {
  return `${name}: ${vscode.l10n.t('The policy still has to say: {0}', lacks.join(', '))}`;
}
