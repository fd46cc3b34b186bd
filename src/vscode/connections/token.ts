import * as vscode from 'vscode';
import { SystemError } from '../../integrations/http/system-error';
import type { SystemId } from '../../integrations/system';
import type { Kept } from './kept';

/** Accounts of VS Code itself that a system takes, and what they have to allow. */
export const accounts: Partial<Record<SystemId, { readonly provider: string; readonly scopes: readonly string[] }>> = {
  gitHub: { provider: 'github', scopes: ['repo'] },
};

/** The token of a connection, at each request: one of an account may be another one by then. */
export async function tokenOf(id: SystemId, { account, token }: Kept): Promise<string> {
  if (token !== undefined) return token;
  const wanted = accounts[id];
  const session = wanted && (await vscode.authentication.getSession(wanted.provider, wanted.scopes, { silent: true }));
  if (!session) throw new SystemError('unauthorized', account);
  return session.accessToken;
}
