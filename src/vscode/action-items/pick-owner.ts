import * as vscode from 'vscode';
import { peopleNamed } from '../../core/incident/on-call';
import { peopleOf } from '../../core/policy/people';
import type { Policy } from '../../core/policy/schema';
import { whoIs } from '../generate/questions';
import { withoutIcons } from '../labels';
import { askChoice } from '../multi-step/multi-step';

/** Asks for an owner: somebody whom the policy names, who owns something already, or whoever is typed. */
export function pickOwner(title: string, owners: readonly string[], policy: Policy) {
  const people = peopleOf(policy);
  const known = new Map(people.distinct([...peopleNamed(policy), ...owners]).map((owner) => [people.key(owner), owner]));
  return askChoice({ title }, {
    placeholder: vscode.l10n.t('A name, a handle such as @sam, or a team'),
    choices: [...known.values()].map((owner) => ({
      label: withoutIcons(owner), description: withoutIcons(whoIs(owner, policy) ?? ''), value: owner, iconPath: new vscode.ThemeIcon('person'),
    })),
    typed: (text) => (known.has(people.key(text))
      ? undefined
      : { label: withoutIcons(text), description: vscode.l10n.t('new owner'), value: text, alwaysShow: true, iconPath: new vscode.ThemeIcon('add') }),
  });
}
