import * as vscode from 'vscode';
import type { DocumentKind, IncidentDocument } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { matchesAny } from '../../core/index/glob';
import { kindOfHeading, kindOfPath } from '../../core/index/kind';
import { longestDocument } from '../../core/index/longest-document';
import { fileNameOf } from '../../core/paths';
import type { MarkdownParser } from '../../core/ports';
import type { Policies } from '../policies/policies';
import type { Usage } from './usage';

/** What the editor asks us about: a policy can name files that are no Markdown to VS Code. Which of them are ours is for `kindOf` to say. */
export const documentSelector: vscode.DocumentSelector = [{ language: 'markdown' }, { pattern: '**/*.{md,markdown,txt,erb,qmd}' }];

interface Read {
  readonly version: number;
  readonly vocabulary: unknown;
  readonly document: IncidentDocument;
}

/** Which files are documents of ours, and what they say. A version of an open document is parsed once for all features. */
export class Documents {
  private readonly read = new WeakMap<vscode.TextDocument, Read>();

  constructor(
    private readonly policies: Policies,
    private readonly usage: Usage,
    private readonly markdown: MarkdownParser,
  ) {}

  /**
   * By folder or glob of the policy; an open Markdown document elsewhere counts where its heading says so and its folder uses
   * us, where it is untitled, or where it was opened as a file without any folder. One that is too long, or that the policy leaves
   * out, counts nowhere.
   */
  kindOf(document: vscode.TextDocument): DocumentKind | undefined {
    if (isTooLong(document)) return undefined;
    const byPlace = this.kindOfUri(document.uri);
    if (byPlace || document.languageId !== 'markdown') return byPlace;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (folder ? !this.usage.uses(folder) || this.isLeftOut(folder, document.uri) : !document.isUntitled && !isLoneFile(document.uri)) return undefined;
    const kind = kindOfHeading(document.getText(new vscode.Range(0, 0, 60, 0)));
    // Whether an incident is looked back at may be said anywhere below.
    return kind === 'incident' ? kindOfHeading(document.getText()) : kind;
  }

  kindOfUri(uri: vscode.Uri): DocumentKind | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.usage.uses(folder) ? kindOfPath(pathIn(folder, uri), this.policies.in(folder).policy) : undefined;
  }

  private isLeftOut(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
    return matchesAny(pathIn(folder, uri), this.policies.in(folder).policy.files.exclude);
  }

  parse(document: vscode.TextDocument): IncidentDocument {
    const vocabulary = this.policies.vocabularyFor(document.uri);
    const known = this.read.get(document);
    if (known && known.version === document.version && known.vocabulary === vocabulary) return known.document;
    const parsed = this.parseText(document.uri, document.getText());
    this.read.set(document, { version: document.version, vocabulary, document: parsed });
    return parsed;
  }

  /** For text that is in no editor. */
  parseText(uri: vscode.Uri, text: string): IncidentDocument {
    return parse(text, { markdown: this.markdown, vocabulary: this.policies.vocabularyFor(uri), fileName: fileNameOf(uri.path) });
  }
}

/** Whether an open document is longer than `longestDocument`; told without putting its text together. */
export function isTooLong(document: vscode.TextDocument): boolean {
  return document.offsetAt(new vscode.Position(document.lineCount, 0)) > longestDocument;
}

/** In a window without a folder, a file is what the person came for. */
function isLoneFile({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && (vscode.workspace.workspaceFolders ?? []).length === 0;
}

/** What the address of everything in a folder begins with; the root of a file system ends in `/` itself. */
export function addressIn(folder: vscode.Uri): string {
  return folder.toString().replace(/\/?$/, '/');
}

/** The path inside a workspace folder, with `/`; the whole path for a document outside of it. */
export function pathIn(folder: vscode.WorkspaceFolder | undefined, uri: vscode.Uri): string {
  const root = folder && (folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`);
  return root && uri.path.startsWith(root) ? uri.path.slice(root.length) : uri.path.replace(/^\//, '');
}
