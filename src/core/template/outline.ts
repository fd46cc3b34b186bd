import type { Concept } from '../document/model';

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
