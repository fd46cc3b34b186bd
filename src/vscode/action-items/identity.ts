import * as vscode from 'vscode';
import type { Git } from '../../core/ports';
import { settings } from '../contract';

/** The names that this person goes by in action items: as set by them, otherwise as Git knows them. */
export class Identity {
  private fromGit: readonly string[] = [];

  constructor(private readonly git: Pick<Git, 'user'>) {}

  names(): readonly string[] {
    const own = vscode.workspace.getConfiguration().get<readonly string[]>(settings.me, []);
    return own.length > 0 ? own : this.fromGit;
  }

  /** Looks in Git where the person has set no names. Returns whether there is one now. */
  async find(): Promise<boolean> {
    if (this.names().length > 0) return true;
    const user = await this.git.user().catch(() => undefined);
    this.fromGit = [user?.name, user?.name?.split(' ')[0], user?.email?.split('@')[0]].filter((name): name is string => !!name);
    return this.fromGit.length > 0;
  }

  /** The same, and where Git knows nobody it asks the person. */
  async findOrAsk(): Promise<boolean> {
    if (await this.find()) return true;
    const answer = await vscode.window.showInputBox({
      title: vscode.l10n.t('Which names do you go by in action items?'),
      prompt: vscode.l10n.t('Separate them by commas, such as: @sam, Sam de Vries'),
    });
    const names = (answer ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
    if (names.length === 0) return false;
    await vscode.workspace.getConfiguration().update(settings.me, names, vscode.ConfigurationTarget.Global);
    return true;
  }
}
