import * as vscode from 'vscode';
import type { Severity } from '../../core/policy/schema';

/** What a severity asks of the team, for hovers and completions. Policies are hostile text: nothing in it becomes markup. */
export function responsePlan(severity: Severity): vscode.MarkdownString {
  const plan = new vscode.MarkdownString();
  plan.appendMarkdown('**').appendText(`${severity.symbol} ${severity.id}: ${severity.name}`).appendMarkdown('**\n\n');
  plan.appendText(severity.definition).appendMarkdown('\n\n');
  const duties: [string, string][] = [
    [vscode.l10n.t('Response time'), severity.response.time],
    [vscode.l10n.t('Escalation'), severity.escalation.text],
    [vscode.l10n.t('Communication'), severity.communication.text],
    [vscode.l10n.t('Postmortem'), severity.postmortem.text],
    [vscode.l10n.t('SLA impact'), severity.sla],
  ];
  for (const [name, duty] of duties) {
    plan.appendMarkdown('- **').appendText(name).appendMarkdown('**: ').appendText(duty).appendMarkdown('\n');
  }
  return plan;
}
