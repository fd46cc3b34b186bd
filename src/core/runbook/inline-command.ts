import { plain } from '../document/inline';
import { lineAt } from '../document/lines';
import type { IncidentDocument, Span } from '../document/model';
import { digest, type Numbered } from './digest';
import { isCall } from './languages';
import type { CommandBlock } from './model';
import { isInstruction } from './step-words';

const longest = 500;
/** `…, then run`: what is in the code behind it is to be run. */
const toRun = /(?:^|(?:^|[\s,])(?:and|then|please|or|to|should|must|can|now|first|finally|also) )(?:re-?)?(?:run|execute|type|issue)(?: the)?(?: following)?(?: command)?$/i;
/** `Check the pods with`: it is, where the words are an instruction. */
const byMeansOf = /\b(?:with|via|using|through|command|by running|running)$/i;
/** `For example`, `do not run`, `it was started with`. */
const other = /\b(?:not|never|avoid|instead|example|deprecated|equivalent|e\.g|was|were|been)\b|n['’]t\b/i;

/** `docker compose ...`, `app [a|b]`, and what another language says: `if (done) → x`. */
const unfinished = /\.{3}|[…→]|[[{][\w-]{1,40}\||^(?:if|for|while) \(/;

/**
 * The command in inline code that a paragraph is, or that it ends with as what it tells to run: `Restart it: …`, `Check it with …`.
 * `inList` for the paragraph of an item, which is read more freely than one between others.
 */
export function inlineCommand(document: IncidentDocument, paragraph: Span, inList: boolean, keys: Numbered): CommandBlock | undefined {
  const { text, lineStarts } = document;
  let end = paragraph.end;
  while (end > paragraph.start && /[\s.;*_]/.test(text[end - 1]!)) end--;
  if (text[end - 1] !== '`' || text[end - 2] === '`') return undefined;
  const start = text.lastIndexOf('`', end - 2);
  const code = text.slice(start + 1, end - 1).trim();
  const before = text.slice(Math.max(paragraph.start, start - longest), start);
  if (start < paragraph.start || end - start > longest || code.includes('\n') || before.split('`').length % 2 === 0) return undefined;
  if (!isCall(code) || unfinished.test(code) || !leadsToIt(plain(text, start - before.length, start), inList)) return undefined;
  return { start, end, key: keys.name(digest(code)), line: lineAt(lineStarts, start), language: '', shell: 'any', code };
}

function leadsToIt(words: string, inList: boolean): boolean {
  const before = words.trim();
  if (before === '') return true;
  const hasColon = /[:：]$/.test(before);
  const said = hasColon ? before.slice(0, -1) : before;
  const clause = said.slice(Math.max(...[',', '.', ';', '—', '–', '('].map((mark) => said.lastIndexOf(mark))) + 1).trim();
  if (other.test(clause)) return false;
  return hasColon || toRun.test(clause) || (inList && byMeansOf.test(clause) && isInstruction(said));
}
