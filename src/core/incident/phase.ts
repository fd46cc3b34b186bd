import { nameKey } from '../document/names';
import type { Checklist, IncidentRecord } from './record';
import { runsHeading } from './runs/written';

/** The parts of a response, each with a checklist of its own. */
export const phases = ['triage', 'response', 'resolution'] as const;
export type Phase = (typeof phases)[number];

/** What is worked on by the incident's status: triage only until somebody takes it up. */
export function phaseOf({ status, acknowledged, triageChecks }: IncidentRecord): Phase {
  if (status === 'monitoring' || status === 'resolved') return 'resolution';
  const isTriaged = status !== 'investigating' || acknowledged !== undefined || triageChecks.every(({ checked }) => checked);
  return isTriaged ? 'response' : 'triage';
}

/** The record's checklists by phase: those whose section or group is named after the resolution belong to it, others to the response. */
export function checklistsByPhase({ checklists, triageChecks }: IncidentRecord): Readonly<Record<Phase, readonly Checklist[]>> {
  // A runbook's title says nothing about the phase.
  const isResolution = ({ section, group = '' }: Checklist) => nameKey(section) !== nameKey(runsHeading) && isOfResolution(`${section} ${group}`);
  return {
    triage: triageChecks.length > 0 ? [{ section: '', group: undefined, items: triageChecks }] : [],
    response: checklists.filter((list) => !isResolution(list)),
    resolution: checklists.filter(isResolution),
  };
}

/** Whether a section or group of that name tells how the incident ended. */
export function isOfResolution(title: string): boolean {
  const name = nameKey(title);
  return resolution.some((word) => name.includes(word));
}

const resolution = ['resol', 'verif', 'oplos', 'afsluit'];
