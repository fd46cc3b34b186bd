import * as vscode from 'vscode';
import type { Message } from '../core/message';

/** A message of the core in the user's language. */
export function words(message: Message): string {
  return vscode.l10n.t(message.text, message.facts);
}

/** What went wrong, for a person. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `43,944`, in the user's language. */
export function inDigits(count: number): string {
  return new Intl.NumberFormat(vscode.env.language).format(count);
}
