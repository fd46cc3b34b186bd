import * as vscode from 'vscode';
import { bareName } from '../../core/index/queries/action-items';
import type { Policy } from '../../core/policy/schema';
import { pick, type Choice } from './pick';

/** Asks for an owner: somebody who owns something already, a contact of the policy, or whoever is typed. */
export function pickOwner(title: string, owners: readonly string[], contacts: Policy['contacts']): Promise<string | undefined> {
  const known = new Map<string, Choice<string>>();
  for (const { role, name, handle } of contacts) {
    const owner = handle ?? name;
    known.set(bareName(owner), { label: owner, description: handle ? `${name}, ${role}` : role, value: owner });
  }
  for (const owner of owners) {
    if (!known.has(bareName(owner))) known.set(bareName(owner), { label: owner, value: owner });
  }
  const choices = [...known.values()].map((choice) => ({ ...choice, iconPath: new vscode.ThemeIcon('person') }));
  return pick({ title, placeholder: vscode.l10n.t('A name, a handle such as @sam, or a team') }, (typed) =>
    typed === '' || known.has(bareName(typed))
      ? choices
      : [...choices, { label: typed, description: vscode.l10n.t('new owner'), value: typed, alwaysShow: true, iconPath: new vscode.ThemeIcon('add') }]);
}
