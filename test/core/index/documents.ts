import type { DocumentKind } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { summarize } from '../../../src/core/index/summarize';
import type { DocumentSummary, PostmortemSummary, RunbookSummary } from '../../../src/core/index/summary';
import { fileNameOf } from '../../../src/core/paths';
import { defaultPolicy } from '../../../src/core/policy/default';

const vocabulary = vocabularyOf(defaultPolicy);

export function summaryOf(text: string, kind: 'postmortem', path?: string): PostmortemSummary;
export function summaryOf(text: string, kind: 'runbook', path?: string): RunbookSummary;
export function summaryOf(text: string, kind: DocumentKind, path?: string): DocumentSummary;
export function summaryOf(text: string, kind: DocumentKind, path = `docs/${kind}s/document.md`): DocumentSummary {
  const fileName = fileNameOf(path);
  return summarize(parse(text, { markdown, vocabulary, fileName }), kind, path, defaultPolicy);
}
