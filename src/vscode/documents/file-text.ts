import * as vscode from 'vscode';

/** Made with the first file: the bundle loads where there is nothing but JavaScript. */
let strict: InstanceType<typeof TextDecoder> | undefined;

/** What decides how bytes are read where they don't say it themselves. */
const settings = ['encoding', 'autoGuessEncoding', 'candidateGuessEncodings'] as const;

/**
 * The text of a file as an editor shows it. At once where that is UTF-8, which is nearly always: for all else VS Code has to be
 * asked, once for each file. Rejects for bytes that are no text.
 */
export function textOf(uri: vscode.Uri, bytes: Uint8Array): string | PromiseLike<string> {
  const text = bytes.includes(0) ? undefined : utf8(bytes);
  // ASCII is the same in every encoding but UTF-16, which has zeros.
  if (text !== undefined && (text.length === bytes.length || isUtf8(uri))) return text;
  return vscode.workspace.decode(bytes, { uri });
}

/** UTF-8 that every editor reads as such, whatever its settings. */
export function withMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** How the files of a folder are read; two that differ may read other texts of the same bytes. */
export function encodingsIn(folder: vscode.Uri): readonly unknown[] {
  const files = filesSettings(folder);
  return settings.map((name) => files.get(name));
}

/** Whether a change of the settings changes that. */
export function affectsEncodings(event: vscode.ConfigurationChangeEvent, folder: vscode.Uri): boolean {
  return settings.some((name) => event.affectsConfiguration(`files.${name}`, scopeOf(folder)));
}

/** Whether its settings say that all files of its kind are. */
export function isUtf8(uri: vscode.Uri): boolean {
  const files = filesSettings(uri);
  return files.get<string>('encoding') === 'utf8' && !files.get('autoGuessEncoding', false);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    strict ??= new TextDecoder('utf-8', { fatal: true });
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function filesSettings(uri: vscode.Uri): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('files', scopeOf(uri));
}

/** An encoding can be set for a language only. */
function scopeOf(uri: vscode.Uri): { uri: vscode.Uri; languageId: string } {
  return { uri, languageId: uri.path.endsWith('.yaml') ? 'yaml' : 'markdown' };
}
