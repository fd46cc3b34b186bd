import type { ActionItem, IncidentDocument } from '../document/model';

/** The action items that are still to be done. A row that nobody has filled in yet, `[Action]`, is none. */
export function openItems({ actionItems }: IncidentDocument): ActionItem[] {
  return actionItems.filter(({ state, text }) => state === 'open' && !/^\[[^[\]]*\]$/.test(text));
}
