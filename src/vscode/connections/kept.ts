import type { SecretStorage } from 'vscode';
import type { SystemId } from '../../integrations/system';

/**
 * A connection, as it is kept. The address stands beside the token that it was given for, so that no setting and no workspace can have
 * a token sent elsewhere.
 */
export interface Kept {
  readonly address: string;
  /** Whose token it is, in a few words. */
  readonly account: string;
  /** Undefined where VS Code signs in with an account of its own. */
  readonly token?: string;
}

/** One secret for all, so that a window asks once. */
const key = 'incidentDesk.systems';

type All = Partial<Record<SystemId, Kept>>;

/** The connections of this person on this machine: all of them are a secret. */
export class KeptConnections {
  constructor(private readonly secrets: SecretStorage) {}

  /** Whether this is the secret that has changed. */
  isOne(changed: string): boolean {
    return changed === key;
  }

  /** Empty where nothing can be read. */
  async read(): Promise<All> {
    const text = await this.secrets.get(key);
    if (text === undefined) return {};
    try {
      return JSON.parse(text) as All;
    } catch {
      return {};
    }
  }

  /** Undefined forgets it. */
  async write(id: SystemId, kept: Kept | undefined): Promise<void> {
    const { [id]: _, ...others } = await this.read();
    await this.secrets.store(key, JSON.stringify(kept ? { ...others, [id]: kept } : others));
  }
}
