import type * as vscode from 'vscode';
import type { Due } from '../../core/incident/due';
import type { LadderLevel } from '../../core/incident/escalation';
import type { Phase } from '../../core/incident/phase';
import type { ChecklistItem, RecordEntry } from '../../core/incident/record';
import type { Situation } from './situation';

/** The rows of the *Active Incident* view. `uri` is that of the incident's record; commands of menus get the row itself. */
export type IncidentNode =
  | { readonly kind: 'incident'; readonly uri: vscode.Uri; readonly situation: Situation }
  | { readonly kind: 'section'; readonly uri: vscode.Uri; readonly section: SectionName; readonly situation: Situation; readonly rows: readonly IncidentNode[] }
  | { readonly kind: 'due'; readonly uri: vscode.Uri; readonly due: Due }
  | LevelNode
  | CheckNode
  | { readonly kind: 'entry'; readonly uri: vscode.Uri; readonly entry: RecordEntry; readonly situation: Situation };

export type SectionName = 'due' | 'escalation' | 'timeline' | Phase;
export interface LevelNode {
  readonly kind: 'level';
  readonly uri: vscode.Uri;
  readonly level: LadderLevel;
  readonly place: 'reached' | 'present' | 'next';
  /** When its time comes, of the next one. */
  readonly at: number | undefined;
  /** Whether the record says that the level was called; until then it only stands ready. */
  readonly isCalled: boolean;
  /** Who was called, where the record says so. */
  readonly called: string | undefined;
}
export interface CheckNode { readonly kind: 'check'; readonly uri: vscode.Uri; readonly item: ChecklistItem; readonly group: string | undefined; readonly phase: Phase }
