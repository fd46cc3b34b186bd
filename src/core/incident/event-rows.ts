import type { SecretHit } from '../ports';
import type { ImportedRow } from './import-rows';

/** What a connected system says happened. */
interface ToldEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
  readonly by?: string | undefined;
}

/** Longer texts are cut, UTF-16. */
const longest = 500;

/**
 * What another system says happened, as a row that begins with who says so: `Slack, Kim: Pool restarted`. Beginning otherwise, it could be
 * read as what people do here, such as to end the incident. Of secrets nothing is left.
 */
export function eventRow(system: string, { at, text, by }: ToldEvent, secrets: readonly SecretHit[]): ImportedRow {
  // A picture would be fetched from elsewhere by whoever reads the record.
  const line = masked(text, secrets).replaceAll('![', '[').replace(/\s+/g, ' ').trim();
  const shown = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
  return { at, text: `${by === undefined ? system : `${system}, ${by.replace(/\s+/g, ' ')}`}: ${shown}` };
}

function masked(text: string, secrets: readonly SecretHit[]): string {
  let rest = text;
  for (const { start, end } of [...secrets].sort((one, other) => other.start - one.start)) rest = `${rest.slice(0, start)}••••${rest.slice(end)}`;
  return rest;
}
