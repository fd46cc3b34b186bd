import * as vscode from 'vscode';
import { bareName } from '../../core/index/queries/action-items';
import type { Policy } from '../../core/policy/schema';
import { withoutIcons } from '../labels';
import { askChoice, type Choice } from '../multi-step/multi-step';

/** Asks for an owner: somebody who owns something already, a contact of the policy, or whoever is typed. */
export function pickOwner(title: string, owners: readonly string[], contacts: Policy['contacts']) {
  const known = new Map<string, Choice<string>>();
  for (const { role, name, handle } of contacts) {
    const owner = handle ?? name;
    known.set(bareName(owner), { label: withoutIcons(owner), description: withoutIcons(handle ? `${name}, ${role}` : role), value: owner });
  }
  for (const owner of owners) {
    if (!known.has(bareName(owner))) known.set(bareName(owner), { label: withoutIcons(owner), value: owner });
  }
  return askChoice({ title }, {
    placeholder: vscode.l10n.t('A name, a handle such as @sam, or a team'),
    choices: [...known.values()].map((choice) => ({ ...choice, iconPath: new vscode.ThemeIcon('person') })),
    typed: (text) => (known.has(bareName(text))
      ? undefined
      : { label: withoutIcons(text), description: vscode.l10n.t('new owner'), value: text, alwaysShow: true, iconPath: new vscode.ThemeIcon('add') }),
  });
}
