import * as vscode from 'vscode';
import { rules } from '../../core/lint/rules';
import type { CommandRegistry } from '../commands';
import { commands as ids } from '../contract';
import type { NewFileParts } from '../documents/new-file';
import type { Policies } from './policies';

interface PolicyParts extends NewFileParts {
  readonly commands: CommandRegistry;
  readonly policies: Policies;
}

/** The commands of the policy, which are read when somebody asks for one. */
export function register({ commands, policies, files }: PolicyParts): vscode.Disposable {
  return vscode.Disposable.from(
    commands.register(ids.openPolicy, async () => (await import('./on-demand')).openPolicy({ files })),
    commands.register(ids.changeRuleLevel, async (uri?: vscode.Uri, rule?: string) =>
      (await import('./on-demand')).changeRuleLevel({ policies, files, rules, uri, rule })),
  );
}
