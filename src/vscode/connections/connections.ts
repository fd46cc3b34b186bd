import * as vscode from 'vscode';
import type { Log } from '../../core/ports';
import type { Policy } from '../../core/policy/schema';
import { abilities, systemIds, type Ability } from '../../integrations/abilities';
import type { Capabilities } from '../../integrations/capabilities';
import type { SystemId } from '../../integrations/system';
import { contextKey } from '../context-key';
import { reasonOf } from '../words';
import { type Kept, KeptConnections } from './kept';

/** A system that a person has connected, and what it can do in a folder. */
export interface Connected {
  readonly id: SystemId;
  readonly name: string;
  readonly capabilities: Capabilities;
}

/** What is read when somebody connects a system, or one that is connected is asked for something. */
export type OnDemand = typeof import('./on-demand');

export interface ConnectionsParts {
  readonly secrets: vscode.SecretStorage;
  readonly log: Log;
  /** Undefined where no system can be reached: most of them do not answer a web worker of a browser. */
  readonly onDemand: (() => Promise<OnDemand>) | undefined;
}

/** The systems that this person has connected. Nothing is read of them before `look`, and they are asked for nothing before somebody wants it. */
export class Connections implements vscode.Disposable {
  private readonly kept: KeptConnections;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly setAny = contextKey('connected');
  /** Abilities that conditions in the manifest ask for. */
  private readonly setAbility: Partial<Record<Ability, ReturnType<typeof contextKey>>> = {
    tickets: contextKey('canMakeTickets'),
    events: contextKey('canImportEvents'),
  };
  private readonly hears: vscode.Disposable;
  private connected: ReadonlyMap<SystemId, Kept> = new Map();
  private looking: Promise<void> | undefined;
  /** Fires when a system is connected or disconnected, in whichever window. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly parts: ConnectionsParts) {
    this.kept = new KeptConnections(parts.secrets);
    this.hears = vscode.Disposable.from(
      parts.secrets.onDidChange(({ key }) => {
        if (this.kept.isOne(key) && this.looking) void this.lookAgain();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.tell()),
    );
  }

  /** Undefined where no system can be connected. */
  get onDemand(): ConnectionsParts['onDemand'] {
    return this.parts.onDemand;
  }

  /** Finds out what is connected, once. */
  async look(): Promise<void> {
    if (this.onDemand) await (this.looking ??= this.lookAgain());
  }

  /** Of what `look` has found. */
  can(ability: Ability): boolean {
    return this.with(ability).length > 0;
  }

  /** The connected systems that can do something; all without it. Of what `look` has found; none in a workspace that nobody trusts. */
  with(ability?: Ability): readonly SystemId[] {
    if (!vscode.workspace.isTrusted) return [];
    return systemIds.filter((id) => this.connected.has(id) && (ability === undefined || abilities[id].includes(ability)));
  }

  /** Opens those that can do something, or all, as the policy of a folder says. Asks them for nothing. */
  async opened(policy: Policy, ability?: Ability): Promise<readonly Connected[]> {
    await this.look();
    const ids = this.with(ability);
    if (ids.length === 0) return [];
    const { openSystem } = await this.onDemand!();
    return ids.map((id) => openSystem(id, this.connected.get(id)!, policy));
  }

  /** What is kept of a connection. */
  about(id: SystemId): Kept | undefined {
    return this.connected.get(id);
  }

  /** Keeps a connection; undefined forgets it. */
  async keep(id: SystemId, kept: Kept | undefined): Promise<void> {
    await this.kept.write(id, kept);
    await this.lookAgain();
  }

  dispose(): void {
    vscode.Disposable.from(this.hears, this.changed).dispose();
  }

  private async lookAgain(): Promise<void> {
    try {
      const found = await this.kept.read();
      this.connected = new Map(systemIds.flatMap((id) => (found[id] ? [[id, found[id]] as const] : [])));
    } catch (error) {
      // As on a machine without a keyring. What is thrown there may hold more than a reason.
      this.parts.log.error(`The connected systems could not be read: ${reasonOf(error)}`);
    }
    this.tell();
  }

  private tell(): void {
    void this.setAny(this.with().length > 0);
    for (const [ability, set] of Object.entries(this.setAbility)) void set(this.can(ability as Ability));
    this.changed.fire();
  }
}
