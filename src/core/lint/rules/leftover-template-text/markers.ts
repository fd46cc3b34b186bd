import type { Span } from '../../../document/model';

interface Marker {
  /** Looked up by `indexOf` first: most documents hold none, and the pattern is only tried where these letters stand. */
  readonly letters: string;
  readonly pattern: RegExp;
  /**
   * Also a state of work: `TODO` in a table or on an action item says that the work is open, not the text. And a noun, as in
   * "three TODOs": only where it stands at the head of something does it stand for what is missing. A bullet `**TODO**: ask legal`
   * in notes is somebody's task.
   */
  readonly isState?: boolean;
  /** Also a way to say that an action item has no owner, date or ticket yet, which other rules tell. */
  readonly isUnassigned?: boolean;
}

export interface Found extends Span, Pick<Marker, 'isState' | 'isUnassigned'> {}

/** Words that stand for what is still to be written, among them the forms of the built-in templates' values. */
const markers: readonly Marker[] = [
  { letters: 'TBD', pattern: /(?<![\w-])TBD(?![\w-])/y, isUnassigned: true },
  { letters: 'TBA', pattern: /(?<![\w-])TBA(?![\w-])/y, isUnassigned: true },
  { letters: 'TBC', pattern: /(?<![\w-])TBC(?![\w-])/y, isUnassigned: true },
  { letters: 'TODO', pattern: /(?<=(?:^|[:([|])[\s>*_+\-]{0,20}(?:\d{1,3}[.)] )?[*_]{0,3})TODO(?![\w-]| (?:[Tt]asks?|[Ii]tems?|[Ll]ists?|[Rr]ef(?:erence)?s?)\b|(?<=[*+-] \*\*TODO)(?:\*\*:|:\*\*|:) ?\S)/my, isState: true },
  { letters: '-XX', pattern: /(?<=(?<![\w-])[A-Z]{2,10})-X{2,5}(?![\w-])/y },
  { letters: '???', pattern: /(?<![^\s|(:[~])\?{3,}(?![^\s|)\].,;:])/y },
  { letters: '{{', pattern: /\{\{[{#^/&]? ?(?!(?:site|page|include|layout)\.)[\w.]{1,60} ?\}?\}\}/y },
  { letters: 'YYYY-MM-DD', pattern: /(?<![\w-])YYYY-MM-DD(?![\w-])/y },
  { letters: 'HH:MM', pattern: /(?<![\w:])HH:MM(?![\w:])/y },
  { letters: 'SEV-X', pattern: /(?<![\w-])SEV-X(?![\w-])/y },
  { letters: 'X hours', pattern: /(?<!\w)X hours(?: Y minutes)?(?!\w)/y },
  { letters: 'X users', pattern: /(?<!\w)X users(?: \/ Y%)?(?!\w)/y },
  { letters: '$Z or N/A', pattern: /\$Z or N\/A/y },
  { letters: 'Yes/No (details)', pattern: /Yes\/No \(details\)/y },
  { letters: 'Lorem ipsum', pattern: /Lorem ipsum/y },
];

/** Where such words stand in the text, in no order. */
export function markersIn(text: string): Found[] {
  const marked: Found[] = [];
  for (const { letters, pattern, isState, isUnassigned } of markers) {
    for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + letters.length)) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found) marked.push({ start: startOfKey(text, at), end: at + found[0].length, isState, isUnassigned });
    }
  }
  return marked;
}

/** An issue key such as `ROOSE-XXX` begins before its `-XXX`. */
function startOfKey(text: string, at: number): number {
  let start = at;
  if (text.startsWith('-X', at)) while (/[A-Z]/.test(text.charAt(start - 1))) start--;
  return start;
}
