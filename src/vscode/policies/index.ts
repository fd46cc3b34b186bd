import * as vscode from 'vscode';
import type { CommandRegistry } from '../commands';
import { registerChangeRuleLevel } from './change-rule-level';
import { registerOpenPolicy } from './open-policy';
import type { Policies } from './policies';

export function register(registry: CommandRegistry, policies: Policies): vscode.Disposable {
  return vscode.Disposable.from(registerOpenPolicy(registry), registerChangeRuleLevel(registry, policies));
}
