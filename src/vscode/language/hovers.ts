import * as vscode from 'vscode';
import { mentionAt } from '../../core/cursor/mention';
import { findActionItems } from '../../core/index/queries/action-item-rows';
import { sortActionItems } from '../../core/index/queries/action-items';
import type { Policy } from '../../core/policy/schema';
import { dayInWords, distanceInWords } from '../dates';
import { rangeOf } from '../diagnostics/to-diagnostic';
import type { LanguageParts } from './index';
import { responsePlan } from './response-plan';

/** Open items shown for an owner; the view has the rest. */
const mostItems = 10;

/** A severity tells its response plan, an owner what is open, a date how far it is. */
export class Hovers implements vscode.HoverProvider {
  constructor(private readonly parts: LanguageParts) {}

  provideHover(textDocument: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const { documents, policies } = this.parts;
    if (!documents.kindOf(textDocument)) return undefined;
    const { policy } = policies.for(textDocument.uri);
    const document = documents.parse(textDocument);
    const mention = mentionAt(document, policy, textDocument.offsetAt(position));
    if (!mention) return undefined;
    const range = rangeOf(document, mention.span);
    const today = this.parts.today.for(textDocument.uri);
    switch (mention.kind) {
      case 'severity': return new vscode.Hover(responsePlan(mention.severity), range);
      case 'date': return new vscode.Hover(dayWithDistance(mention.day, today), range);
      case 'owner': return new vscode.Hover(this.openItemsOf(mention.owner, today, policy), range);
    }
  }

  private openItemsOf(owner: string, today: string, policy: Policy): vscode.MarkdownString {
    const { index } = this.parts.workspace;
    const open = sortActionItems(findActionItems(index, { mine: [owner], showClosed: false }, policy), 'due', policy);
    const text = new vscode.MarkdownString();
    const count = open.length === 1 ? vscode.l10n.t('{0}: 1 open action item', owner) : vscode.l10n.t('{0}: {1} open action items', owner, open.length);
    text.appendMarkdown('**').appendText(count).appendMarkdown('**\n\n');
    for (const { item, document } of open.slice(0, mostItems)) {
      text.appendMarkdown('- ').appendText(item.text);
      if (item.due) text.appendText(` (${distanceInWords(item.due, today)})`);
      text.appendMarkdown(' — *').appendText(document.title).appendMarkdown('*\n');
    }
    if (open.length > mostItems) text.appendMarkdown('\n').appendText(vscode.l10n.t('and {0} more', open.length - mostItems));
    return text;
  }
}

function dayWithDistance(day: string, today: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(`${dayInWords(day)} (${distanceInWords(day, today)})`);
}
