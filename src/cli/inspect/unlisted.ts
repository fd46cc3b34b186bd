import { lineAt } from '../../core/document/lines';
import { plain } from '../../core/document/inline';
import type { Block, DocumentKind, IncidentDocument, List, ListItem, Section, Table } from '../../core/document/model';
import { conceptAround } from '../../core/document/report';

/** A line that a person may take for an action item, and why it is none. */
export interface Unlisted {
  /** From 0. */
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/**
 * Answers "why is my item not listed?": task items, bullets and rows that stand in a section of action items but were not read as
 * one, and task items in every other section; those of an incident's record are its checklists.
 */
export function unlistedIn(document: IncidentDocument, kind: DocumentKind | undefined): Unlisted[] {
  const listed = new Set(kind === 'runbook' ? [] : document.actionItems.map(({ line }) => line));
  const found: Unlisted[] = [];
  const look = (start: number, words: { start: number; end: number }, why: string) => {
    const line = lineAt(document.lineStarts, start);
    if (!listed.has(line)) found.push({ line, text: plain(document.text, words.start, words.end), why });
  };
  const lookAtList = (list: List, isNested: boolean) => {
    for (const item of list.items) {
      const section = sectionAt(document, item.start);
      const isAction = isActionSection(section);
      if (isAction || (item.check && kind !== 'incident')) look(item.start, wordsOf(item), reasonFor(kind, section, isAction, isNested));
      for (const child of item.children) if (child.type === 'list') lookAtList(child, true);
    }
  };
  const lookAtTable = ({ rows }: Table) => {
    for (const row of rows.slice(1)) {
      const section = sectionAt(document, row.start);
      if (isActionSection(section)) look(row.start, row.cells.find(({ start, end }) => /\p{L}/u.test(document.text.slice(start, end))) ?? row, reasonFor(kind, section, true, false));
    }
  };
  for (const block of document.blocks) {
    if (block.type === 'list') lookAtList(block, false);
    else if (block.type === 'table') lookAtTable(block);
  }
  return found;
}

function reasonFor(kind: DocumentKind | undefined, section: Section | undefined, isAction: boolean, isNested: boolean): string {
  if (kind === 'runbook') return 'runbooks have steps, no action items';
  if (isAction) return isNested ? 'it is nested below another item, as its explanation' : 'it reads as a heading, a legend or a row that nobody has filled in';
  return section ? `"${section.title}" is no section of action items; the policy can make it one (synonyms.sections.actionItems)`
    : 'it stands above every heading; action items stand in a section of their own';
}

/** The innermost section around an offset. */
function sectionAt({ sections }: IncidentDocument, offset: number): Section | undefined {
  return sections.findLast(({ heading, body }) => heading.start <= offset && offset < body.end);
}

function isActionSection(section: Section | undefined): boolean {
  const concept = conceptAround(section);
  return concept === 'actionItems' || concept === 'followUp';
}

/** The first paragraph of an item, without what is nested in it. */
function wordsOf({ start, end, children }: ListItem): Pick<Block, 'start' | 'end'> {
  return children.find(({ type }) => type === 'paragraph') ?? { start, end };
}
