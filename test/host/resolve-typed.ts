import * as vscode from 'vscode';
import { defaultPolicy } from '../../src/core/policy/default';
import { commands } from '../../src/vscode/contract';
import { answering, asOffered, type Answer } from './answers';

/** Types a line that resolves the incident, and answers all that it asks: the checks as given, whom to thank with nobody. */
export function resolveTyped(line: string, checks: readonly Answer[] = []): Promise<unknown> {
  const { checklist } = defaultPolicy.resolution;
  return answering(
    [...checklist.map((_, index) => checks[index] ?? asOffered), '', asOffered],
    () => vscode.commands.executeCommand(commands.typeIncidentCommand, line),
  );
}
