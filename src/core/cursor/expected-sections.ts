import type { IncidentDocument, Span } from '../document/model';
import type { Outline, OutlineSection } from '../template/outline';

/**
 * The sections of a document's template that it does not have yet, in the template's order, for the line of `#` marks at `line`.
 */
export function expectedSections(document: IncidentDocument, outline: Outline, line: Span): OutlineSection[] {
  const present = new Set(document.sections.filter(({ heading }) => heading.start !== line.start).map(({ concept, title }) => concept ?? title));
  return outline.sections.filter(({ concept, title }) => !present.has(concept) && !present.has(title));
}
