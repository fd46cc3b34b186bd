import type { Concept, Field, IncidentDocument, Section } from '../document/model';
import { parse } from '../document/parse';
import { ownEnd } from '../document/sections';
import type { Vocabulary } from '../document/vocabulary';
import type { MarkdownParser } from '../ports';
import { blanksIn } from './blanks';
import { unmark } from './optional';
import { fill } from './render';

/** What a template requires of the documents made from it, read from the template itself. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly fields: readonly OutlineField[];
}

export interface OutlineSection {
  /** The concept that the policy's synonyms give it, or its title in camel case. */
  readonly concept: Concept;
  readonly title: string;
  readonly level: number;
  readonly optional: boolean;
  /** The heading and what the template writes under it, ready to be inserted. */
  readonly text: string;
}

export interface OutlineField {
  readonly label: string;
  readonly optional: boolean;
  /** The concept of the section that it stands in; undefined for the head of the document. */
  readonly section: Concept | undefined;
  /** The line as the template writes it. */
  readonly text: string;
}

const remembered = new WeakMap<Vocabulary, Map<string, Outline>>();
const mostRemembered = 64;

/**
 * Reads what a template requires. Parts that it only writes when there is something to say (Mustache sections) are not
 * required; parts marked `<!-- optional -->` are optional. Throws if the template is broken (see `templateProblem`).
 * The same template and vocabulary give the same outline at no cost.
 */
export function outlineOf(template: string, vocabulary: Vocabulary, markdown: MarkdownParser): Outline {
  let outlines = remembered.get(vocabulary);
  if (outlines === undefined || outlines.size >= mostRemembered) remembered.set(vocabulary, (outlines = new Map<string, Outline>()));
  let outline = outlines.get(template);
  if (outline === undefined) outlines.set(template, (outline = read(template, vocabulary, markdown)));
  return outline;
}

function read(template: string, vocabulary: Vocabulary, markdown: MarkdownParser): Outline {
  // Marks go after filling, so that their lines are the lines of the document that is read.
  const { text, optionalLines } = unmark(fill(template, {}));
  const document = parse(text, { markdown, vocabulary });
  const sections = document.sections.filter((section) => isRequirement(section, document));
  const isOptional = (section: Section): boolean =>
    optionalLines.has(section.line) || (section.parent !== undefined && isOptional(section.parent));
  return {
    sections: sections.map((section): OutlineSection => ({
      concept: conceptOf(section),
      title: section.title,
      level: section.level,
      optional: isOptional(section),
      text: `${text.slice(section.heading.start, ownEnd(section)).trimEnd()}\n`,
    })),
    fields: document.fields.filter((field) => isFieldRequirement(field)).map((field): OutlineField => {
      const section = sections.findLast((around) => around.heading.start <= field.label.start && field.label.start < ownEnd(around));
      return {
        label: field.label.value,
        optional: optionalLines.has(field.line) || (section !== undefined && isOptional(section)),
        section: section && conceptOf(section),
        text: lineOf(document, field.line),
      };
    }),
  };
}

/** The document's title is no section; a bold line is one only where it has a section's name and is no field. */
function isRequirement({ form, line, titleSpan, concept }: Section, { title, fields }: IncidentDocument): boolean {
  if (title !== undefined && titleSpan.start <= title.start && title.start < titleSpan.end) return false;
  return form === 'heading' || (concept !== undefined && !fields.some((field) => field.line === line));
}

/** Advice such as `- **Weekly check-ins**: …` has the form of a field but leaves nothing to fill in. */
function isFieldRequirement({ form, name, label }: Field): boolean {
  return blanksIn(label.value).length === 0 && (form === 'line' || form === 'frontMatter' || name !== undefined);
}

function conceptOf({ concept, title }: Section): Concept {
  return concept ?? title.replace(/[^\p{L}\p{N}]+(.)?/gu, (_, next?: string) => next?.toUpperCase() ?? '').replace(/^./u, (first) => first.toLowerCase());
}

function lineOf({ text, lineStarts }: IncidentDocument, line: number): string {
  return text.slice(lineStarts[line], lineStarts[line + 1] ?? text.length).trimEnd();
}
