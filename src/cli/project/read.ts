import type { DocumentKind, IncidentDocument } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { kindOfHeading } from '../../core/index/kind';
import { fileNameOf } from '../../core/paths';
import { readText } from '../host/files';
import { markdown } from '../host/markdown';
import type { Project } from './project';
import type { Found } from './walk';

/** A document as the rules, the index and the reports know it. */
export interface Opened extends Found {
  readonly kind: DocumentKind;
  readonly document: IncidentDocument;
}

/** Reads a file, as `kind` where given. Undefined where neither its place nor its title makes it a document. Throws a `FileError`. */
export function open(found: Found, kind = found.kind): Opened | undefined {
  const text = readText(found.file);
  const known = kind ?? kindOfHeading(text);
  return known && { ...found, kind: known, document: parseText(text, found.path, found.project) };
}

export function parseText(text: string, path: string, { vocabulary }: Pick<Project, 'vocabulary'>): IncidentDocument {
  return parse(text, { markdown, vocabulary, fileName: fileNameOf(path) });
}
