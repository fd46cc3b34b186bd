import * as vscode from 'vscode';
import type { Clock } from '../../core/ports';
import { commands } from '../contract';
import { spanInWords } from '../dates';
import { withoutIcons } from '../labels';
import { dueAndWhen, statusInWords } from './due-words';
import type { Situation } from './situation';
import type { Situations } from './situations';

/** Left of what other extensions show: somebody is down. */
const priority = 1000;

/** `🔴 SEV-1 · 12 min · update in 3 min` in the status bar while an incident is worked on; a click offers what can be done. */
export class IncidentStatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('incidentDesk.incident', vscode.StatusBarAlignment.Left, priority);

  constructor(private readonly situations: Situations, private readonly clock: Clock) {
    this.item.name = vscode.l10n.t('Active Incident');
    this.item.command = { command: commands.incidentActions, title: vscode.l10n.t('Incident Actions') };
  }

  refresh(): void {
    const situation = this.situations.foremost;
    if (!situation) {
      this.item.hide();
      return;
    }
    const now = this.clock.now();
    const [next] = situation.dues;
    const { record } = situation;
    const severity = record.severity?.id ?? record.severityText;
    const elapsed = situation.elapsed;
    this.item.text = [
      [record.severity?.symbol ?? '$(flame)', severity === undefined ? vscode.l10n.t('Incident') : withoutIcons(severity)].join(' '),
      elapsed === undefined ? undefined : spanInWords(elapsed),
      next && dueAndWhen(next, now),
    ].filter((part) => part !== undefined).join(' · ');
    this.item.backgroundColor = next?.state === 'overdue' ? new vscode.ThemeColor('statusBarItem.errorBackground')
      : next?.state === 'soon' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.tooltip = tooltipOf(situation, now);
    this.item.accessibilityInformation = { label: spoken(situation, now), role: 'button' };
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}

/** Records are hostile text: nothing in them becomes markup. */
function tooltipOf(situation: Situation, now: number): vscode.MarkdownString {
  const { record, dues } = situation;
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown('**').appendText(record.title).appendMarkdown('**\n\n');
  tooltip.appendText([statusInWords(record.status), record.commander].filter((part) => part !== undefined).join(' · '));
  tooltip.appendMarkdown('\n\n');
  for (const due of dues) {
    tooltip.appendMarkdown('- ').appendText(dueAndWhen(due, now)).appendMarkdown('\n');
  }
  return tooltip;
}

function spoken({ record, elapsed, dues }: Situation, now: number): string {
  const [next] = dues;
  return [
    vscode.l10n.t('Incident {0}', record.title),
    record.severity?.id ?? record.severityText,
    statusInWords(record.status),
    elapsed === undefined ? undefined : vscode.l10n.t('open for {0}', spanInWords(elapsed, 'long')),
    next ? dueAndWhen(next, now, 'long') : vscode.l10n.t('nothing is due'),
  ].filter((part) => part !== undefined).join(', ');
}
