import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import Ajv from 'ajv-draft-04';
import { beforeEach, describe, expect, it } from 'vitest';
import { rules } from '../../src/core/lint/rules';
import { now, postmortem } from './documents';
import { Program, repository } from './program';

const program = new Program();
const path = 'docs/postmortems/2026-02-05-ünïcode, 100%.md';
const text = postmortem({ owner: 'TBD', extra: '\nWe should have known, and Robin was careless.\n' }).replace('**Duration**: 49 minutes', '**Duration**: 4 hours');

let folder: string;
beforeEach(() => {
  folder = repository({ [path]: text });
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
});

interface SarifLog {
  runs: { results: { ruleId: string; level: string; locations: Place[] }[] }[];
}
interface Place {
  physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number; endLine: number; endColumn: number } };
}

/** The part of a text that a region means, with lines and columns from 1. */
function marked({ startLine, startColumn, endLine, endColumn }: Place['physicalLocation']['region']): string {
  const lines = text.split('\n');
  if (startLine === endLine) return (lines[startLine - 1] ?? '').slice(startColumn - 1, endColumn - 1);
  throw new Error('the region is not within a line');
}

describe('SARIF', () => {
  it('is valid by its published schema, with findings and with failures', async () => {
    const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif').replace('index.js', 'schemas/sarif-2.1.0-rtm.5.json');
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    for (const operands of [[], ['gone.md', path], ['gone.md']]) {
      const { output } = await program.run(['lint', '--now', now, '--format', 'sarif', ...operands], { folder });
      validate(JSON.parse(output));
      expect(validate.errors).toBeNull();
    }
  });

  it('marks the very text of each finding, in a file named from the repository', async () => {
    const { output } = await program.run(['lint', '--now', now, '--format', 'sarif', '.'], { folder: `${folder}/docs` });
    const [run] = (JSON.parse(output) as SarifLog).runs;
    const found = run?.results.map(({ ruleId, level, locations: [place] }) => [ruleId, level, place && marked(place.physicalLocation.region)]);
    expect(found).toContainEqual(['duration-mismatch', 'warning', '4 hours']);
    expect(found).toContainEqual(['blameless-language', 'warning', 'should have known']);
    expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('docs/postmortems/2026-02-05-%C3%BCn%C3%AFcode%2C%20100%25.md');
  });

  it('describes every rule there is', async () => {
    const { output } = await program.run(['lint', '--format', 'sarif'], { folder });
    const log = JSON.parse(output) as { runs: [{ tool: { driver: { rules: { id: string }[] } } }] };
    expect(log.runs[0].tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });
});

it('writes GitHub annotations, with what would end a property escaped', async () => {
  const { exitCode, output } = await program.run(['lint', '--now', now, '--format', 'github'], { folder });
  expect(exitCode).toBe(1);
  expect(output).toContain('::warning file=docs/postmortems/2026-02-05-ünïcode%2C 100%25.md,line=5,endLine=5,col=15,endColumn=22,title=Incident Desk%3A duration-mismatch::Duration is given as');
  for (const line of output.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
});

it('writes JSON that tells all of a finding, and sums up', async () => {
  const { output } = await program.run(['lint', '--now', now, '--format', 'json'], { folder });
  const report = JSON.parse(output) as { documents: { findings: { rule: string }[] }[]; summary: unknown };
  expect(report.documents[0]?.findings.find(({ rule }) => rule === 'duration-mismatch')).toMatchObject({
    level: 'warning', line: 5, column: 15, endLine: 5, endColumn: 22, page: expect.stringContaining('duration-mismatch/README.md') as string,
    fixes: [{ title: 'Write "49 minutes"', safe: false, preferred: true, edits: [{ line: 5, column: 15, endLine: 5, endColumn: 22, text: '49 minutes' }] }],
  });
  expect(report.summary).toMatchObject({ documents: 1, withFindings: 1, levels: { error: 0, warning: 4, info: 0, hint: 0 }, failures: [] });
});

it('is valid JSON and SARIF without a document', async () => {
  const empty = repository({});
  for (const format of ['json', 'sarif']) {
    const { exitCode, output } = await program.run(['lint', '--format', format], { folder: empty });
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toBeTypeOf('object');
  }
});
