import { Code, isAsciiLetter, isCapital, isDigit, isWord } from './characters';
import type { Span, Written, Zone } from './model';

/** Minutes east of UTC. Names that several countries use for different zones tell nothing. */
const offsets: ReadonlyMap<string, number | undefined> = new Map(Object.entries({
  UTC: 0, GMT: 0, WET: 0, WEST: 60, CET: 60, CEST: 120, BST: 60, EET: 120, EEST: 180, MSK: 180, GST: 240, PKT: 300, SGT: 480, HKT: 480,
  AWST: 480, JST: 540, KST: 540, ACST: 570, ACDT: 630, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780, EST: -300, EDT: -240, CDT: -300, MST: -420,
  MDT: -360, PST: -480, PDT: -420, AKST: -540, HST: -600, BRT: -180, ART: -180, SAST: 120, WAT: 60, EAT: 180, IST: undefined, CST: undefined, PT: undefined,
  ET: undefined, CT: undefined, MT: undefined, MEZ: 60, MESZ: 120,
}));
const shortest = 2;
const longest = 5;

/** Zones spelled out; those with summer time have no fixed offset. */
const phrases: readonly (readonly [string, number | undefined])[] = [
  ['coordinated universal time', 0], ['central european summer time', 120], ['central european time', 60], ['pacific standard time', -480], ['pacific daylight time', -420],
  ['eastern standard time', -300], ['eastern daylight time', -240], ['pacific time', undefined], ['eastern time', undefined], ['central time', undefined],
  ['mountain time', undefined], ['british summer time', 60], ['japan standard time', 540], ['local time', undefined], ['lokale tijd', undefined], ['nederlandse tijd', undefined],
  ['日本時間', 540], ['日本標準時', 540], ['協定世界時', 0],
];

/** Whether a column's name is no more than one of these: `NZST`. */
export const isZone = (name: string): boolean => offsets.has(name);

/** The zone that starts at `at`: `Z`, `UTC`, `GMT+1`, `+02:00`, `Europe/Amsterdam`. */
export function readZone(text: string, at: number, end: number): Written<Zone> | undefined {
  const code = text.charCodeAt(at);
  if (code === Code.Plus || (code === Code.Dash && isDigit(text.charCodeAt(at + 1)))) return shifted(text, at, at, end, '', 0);
  // Every name begins with a capital, and most places where one could stand do not.
  if (!isCapital(code) || isWord(text.charCodeAt(at - 1)) && !isDigit(text.charCodeAt(at - 1))) return undefined;
  let slash = -1;
  let to = at;
  for (; to < end && to - at < longestPath; to++) {
    const here = text.charCodeAt(to);
    if (here === Code.Slash && slash < 0) slash = to;
    else if (!isAsciiLetter(here) && here !== Code.Slash && here !== Code.Underscore) break;
  }
  if (to === at + 1 && code === Z) return { value: { name: 'UTC', offset: 0 }, start: at, end: to };
  if (slash >= 0 && iana.test(text.slice(at, to))) return { value: { name: text.slice(at, to), offset: undefined }, start: at, end: to };
  if (slash >= 0) to = slash;
  if (to - at > longest && coasts.has(text.slice(at, to)) && isDayTime(text, at)) return { value: { name: text.slice(at, to), offset: undefined }, start: at, end: to };
  if (to - at < shortest || to - at > longest) return undefined;
  const name = text.slice(at, to);
  if (!offsets.has(name)) return undefined;
  const offset = offsets.get(name);
  return (offset === 0 ? shifted(text, at, to, end, name, 0) : undefined) ?? { value: { name, offset }, start: at, end: to };
}

/** `7:09 AM Eastern`, with summer time or not; elsewhere these words name places. */
const coasts = new Set(['Eastern', 'Central', 'Mountain', 'Pacific']);
const isDayTime = (text: string, at: number): boolean => /(?:\d|[AaPp]\.?[Mm]\.?)[ (]{1,2}$/.test(text.slice(Math.max(0, at - 6), at));

const Z = 90;
const longestPath = 40;
const iana = /^(?:US|Canada|Etc|Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?$/;

/** `+1`, `+01:00`, `-0800`, alone or behind `UTC`. */
function shifted(text: string, start: number, at: number, end: number, name: string, base: number): Written<Zone> | undefined {
  const sign = text.charCodeAt(at);
  if (at >= end || (sign !== Code.Plus && sign !== Code.Dash)) return undefined;
  let to = at + 1;
  while (to < end && to - at <= 4 && isDigit(text.charCodeAt(to))) to++;
  const digits = text.slice(at + 1, to);
  if (digits.length === 0 || digits.length === 3) return undefined;
  let minutes = digits.length === 4 ? Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)) : Number(digits) * 60;
  if (digits.length <= 2 && text.charCodeAt(to) === Code.Colon && isDigit(text.charCodeAt(to + 1)) && isDigit(text.charCodeAt(to + 2))) {
    minutes += Number(text.slice(to + 1, to + 3));
    to += 3;
  } else if (name === '' && digits.length <= 2) return undefined;
  if (minutes > 14 * 60) return undefined;
  return { value: { name: text.slice(start, to), offset: base + (sign === Code.Plus ? minutes : -minutes) }, start, end: to };
}

/** The first zone named anywhere in `span`. */
export function findZone(text: string, { start, end }: Span): Written<Zone> | undefined {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isCapital(code) && !isWord(text.charCodeAt(at - 1))) {
      const zone = readZone(text, at, end);
      if (zone !== undefined && zone.end <= end && !isWord(text.charCodeAt(zone.end)) && zone.end - at >= shortest && !(zone.value.name.length === 2 && !nearTime(text, at))) return zone;
    }
  }
  return spelled(text, start, end);
}

/** Two capitals such as `PT` are a zone only where a time or a parenthesis stands by. */
const nearTime = (text: string, at: number): boolean => text.charCodeAt(at - 1) === Code.ParenthesisOpen || /(?:\d|\b[Tt]imes? in|[AaPp][Mm]) $/.test(text.slice(Math.max(0, at - 9), at));

function spelled(text: string, start: number, end: number): Written<Zone> | undefined {
  const source = text.slice(start, Math.min(end, start + 400)).toLowerCase();
  for (const [phrase, offset] of phrases) {
    const at = source.indexOf(phrase);
    if (at >= 0) return { value: { name: text.slice(start + at, start + at + phrase.length), offset }, start: start + at, end: start + at + phrase.length };
  }
  return undefined;
}
