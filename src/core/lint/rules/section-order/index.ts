import { documentKinds, type IncidentDocument, type Section } from '../../../document/model';
import type { Outline } from '../../../template/outline';
import { longestAscent } from '../../ascent';
import { defineRule } from '../../rule';

interface Ranked {
  readonly section: Section;
  /** Its place in the template, from 0; no two alike. */
  readonly rank: number;
}

export default defineRule<'before' | 'after' | 'moveBefore' | 'moveAfter' | 'other'>({
  id: 'section-order',
  kinds: documentKinds,
  level: 'hint',
  messages: {
    before: 'The template has "{section}" before "{other}".',
    after: 'The template has "{section}" after "{other}".',
    moveBefore: 'Move "{section}" before "{other}"',
    moveAfter: 'Move "{section}" after "{other}"',
    other: '"{other}" stands here.',
  },
  check({ document, outline, report }) {
    for (const siblings of groups(document, ranksOf(outline))) {
      if (siblings.every(({ rank }, index) => index === 0 || siblings[index - 1]!.rank <= rank)) continue;
      const ascent = longestAscent(siblings.map(({ rank }) => rank));
      const kept = siblings.filter((_, index) => ascent.has(index));
      for (const misplaced of siblings.filter((_, index) => !ascent.has(index))) {
        const following = kept.find((one) => one.rank > misplaced.rank);
        const early = following && following.section.heading.start < misplaced.section.heading.start;
        const other = early ? following : kept.findLast((one) => one.rank < misplaced.rank);
        if (!other) continue;
        const facts = { section: misplaced.section.title, other: other.section.title };
        report({
          at: misplaced.section.heading,
          message: early ? 'before' : 'after',
          facts,
          fixes: ({ moveSection }) => [{
            title: early ? 'moveBefore' : 'moveAfter',
            facts,
            edits: moveSection(document, misplaced.section, early ? other.section.heading.start : other.section.body.end),
          }],
          related: [{ at: other.section.heading, message: 'other', facts }],
        });
      }
    }
  },
});

const remembered = new WeakMap<Outline, ReadonlyMap<string, number>>();

function ranksOf(outline: Outline): ReadonlyMap<string, number> {
  let ranks = remembered.get(outline);
  if (!ranks) remembered.set(outline, (ranks = new Map(outline.sections.map(({ concept }, rank) => [concept, rank]))));
  return ranks;
}

/** The sections that the template knows, by the section they stand in; only the first where one comes twice. */
function groups({ sections }: IncidentDocument, rankOf: ReadonlyMap<string, number>): Iterable<Ranked[]> {
  const groups = new Map<Section | undefined, Ranked[]>();
  for (const section of sections) {
    const rank = section.concept === undefined ? undefined : rankOf.get(section.concept);
    if (rank === undefined || section.form !== 'heading') continue;
    const group = groups.get(section.parent);
    if (!group) groups.set(section.parent, [{ section, rank }]);
    else if (!group.some((other) => other.rank === rank)) group.push({ section, rank });
  }
  return groups.values();
}
