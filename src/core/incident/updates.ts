import { lineEnd } from '../document/characters';
import { dateOrderOf } from '../document/dates';
import { sectionOf } from '../document/facts';
import { plain } from '../document/inline';
import { readLabel } from '../document/labels';
import type { IncidentDocument, ListItem, Span } from '../document/model';
import { readMoment } from '../document/moments';
import { unescape } from '../template/escape';
import { knownZone, momentAt, type KnownZone } from '../time/zone';

/** A message that was sent. The span is its whole list item. */
export interface SentUpdate extends Span {
  readonly at: number | undefined;
  /** Where it was sent: `#incidents`, `Status page`; empty where nobody says. */
  readonly channel: string;
  /** Its lines as they were sent. */
  readonly text: string;
}

/**
 * The messages that the record's *Updates* section lists, as `- **2026-02-05 14:25 UTC, #incidents**: Identified…`; in the order
 * of their moments. `day` dates one that tells only a time.
 */
export function readUpdates(document: IncidentDocument, zone: KnownZone, day: string | undefined): SentUpdate[] {
  const section = sectionOf(document, 'updates');
  const items = section?.blocks.flatMap((block) => (block.type === 'list' ? block.items : [])) ?? [];
  const seen = new Set<string>();
  return items
    .map((item) => updateIn(document, item, zone, day))
    .filter(({ at, channel, text }) => {
      const key = [at, channel, text].join('\n');
      return text !== '' && !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

function updateIn(document: IncidentDocument, item: ListItem, zone: KnownZone, day: string | undefined): SentUpdate {
  const { text } = document;
  const { start, end } = item;
  const from = item.children[0]?.start ?? start;
  const label = readLabel(text, from, lineEnd(text, from, end));
  const moment = readMoment(text, label?.words.start ?? from, label?.words.end ?? end, { near: day, order: () => dateOrderOf(text) });
  const on = moment?.date?.day ?? day;
  const at = moment?.time && on !== undefined ? momentAt(on, moment.time.value, knownZone(moment.zone?.value, zone)) : undefined;
  const channel = moment && label ? plain(text, moment.end, label.words.end).replace(/^[\s,:·–—-]+/, '') : '';
  const body = label ? label.end : moment?.end ?? from;
  return { start, end, at, channel, text: linesOf(text.slice(body, end)) };
}

/** As they were sent: without the indentation of the item, the marks of hard line breaks, and escapes. */
function linesOf(markdown: string): string {
  return markdown.split(/\r?\n/).map((line) => unescape(line.trim().replace(/^[:–—-]+ +/, '').replace(/\\$/, ''))).join('\n').trim();
}
