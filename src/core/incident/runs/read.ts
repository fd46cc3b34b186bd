import { lineEnd } from '../../document/characters';
import { nameKey } from '../../document/names';
import type { Block, IncidentDocument, List, ListItem, Paragraph, Section, Span } from '../../document/model';
import type { Progress, StepState } from '../../runbook/progress';
import { readOpening, readStep, readValue, runsHeading } from './written';

/** A run of a runbook as an incident's record keeps it: a line that tells which, and the list of its steps and values. */
export interface Run extends Progress {
  /** The runbook's address as the record links to it. */
  readonly address: string;
  readonly title: string;
  readonly steps: ReadonlyMap<string, StepState & { readonly item: ListItem }>;
  readonly line: Span;
  readonly list: List | undefined;
}

const heading = nameKey(runsHeading);
/** The part of a record that is about runs. */
export function runsSection({ sections }: IncidentDocument): Section | undefined {
  return sections.find(({ form, title }) => form === 'heading' && nameKey(title) === heading);
}

/** The runs of a record, in the order in which they were started. */
export function readRuns(document: IncidentDocument): Run[] {
  const blocks = runsSection(document)?.blocks ?? [];
  return blocks.flatMap((block, index) => (block.type === 'paragraph' ? runAt(document, block, blocks[index + 1]) : []));
}

function runAt({ text }: IncidentDocument, line: Paragraph, next: Block | undefined): Run[] {
  const opening = readOpening(text.slice(line.start, line.end));
  if (!opening) return [];
  const list = next?.type === 'list' ? next : undefined;
  const steps = new Map<string, StepState & { item: ListItem }>();
  const values = new Map<string, string | undefined>();
  for (const item of list?.items ?? []) {
    const words = item.children[0];
    if (words === undefined) continue;
    const line = text.slice(words.start, lineEnd(text, words.start, words.end));
    if (item.check) {
      const { words: step, outcome } = readStep(line);
      const before = steps.get(step);
      // A merge may leave a step twice: it is done where one of the two says so.
      steps.set(step, { done: item.checked === true || before?.done === true, outcome: outcome ?? before?.outcome, item: before?.item ?? item });
    } else {
      const value = readValue(line);
      if (value) values.set(...(value as [string, string | undefined]));
    }
  }
  return [{ ...opening, steps, values, line: { start: line.start, end: line.end }, list }];
}
