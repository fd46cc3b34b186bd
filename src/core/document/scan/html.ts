import { Code } from '../characters';
import { readsAsWholeTag } from './html-tag';

/**
 * The seven kinds of HTML block of the CommonMark specification, by what ends them: a mark somewhere in a line for the
 * first five, a blank line for the last two.
 */
export const enum HtmlKind {
  None = 0,
  Raw = 1,
  Comment = 2,
  Instruction = 3,
  Declaration = 4,
  CharacterData = 5,
  Basic = 6,
  Complete = 7,
}

const rawNames = new Set(['pre', 'script', 'style', 'textarea']);
const blockNames = new Set(
  ('address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu ' +
    'menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul').split(' '),
);
const longestName = 'blockquote'.length;
const rawEnd = /<\/(?:pre|script|style|textarea)>/gi;

/** The kind of HTML block that the `<` at `at` starts. */
export function htmlKind(text: string, at: number, end: number): HtmlKind {
  if (at + 1 >= end) return HtmlKind.None;
  const code = text.charCodeAt(at + 1);
  if (code === Code.Question) return HtmlKind.Instruction;
  if (code === Code.Exclamation) return declarationKind(text, at + 2, end);

  const closing = code === Code.Slash;
  const nameStart = closing ? at + 2 : at + 1;
  let nameEnd = nameStart;
  while (nameEnd < end && isNameCharacter(text.charCodeAt(nameEnd), nameEnd > nameStart)) nameEnd++;
  if (nameEnd === nameStart) return HtmlKind.None;
  const next = nameEnd < end ? text.charCodeAt(nameEnd) : Code.Space;
  const slash = next === Code.Slash;
  if (!slash && next !== Code.Greater && next !== Code.Space && next !== Code.Tab) return HtmlKind.None;

  if (nameEnd - nameStart <= longestName) {
    const name = text.slice(nameStart, nameEnd).toLowerCase();
    if (!slash && !closing && rawNames.has(name)) return HtmlKind.Raw;
    if (blockNames.has(name)) {
      const broken = slash && (nameEnd + 1 >= end || text.charCodeAt(nameEnd + 1) !== Code.Greater);
      return broken ? HtmlKind.None : HtmlKind.Basic;
    }
  }
  return readsAsWholeTag(text, nameEnd, end, closing) ? HtmlKind.Complete : HtmlKind.None;
}

/** Whether the mark that ends a block of this kind stands in the line; `opens` tells that the block starts at `at`. */
export function endsHtml(text: string, kind: HtmlKind, at: number, end: number, opens: boolean): boolean {
  switch (kind) {
    case HtmlKind.Raw: {
      rawEnd.lastIndex = 0;
      return rawEnd.test(text.slice(at, end));
    }
    case HtmlKind.Comment:
      return holds(text, '-->', opens ? at + 2 : at, end);
    case HtmlKind.Instruction:
      return holds(text, '?>', opens ? at + 1 : at, end);
    case HtmlKind.Declaration:
      return holds(text, '>', at, end);
    case HtmlKind.CharacterData:
      return endsCharacterData(text, opens ? at + '<![CDATA['.length : at, end);
    default:
      return false;
  }
}

function declarationKind(text: string, at: number, end: number): HtmlKind {
  if (at >= end) return HtmlKind.None;
  const code = text.charCodeAt(at);
  if (code === Code.Dash) return at + 1 < end && text.charCodeAt(at + 1) === Code.Dash ? HtmlKind.Comment : HtmlKind.None;
  if (code === Code.BracketOpen) return text.startsWith('[CDATA[', at) ? HtmlKind.CharacterData : HtmlKind.None;
  return isNameCharacter(code, false) ? HtmlKind.Declaration : HtmlKind.None;
}

/** Letters, and digits and dashes where `further` characters of a name may stand. */
function isNameCharacter(code: number, further: boolean): boolean {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return true;
  return further && (code === Code.Dash || (code >= Code.Zero && code <= Code.Nine));
}

/** Only the line is searched: the mark may be far off in a long document. */
function holds(text: string, mark: string, at: number, end: number): boolean {
  return text.slice(at, end).includes(mark);
}

/** remark reads brackets in pairs, so that an odd number of them before `>` ends nothing. */
function endsCharacterData(text: string, at: number, end: number): boolean {
  let brackets = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.BracketClose) brackets++;
    else if (code === Code.Greater && brackets > 0 && brackets % 2 === 0) return true;
    else brackets = 0;
  }
  return false;
}
