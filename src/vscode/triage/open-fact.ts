import * as vscode from 'vscode';
import type { TriageState } from '../../core/triage/state';
import { openTarget } from '../page/open-target';

/** Opens what a fact of this triage points to, a document beside the wizard and a page in the browser; nothing that the facts don't name. */
export async function openFact({ facts }: TriageState, target: string): Promise<void> {
  const items = Object.values(facts).flatMap((fact) => (fact.status === 'found' ? fact.items : []));
  const known = new Set(items.flatMap((item) => item.target ?? []));
  if (known.has(target) && isWebPage(target)) await vscode.env.openExternal(vscode.Uri.parse(target, true));
  else await openTarget(target, known);
}

/** An address that a system has told leads to the web and nowhere else. */
export function isWebPage(address: string): boolean {
  return /^https:\/\/[^\s]+$/i.test(address);
}
