import type { Concept, Section } from './model';
import { PlainSectionReader } from './plain-section-reader';
import { conceptsOf, isReport } from './report';
import { SectionReader } from './section-reader';
import type { Source } from './source';

/**
 * The sections in the order they stand in: headings, and the labels and bold lines that stand for headings. Where few of them
 * have known names, lines that are no more than such a name begin sections, too, if these tell more. In a report, headings
 * without a known name are what their words make likely.
 */
export function readSections(source: Source): Section[] {
  const reader = new SectionReader(source);
  const found = reader.read();
  const known = conceptsOf(found, few + 1);
  if (known.length <= few) {
    const plainly = new PlainSectionReader(source).read();
    const told = conceptsOf(plainly, Infinity);
    // Lines such as `Cause:` and `Fix:` alone are those of any text about trouble.
    if (told.length > known.length + 1 && reported.some((concept) => told.includes(concept))) return plainly;
  }
  return reader.mayGuess && isReport(found, source.text) ? new SectionReader(source, true, !found.some(({ concept }) => concept === 'actionItems')).read() : found;
}

/** Where a section's own text ends. A rule closes it: what follows that up to the next heading belongs to the document. */
export function ownEnd({ own, blocks }: Section): number {
  const rule = blocks.find(({ type, start }) => type === 'thematicBreak' && start >= own.start);
  return Math.min(rule?.start ?? own.end, own.end);
}

/** A report without Markdown may have been given so many headings by the fixes of what it lacked. */
const few = 4;
const reported: readonly Concept[] = ['timeline', 'actionItems', 'impact', 'lessons', 'wentWell', 'wentBadly'];
