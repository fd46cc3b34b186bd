import { postUpdate } from '../../../core/incident/lifecycle/post-update';
import { channelOf } from '../../../core/incident/messages';
import type { Incident } from '../records';
import type { IncidentCommandParts } from './parts';

/** Notes what was posted and where; an empty channel is the one that the incident's severity names. */
export function noteUpdate(parts: IncidentCommandParts, { uri, record, policy }: Incident, channel: string, text: string): Promise<void> {
  const at = parts.clock.now();
  return parts.editor.change(uri, (incident) => postUpdate(incident, at, channel || channelOf('update', record, policy), text));
}
