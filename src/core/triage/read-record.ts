import type { IncidentDocument, ListItem, Section } from '../document/model';
import { unescape } from '../template/escape';
import { answerWords, resultWords, type RecordedCheck, type TriageRecord } from './record';
import { checkResults } from './state';

/**
 * The answers that a document keeps, read back from the list under its triage heading; undefined where it has none. What
 * people added by hand in another form is left out.
 */
export function readRecord(document: IncidentDocument): TriageRecord | undefined {
  const section = document.sections.find(({ concept }) => concept === 'triage');
  return section && new RecordReader(document, section).read();
}

class RecordReader {
  constructor(
    private readonly document: IncidentDocument,
    private readonly section: Section,
  ) {}

  read(): TriageRecord {
    const items = this.section.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    const lines = items.filter(({ check }) => check === undefined).map((item) => this.firstLine(item));
    const questions = lines.flatMap((line) => questionIn(line) ?? []);
    const others = lines.filter((line) => !questionIn(line));
    return {
      source: labelled(others, sourceLabel) ?? '',
      questions,
      override: overrideIn(others),
      checks: items.filter(({ check }) => check !== undefined).map((item) => this.check(item)),
    };
  }

  private check(item: ListItem): RecordedCheck {
    const line = this.firstLine(item);
    const { before, bold } = endOf(line);
    const result = checkResults.find((result) => resultWords[result] === bold);
    const below = item.children.flatMap((block) => (block.type === 'list' ? block.items : [])).map((child) => this.firstLine(child));
    return {
      text: unescape(result ? before : line),
      result: result ?? 'open',
      settled: /x/i.test(this.document.text.slice(item.check?.start ?? 0, item.check?.end ?? 0)),
      note: labelled(below, noteLabel) ?? '',
      found: labelled(below, foundLabel) ?? '',
    };
  }

  /** The item's own first line, without the mark of the list and of the task. */
  private firstLine({ start, end, check, children }: ListItem): string {
    const from = check ? check.end + 1 : (children[0]?.start ?? end);
    const line = this.document.text.slice(Math.max(from, start), end);
    return line.split(/\r?\n/, 1)[0]?.trim() ?? '';
  }
}

const sourceLabel = 'Source: ';
const noteLabel = 'Note: ';
const foundLabel = 'Found: ';
const overrideLabel = 'Severity set by hand instead of ';

function questionIn(line: string): TriageRecord['questions'][number] | undefined {
  const { before, bold } = endOf(line);
  const answer = (['yes', 'no'] as const).find((answer) => answerWords[answer] === bold);
  return answer && { ask: unescape(before), answer };
}

function labelled(lines: readonly string[], label: string): string | undefined {
  const line = lines.find((line) => line.startsWith(label));
  return line === undefined ? undefined : unescape(line.slice(label.length));
}

function overrideIn(lines: readonly string[]): TriageRecord['override'] {
  const words = labelled(lines, overrideLabel);
  const colon = words?.indexOf(': ') ?? -1;
  return words === undefined || colon < 0 ? undefined : { instead: words.slice(0, colon), reason: words.slice(colon + 2) };
}

/** Splits `Core feature broken? **Yes**`. A star of the text itself is written with a backslash, so the bold end is ours. */
function endOf(line: string): { readonly before: string; readonly bold: string } {
  const open = line.endsWith('**') ? line.lastIndexOf(' **', line.length - 3) : -1;
  return open < 0 ? { before: line, bold: '' } : { before: line.slice(0, open), bold: line.slice(open + 3, -2) };
}
