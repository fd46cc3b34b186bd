import { findIncident, isOpen, type IncidentCommandParts, type IncidentSource } from './commands/parts';
import type { Incident } from './records';

/** The incident that a command is about which serves resolved ones too: the active one whatever its status, else an open one first. */
export async function anyIncident(parts: Pick<IncidentCommandParts, 'incidents'>, source: IncidentSource): Promise<Incident> {
  const { incidents } = parts;
  await incidents.ready;
  return findIncident(parts, source ?? incidents.active?.uri, incidents.open.length > 0 ? isOpen : () => true);
}
