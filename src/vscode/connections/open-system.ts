import * as vscode from 'vscode';
import type { Http } from '../../core/ports';
import type { Policy } from '../../core/policy/schema';
import { Client } from '../../integrations/http/client';
import type { System, SystemId } from '../../integrations/system';
import { systemOf } from '../../integrations/systems';
import { http } from '../host/http';
import type { Connected } from './connections';
import type { Kept } from './kept';
import { tokenOf } from './token';

/** Makes a connected system ready to be asked. */
export function openSystem(id: SystemId, kept: Kept, policy: Policy): Connected {
  const system: System = systemOf(id);
  const config = policy.systems[id] ?? {};
  return { id, name: system.name, capabilities: system.open({ client: clientOf(system, kept), config, account: kept.account }) };
}

/** Asks a system as whoever has connected it. */
export function clientOf(system: System, kept: Kept): Client {
  return new Client({ name: system.name, address: kept.address, token: () => tokenOf(system.id, kept), authorization: (token) => system.authorization(token), http: direct, wait, now: Date.now });
}

/** No system is asked from a workspace that nobody trusts: what is sent to it comes from there. */
const direct: Http = {
  send: (request) => (vscode.workspace.isTrusted ? http.send(request) : Promise.reject(new Error('the workspace is not trusted'))),
};

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}
