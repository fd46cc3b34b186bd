import type { Span } from '../../../document/model';
import { blanksIn } from '../../../template/blanks';
import type { Outline } from '../../../template/outline';

/** How a blank begins that a template would have: what to fill in, or how. Brackets are used for much else. */
const instruction = /^\[(?:(?:incident|post-?mortem|service|short|brief)(?: (?:title|name|description|summary))?|title|names?|who|what|which|when|why|how|where|dates?|times?|team|person|owner|action|severity|links?|describe|add|insert|enter|fill|list|explain|write|your|step \d|\d-\d sentences|observable|scenario|TBD|TBC|TODO|beschrijf|vul|naam|datum)(?![-\w])/i;
const pattern = /YYYY|HH:MM|\bX{1,3}\b|\b[XYZ]%/;

const remembered = new WeakMap<Outline, ReadonlySet<string>>();

/** Text in brackets that the document took over from its template, or that tells what to write there. */
export function leftBlanks(text: string, outline: Outline): Span[] {
  const blanks = blanksIn(text);
  if (blanks.length === 0) return blanks;
  const known = blanksOf(outline);
  return blanks.filter(({ start, end }) => {
    const blank = text.slice(start, end);
    return known.has(blank) || instruction.test(blank) || pattern.test(blank);
  });
}

function blanksOf(outline: Outline): ReadonlySet<string> {
  let known = remembered.get(outline);
  if (!known) {
    const texts = [...outline.sections, ...outline.fields].map(({ text }) => text);
    remembered.set(outline, (known = new Set(texts.flatMap((text) => blanksIn(text).map(({ start, end }) => text.slice(start, end))))));
  }
  return known;
}
