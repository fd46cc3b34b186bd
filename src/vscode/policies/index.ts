import * as vscode from 'vscode';
import { rules } from '../../core/lint/rules';
import type { CommandRegistry } from '../commands';
import { commands } from '../contract';
import type { Policies } from './policies';

/** The commands of the policy, which are read when somebody asks for one. */
export function register(registry: CommandRegistry, policies: Policies): vscode.Disposable {
  return vscode.Disposable.from(
    registry.register(commands.openPolicy, async () => (await import('./on-demand')).openPolicy()),
    registry.register(commands.changeRuleLevel, async (uri?: vscode.Uri, rule?: string) => (await import('./on-demand')).changeRuleLevel({ policies, rules, uri, rule })),
  );
}
