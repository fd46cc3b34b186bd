import * as vscode from 'vscode';
import type { Connected } from './connections';

/** Why none of the systems does what it was asked for: what the policy does not tell them, otherwise `none`. */
export function lacking(opened: readonly Connected[], none: string): Error {
  const lacks = opened.flatMap(({ capabilities }) => capabilities.lacks ?? []);
  return new Error(lacks.length > 0 ? vscode.l10n.t('The policy still has to say: {0}', lacks.join(', ')) : none);
}
