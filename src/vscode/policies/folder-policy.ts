import type * as vscode from 'vscode';
import type { Policy } from '../../core/policy/schema';
import type { TemplateName } from '../../core/template/built-in';

/** The process that holds in one workspace folder, or outside of all of them. */
export interface FolderPolicy {
  readonly folder: vscode.WorkspaceFolder | undefined;
  /** Whether the folder has a policy file, good or bad: a team that wrote one uses us. */
  readonly hasFile: boolean;
  readonly policy: Policy;
  /** The team's own, of `.incidents/templates/`, as far as they can be rendered. */
  readonly templates: ReadonlyMap<TemplateName, string>;
}
