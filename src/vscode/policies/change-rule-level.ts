import * as vscode from 'vscode';
import type { LevelOrOff } from '../../core/lint/finding';
import type { Rule } from '../../core/lint/rule';
import { policyPath } from '../../core/policy/places';
import { createFile, type NewFileParts } from '../documents/new-file';
import { saveOrTakeBack } from '../documents/save';
import { pickFolder } from './open-policy';
import type { Policies } from './policies';

export interface RuleLevelChange extends NewFileParts {
  readonly policies: Policies;
  readonly rules: readonly Pick<Rule, 'id' | 'level'>[];
  /** A document of the folder; asked for where none is given. */
  readonly uri: vscode.Uri | undefined;
  /** The rule's id. */
  readonly rule: string | undefined;
}

/**
 * **Incident: Change Rule Level**: picks a rule, where none is given, and a level, and writes it into the policy of the folder.
 * A missing file is begun; one with unsaved changes is left for the person to save.
 */
export async function changeRuleLevel({ policies, files, rules, uri, rule: given }: RuleLevelChange): Promise<void> {
  const folder = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? (await pickFolder());
  if (!folder) return;
  const { policy } = policies.in(folder);
  const rule = rules.find(({ id }) => id === given) ?? (await pickRule(rules, policy.rules));
  if (!rule) return;
  const level = await pickLevel(rule.id, policy.rules[rule.id] ?? rule.level);
  if (level) await write(folder, rule.id, level, { files });
}

async function pickRule(rules: RuleLevelChange['rules'], levels: Readonly<Record<string, LevelOrOff>>) {
  const items = rules.map((rule) => ({ label: rule.id, description: levels[rule.id] ?? rule.level, rule }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which rule?') });
  return picked?.rule;
}

async function pickLevel(rule: string, now: LevelOrOff): Promise<LevelOrOff | undefined> {
  const levels: [LevelOrOff, string][] = [
    ['error', vscode.l10n.t('what a document cannot be without')],
    ['warning', vscode.l10n.t('what a reviewer would ask to change')],
    ['info', vscode.l10n.t('worth a look')],
    ['hint', vscode.l10n.t('a suggestion, shown as three dots')],
    ['off', vscode.l10n.t('never checked')],
  ];
  const items = levels.map(([level, meaning]) => ({
    label: level, description: level === now ? vscode.l10n.t('{0} (now)', meaning) : meaning, level,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Level of {0}', rule) });
  return picked?.level;
}

async function write(folder: vscode.WorkspaceFolder, rule: string, level: LevelOrOff, parts: NewFileParts): Promise<void> {
  const uri = vscode.Uri.joinPath(folder.uri, policyPath);
  await createFile(uri, '', parts);
  const document = await vscode.workspace.openTextDocument(uri);
  const { setRuleLevel } = await import('../../core/policy/set-rule-level');
  const edits = setRuleLevel(document.getText(), rule, level);
  if (!edits) throw new Error(vscode.l10n.t('{0} was left as it is: the level can\'t be set in it without a doubt. Mend what is marked there, or write the level by hand.', policyPath));
  const edit = new vscode.WorkspaceEdit();
  for (const each of edits) edit.replace(uri, new vscode.Range(document.positionAt(each.start), document.positionAt(each.end)), each.text);
  const wasDirty = document.isDirty;
  const before = document.getText();
  await vscode.workspace.applyEdit(edit);
  if (!wasDirty) await saveOrTakeBack(document, before);
  await vscode.window.showTextDocument(document);
}
