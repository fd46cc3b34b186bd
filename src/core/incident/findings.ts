import type { IncidentRecord, RecordEntry } from './record';

/** What the record tells of why it happened and what ended it, in the words of its rows. */
export interface Findings {
  readonly cause: string | undefined;
  readonly mitigation: string | undefined;
}

/** The last word of the rows and updates on each: `Root cause identified: …`, `Mitigation applied: …`, a status with its note. */
export function findingsIn({ timeline, updates }: IncidentRecord): Findings {
  const said = [...timeline, ...updates.map(({ at, text }) => ({ at, text, event: undefined }))]
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return {
    cause: lastBehind(said, causes),
    mitigation: lastBehind(said, mitigations),
  };
}

// A hyphen within a word, as in `Fix-forward`, tells nothing.
const causes = /^(?:root cause(?: identified| found| is)?|cause(?: identified| found)?|identified|status changed to identified|oorzaak(?: gevonden)?)(?: ?: ?| ?— ?| [–-] )(.+)$/is;
const mitigations = /^(?:mitigation(?: applied)?|mitigated(?: by)?|workaround(?: applied)?|fix(?: applied| deployed)?|status changed to monitoring|mitigatie)(?: ?: ?| ?— ?| [–-] )(.+)$/is;

function lastBehind(said: readonly Pick<RecordEntry, 'text'>[], pattern: RegExp): string | undefined {
  return said.flatMap(({ text }) => pattern.exec(text.slice(0, 2000))?.[1]?.split('\n', 1)[0]?.trim() ?? []).at(-1);
}
