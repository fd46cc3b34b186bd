import type { Span } from '../../../document/model';
import { blanksIn } from '../../../template/blanks';
import type { Outline } from '../../../template/outline';

/** How a blank begins that a template would have: what to fill in, or how. Brackets are used for much else. */
const instruction = /^\[(?:(?:incident|post-?mortem|service|short|brief)(?: (?:title|name|description|summary))?|title|names?|who|what|which|when|why|how|where|dates?|times?|team|person|owner|action|severity|links?|describe|add|insert|enter|fill|list|explain|write|your|step \d|\d-\d sentences|observable|scenario|TB[ACD]|TODO|beschrijf|vul|naam|datum)(?![-\w])/i;
const pattern = /YYYY|HH:MM|\bX{1,3}\b|\b[XYZ]%/;

const remembered = new WeakMap<Outline, ReadonlySet<string>>();

/** Text in brackets that the document took over from its template, or that tells what to write there. */
export function leftBlanks(text: string, outline: Outline): Span[] {
  if (!hasBrackets(text)) return [];
  const known = blanksOf(outline);
  return blanksIn(text).filter(({ start, end }) => {
    const blank = text.slice(start, end);
    return known.has(blank) || instruction.test(blank) || pattern.test(blank);
  });
}

/** Whether there are brackets that are neither a link's nor a task's: most documents have none, and this is soon told. */
function hasBrackets(text: string): boolean {
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    const close = text.indexOf(']', open);
    if (close < 0) return false;
    if (close - open > 2 && text.charAt(close + 1) !== '(') return true;
    open = close;
  }
  return false;
}

function blanksOf(outline: Outline): ReadonlySet<string> {
  let known = remembered.get(outline);
  if (!known) {
    const texts = [...outline.sections, ...outline.fields].map(({ text }) => text);
    remembered.set(outline, (known = new Set(texts.flatMap((text) => blanksIn(text).map(({ start, end }) => text.slice(start, end))))));
  }
  return known;
}
