import type * as vscode from 'vscode';
import type { IndexedActionItem } from '../../core/index/document-index';
import type { DashboardDocuments } from '../../core/metrics/dashboard';
import { quarterOf } from '../../core/time/calendar';
import { daysOf } from '../../core/time/quarters';
import { type IncidentReader, isIn, isTold, type ReadIncidents, type Told } from '../documents/incident-reader';
import type { WorkspaceIndex } from '../documents/workspace-index';

export interface FolderDocuments extends DashboardDocuments, ReadIncidents {
  /** Postmortems and records that tell no day. */
  readonly undated: readonly Told[];
  /** Action items of any day that are still to be done. */
  readonly openItems: { readonly all: number; readonly overdue: number };
}

/** The days (`YYYY-MM-DD`) of all postmortems and records in a workspace folder. */
export function daysIn(folder: vscode.WorkspaceFolder | undefined, index: WorkspaceIndex['index']): string[] {
  return toldIn(folder, index).flatMap(({ document: { date } }) => (date === undefined ? [] : [date]));
}

/** What happened in the quarters in a workspace folder, and what was due in them; `today` is `YYYY-MM-DD`. */
export async function readFolder(
  folder: vscode.WorkspaceFolder | undefined, quarters: readonly string[], today: string,
  { index, reader, token }: { readonly index: WorkspaceIndex['index']; readonly reader: IncidentReader; readonly token: vscode.CancellationToken },
): Promise<FolderDocuments> {
  const isOurs = remembering((uri) => isIn(folder, uri));
  const told = toldIn(folder, index);
  const read = await reader.read(told.filter(({ document: { date } }) => date !== undefined && quarters.includes(quarterOf(date))), token);
  return { ...read, ...itemsOf(index, isOurs, quarters, today), undated: told.filter(({ document }) => document.date === undefined) };
}

function toldIn(folder: vscode.WorkspaceFolder | undefined, index: WorkspaceIndex['index']): Told[] {
  return index.documents().filter(isTold).filter(({ uri }) => isIn(folder, uri));
}

/** By the columns of the index: of very many items, few were due in these quarters. */
function itemsOf(
  index: WorkspaceIndex['index'], isOurs: (uri: string) => boolean, quarters: readonly string[], today: string,
): Pick<FolderDocuments, 'items' | 'openItems'> {
  const { table } = index;
  const { first } = daysOf(quarters[0]!);
  const { last } = daysOf(quarters.at(-1)!);
  const items: IndexedActionItem[] = [];
  const openItems = { all: 0, overdue: 0 };
  table.eachRow(false, (row) => {
    const uri = table.holderAt(row)?.uri;
    if (uri === undefined || !isOurs(uri)) return;
    const due = table.dueAt(row);
    if (table.isOpen(row)) {
      openItems.all += 1;
      if (due !== undefined && due < today) openItems.overdue += 1;
    }
    const found = due !== undefined && due >= first && due <= last ? index.actionItemAt(row) : undefined;
    if (found) items.push(found);
  });
  return { items, openItems };
}

/** Documents have many items, and each would ask again. */
function remembering(answer: (uri: string) => boolean): (uri: string) => boolean {
  const answers = new Map<string, boolean>();
  return (uri) => {
    let known = answers.get(uri);
    if (known === undefined) answers.set(uri, (known = answer(uri)));
    return known;
  };
}
