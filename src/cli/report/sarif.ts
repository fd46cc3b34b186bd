import type { IncidentDocument, Span } from '../../core/document/model';
import type { Elsewhere, Finding, Fix, Level } from '../../core/lint/finding';
import { format } from '../../core/lint/format';
import { pageOf } from '../../core/lint/page';
import { rules } from '../../core/lint/rules';
import { asJson } from '../text/json';
import { type NameOf, type Region, type Reporter, regionOf, relatedPlace, type Totals } from './reporter';

const levels: Readonly<Record<Level | 'off', string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' };
const indexes = new Map(rules.map(({ id }, index) => [id, index]));

/** SARIF 2.1.0, as code scanning services read it. */
export function sarifReporter(nameOf: NameOf, version: string): Reporter {
  return {
    begin: () => `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${asJson(toolOf(version))},`
      + '"columnKind":"utf16CodeUnits","results":[\n',
    between: ',\n',
    document({ file, document, findings }) {
      return findings.map((finding) => asJson(resultOf(file, document, finding, nameOf))).join(',\n');
    },
    end: (totals) => `\n],"invocations":[${asJson(invocationOf(totals))}]}]}\n`,
  };
}

function toolOf(version: string) {
  return {
    driver: {
      name: 'Incident Desk',
      version,
      informationUri: 'https://github.com/incident-desk/incident-desk',
      rules: rules.map(({ id, level }) => ({
        id,
        shortDescription: { text: inWords(id) },
        helpUri: pageOf(id),
        defaultConfiguration: { level: levels[level], enabled: level !== 'off' },
      })),
    },
  };
}

function resultOf(file: string, document: IncidentDocument, finding: Finding, nameOf: NameOf) {
  const artifactLocation = { uri: uriOf(nameOf(file)) };
  const place = (at: Span | Elsewhere) => {
    const { file: other, ...region } = relatedPlace(file, document, at);
    return { physicalLocation: { artifactLocation: other === file ? artifactLocation : { uri: uriOf(nameOf(other)) }, region: sarifRegion(region) } };
  };
  return {
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule),
    level: levels[finding.level],
    message: { text: format(finding.message) },
    locations: [place(finding)],
    relatedLocations: finding.related.map((related, id) => ({ id, ...place(related), message: { text: format(related.message) } })),
    fixes: finding.fixes.filter(({ edits }) => edits.length > 0).map((fix) => fixOf(document, fix, artifactLocation)),
    properties: { level: finding.level },
  };
}

function fixOf(document: IncidentDocument, { title, edits }: Fix, artifactLocation: { uri: string }) {
  const replacements = edits.map((edit) => ({ deletedRegion: sarifRegion(regionOf(document, edit)), insertedContent: { text: edit.text } }));
  return { description: { text: format(title) }, artifactChanges: [{ artifactLocation, replacements }] };
}

function sarifRegion({ line, column, endLine, endColumn }: Region) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function invocationOf({ failures }: Totals) {
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
  };
}

/** A relative path, or an absolute one as an address of a file. */
function uriOf(name: string): string {
  const path = name.split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]:\//.test(name) ? `file:///${path.replace('%3A', ':')}` : name.startsWith('/') ? `file://${path}` : path;
}

/** `Action owner`, of `action-owner`. */
function inWords(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
