import type { IndexedActionItem } from '../../core/index/document-index';

/** An action item for a list; empty text where nothing is known. Lines count from 1. */
export interface ActionRow {
  readonly due: string;
  readonly state: string;
  readonly owner: string;
  readonly action: string;
  readonly ticket: string;
  readonly severity: string;
  readonly document: string;
  readonly file: string;
  readonly line: number;
}

/** `today` decides what is overdue. */
export function rowOf({ uri, document, item }: IndexedActionItem, today: string, nameOf: (file: string) => string): ActionRow {
  const isOverdue = item.state === 'open' && item.due !== undefined && item.due < today;
  return {
    due: item.due ?? item.dueText ?? '',
    state: isOverdue ? 'overdue' : item.state,
    owner: item.owners.join(', '),
    action: item.text,
    ticket: item.ticket ?? '',
    severity: document.severity ?? document.severityText ?? '',
    document: document.title,
    file: nameOf(uri),
    line: item.line + 1,
  };
}
