import type { FieldName, IncidentDocument, TimelineEntry } from '../document/model';
import { blanksIn } from '../template/blanks';
import { relativePath } from './path';
import { peopleIn } from './people';
import type { PostmortemFacts } from './postmortem';

/**
 * What the incident record at `path` knows of its postmortem, which will lie in `folder`; both relative to the workspace folder.
 * What is still a blank in the record is not known.
 */
export function factsFromIncident(incident: IncidentDocument, path: string, folder: string): PostmortemFacts {
  const field = (name: FieldName) => filledIn(incident.fields.find((each) => each.name === name)?.value.value);
  const timeline = incident.timeline.filter(({ start, end }) => blanksIn(incident.text.slice(start, end)).length === 0);
  return {
    title: titleOf(incident),
    date: timeline.find(({ day }) => day)?.day,
    severity: field('severity'),
    commander: field('commander'),
    responders: peopleIn(field('responders')),
    usersAffected: field('usersAffected'),
    zone: timeline.find(({ zone }) => zone)?.zone?.value.name,
    timeline: timeline.length === 0 ? undefined : timeline.map((entry) => ({ time: timeOf(incident, entry), event: entry.text.value })),
    related: `[${path.slice(path.lastIndexOf('/') + 1)}](${relativePath(folder, path)})`,
  };
}

/** Without the word that only says what kind of document it is. */
function titleOf({ title }: IncidentDocument): string {
  return title?.value.replace(/^incident\s{0,3}[:–—-]\s{0,3}/i, '') ?? '';
}

function filledIn(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' || blanksIn(value).length > 0 ? undefined : value;
}

/** Date and time as the record has them. */
function timeOf({ text }: IncidentDocument, { date, time }: TimelineEntry): string {
  return [date, time].flatMap((part) => (part ? [text.slice(part.start, part.end)] : [])).join(' ');
}
