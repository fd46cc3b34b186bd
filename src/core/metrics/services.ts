import type { ReviewedIncident } from './reviewed-incident';

export interface ServiceIncidents {
  readonly name: string;
  readonly incidents: readonly ReviewedIncident[];
}

/** The services that incidents name, the one with most of them first. */
export function byService(incidents: readonly ReviewedIncident[]): ServiceIncidents[] {
  const services = new Map<string, ReviewedIncident[]>();
  for (const incident of incidents) {
    for (const name of new Set(incident.summary.services)) {
      const own = services.get(name);
      if (own) own.push(incident);
      else services.set(name, [incident]);
    }
  }
  return [...services].map(([name, own]) => ({ name, incidents: own })).sort((one, other) => other.incidents.length - one.incidents.length);
}
