import type { ActionItem, IncidentDocument } from '../document/model';
import { fingerprint } from '../incident/fingerprint';
import { textOf } from './summarize';

/**
 * What tells an action item apart from all others for as long as its words stay the same, on whichever line it stands. `path` is that of
 * its document in the workspace folder.
 */
export function signOf({ actionItems }: IncidentDocument, item: ActionItem, path: string): string {
  const text = textOf(item);
  const alike = actionItems.filter((other) => textOf(other) === text);
  return fingerprint([path, text, alike.indexOf(item)].join('\n'));
}
