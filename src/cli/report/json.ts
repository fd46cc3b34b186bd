import type { IncidentDocument } from '../../core/document/model';
import type { Finding } from '../../core/lint/finding';
import { format } from '../../core/lint/format';
import { pageOf } from '../../core/lint/page';
import { asJson } from '../text/json';
import { type NameOf, type Reporter, regionOf, relatedPlace } from './reporter';

/** One JSON object: every document with its findings, and what they come to. */
export function jsonReporter(nameOf: NameOf, version: string): Reporter {
  return {
    begin: () => `{"version":${asJson(version)},"documents":[\n`,
    between: ',\n',
    document: ({ file, kind, document, findings }) => (
      asJson({ path: nameOf(file), kind, findings: findings.map((finding) => findingOf(file, document, finding, nameOf)) })
    ),
    end: (totals) => `\n],"summary":${asJson(totals)}}\n`,
  };
}

function findingOf(file: string, document: IncidentDocument, { rule, level, message, start, end, fixes, related }: Finding, nameOf: NameOf) {
  return {
    rule, level,
    message: format(message),
    ...regionOf(document, { start, end }),
    page: pageOf(rule),
    fixes: fixes.map(({ title, safe, preferred, edits }) => ({
      title: format(title), safe, preferred, edits: edits.map((edit) => ({ ...regionOf(document, edit), text: edit.text })),
    })),
    related: related.map((place) => {
      const { file: other, ...region } = relatedPlace(file, document, place);
      return { message: format(place.message), ...(other === file ? {} : { path: nameOf(other) }), ...region };
    }),
  };
}
