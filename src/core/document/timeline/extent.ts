import type { Block, Section, Span } from '../model';
import { has } from '../report';

/** Whether a section is a timeline, and no part of another one. */
export const isRoot = (section: Section): boolean => section.concept === 'timeline' && !has(section.parent, 'timeline');

/** The blocks of a timeline, without those of sections inside it that are about something else. */
export function ownBlocks(root: Section, sections: readonly Section[], index: number): readonly Block[] {
  const others: Span[] = [];
  for (let next = index + 1; next < sections.length && sections[next]!.heading.start < root.body.end; next++) {
    const { concept, heading, body } = sections[next]!;
    if (concept !== undefined && concept !== 'timeline') others.push({ start: heading.start, end: body.end });
  }
  if (others.length === 0) return root.blocks;
  let other = 0;
  return root.blocks.filter((block) => {
    while (other < others.length && others[other]!.end <= block.start) other++;
    return other >= others.length || block.start < others[other]!.start;
  });
}

/** Sections behind a timeline, not below it, that go on with it under a date: `## Feb 21, 13:00`. */
export function continuations(root: Section, sections: readonly Section[], from: number): Section[] {
  const found = new Set<Section>();
  for (let index = from; index < sections.length; index++) {
    const section = sections[index]!;
    if (section.parent === root || has(section.parent, 'timeline') || (section.parent !== undefined && found.has(section.parent))) continue;
    if (section.concept !== undefined || section.level !== root.level || section.form !== 'heading') break;
    found.add(section);
  }
  return [...found];
}
