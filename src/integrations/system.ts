import type { Policy } from '../core/policy/schema';
import type { Capabilities } from './capabilities';
import type { Client } from './http/client';

export type SystemId = keyof Policy['systems'];

/** What a policy says of a system: which project, which page. */
export type SystemConfig<Id extends SystemId> = NonNullable<Policy['systems'][Id]>;

/** All that is known of a kind of system. */
export interface System<Id extends SystemId = SystemId> {
  readonly id: Id;
  /** As people call it. */
  readonly name: string;
  /** Where it answers; undefined where each team has an address of its own. */
  readonly address: string | undefined;
  /** Whether some teams have it elsewhere: a region, a server of their own. */
  readonly isElsewhereToo: boolean;
  /** What to paste as the token: `xoxb-…`. */
  readonly tokenLike: string;
  /** The page of its makers that tells how to get a token. */
  readonly help: string;
  /** What says who asks; names in lower case. */
  authorization(token: string): Readonly<Record<string, string>>;
  /** Asks for something harmless, to see that the token holds; resolves to whom it is of, in a few words. */
  whoAmI(client: Client): Promise<string>;
  /** `config` is empty where the policy says nothing. Throws nothing: what is missing there is said in `lacks`. */
  open(parts: OpenParts<Id>): Capabilities;
}

export interface OpenParts<Id extends SystemId> {
  readonly client: Client;
  readonly config: SystemConfig<Id>;
  /** Who asks, as `whoAmI` has told. */
  readonly account: string;
}

export function defineSystem<Id extends SystemId>(system: System<Id>): System<Id> {
  return system;
}
