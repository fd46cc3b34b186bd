import * as vscode from 'vscode';
import { expectedSections } from '../../core/cursor/expected-sections';
import { type Place, placeAt } from '../../core/cursor/place';
import type { IncidentDocument, Span } from '../../core/document/model';
import { peopleNamed } from '../../core/incident/on-call';
import { peopleOf } from '../../core/policy/people';
import { addDays, endOfMonth } from '../../core/time/calendar';
import { toSnippet } from '../../core/template/snippet';
import { dayInWords, distanceInWords } from '../dates';
import { rangeOf } from '../diagnostics/to-diagnostic';
import { responsePlan } from './response-plan';
import type { LanguageParts } from './index';

/** What belongs at the cursor: severities, people, days, states, and the sections that the template has and the document not. */
export class Completion implements vscode.CompletionItemProvider {
  constructor(private readonly parts: LanguageParts) {}

  provideCompletionItems(textDocument: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    const { documents, policies } = this.parts;
    const kind = documents.kindOf(textDocument);
    if (!kind) return [];
    const document = documents.parse(textDocument);
    const place = placeAt(document, policies.vocabularyFor(textDocument.uri), textDocument.offsetAt(position));
    if (!place) return [];
    const items = this.itemsFor(place, textDocument, document);
    const range = rangeOf(document, place.span);
    items.forEach((item, index) => {
      item.range = range;
      item.sortText = String(index).padStart(4, '0');
    });
    return items;
  }

  private itemsFor({ kind, span }: Place, textDocument: vscode.TextDocument, document: IncidentDocument): vscode.CompletionItem[] {
    switch (kind) {
      case 'severity': return this.severities(textDocument);
      case 'person': return this.people(textDocument, document.text[span.start] === '@');
      case 'date': return this.days(textDocument);
      case 'state': return states(document.text.slice(span.start, span.end));
      case 'sectionTitle': return this.sections(textDocument, document, span);
    }
  }

  private severities(textDocument: vscode.TextDocument): vscode.CompletionItem[] {
    return this.parts.policies.for(textDocument.uri).policy.severities.map((severity) => {
      const item = new vscode.CompletionItem({ label: severity.id, description: severity.name }, vscode.CompletionItemKind.EnumMember);
      item.detail = severity.definition;
      item.documentation = responsePlan(severity);
      return item;
    });
  }

  /** Those who own something in this repository, then the policy's contacts. */
  private people(textDocument: vscode.TextDocument, asHandle: boolean): vscode.CompletionItem[] {
    const { policies, workspace } = this.parts;
    const { policy } = policies.for(textDocument.uri);
    const people = peopleOf(policy);
    const names = [...workspace.index.owners(), ...peopleNamed(policy)].filter((name) => !asHandle || name.startsWith('@'));
    return people.distinct(names).map((name) =>
      new vscode.CompletionItem({ label: name, description: people.contact(name)?.role ?? '' }, vscode.CompletionItemKind.User));
  }

  private days(textDocument: vscode.TextDocument): vscode.CompletionItem[] {
    const today = this.parts.today.for(textDocument.uri);
    const days = new Set([today, addDays(today, 1), addDays(today, 7), addDays(today, 14), endOfMonth(today)]);
    return [...days].map((day) => {
      const item = new vscode.CompletionItem({ label: day, description: distanceInWords(day, today) }, vscode.CompletionItemKind.Value);
      item.detail = dayInWords(day);
      return item;
    });
  }

  private sections(textDocument: vscode.TextDocument, document: IncidentDocument, line: Span): vscode.CompletionItem[] {
    const { documents, policies } = this.parts;
    const kind = documents.kindOf(textDocument);
    const outline = kind && policies.outlineFor(policies.for(textDocument.uri), kind, document);
    if (!outline) return [];
    return expectedSections(document, outline, line).map(({ title, level, text }) => {
      const item = new vscode.CompletionItem(title, vscode.CompletionItemKind.Struct);
      const heading = `${'#'.repeat(level)} ${title}`;
      item.filterText = heading;
      item.insertText = new vscode.SnippetString(toSnippet(text.trimEnd()));
      item.documentation = new vscode.MarkdownString().appendCodeblock(text, 'markdown');
      return item;
    });
  }
}

/** In words that the reader of documents knows; what is there already is offered first, so that nothing is lost by a look. */
function states(written: string): vscode.CompletionItem[] {
  const names = [...new Set([written, 'Open', 'In progress', 'Done', "Won't do"])].filter((name) => name.trim() !== '');
  return names.map((name) => new vscode.CompletionItem(name, vscode.CompletionItemKind.EnumMember));
}
