import { Regions, type Quoting, type ShellReading } from './reading';

/** PowerShell takes typographic quotes for plain ones. */
export const singleQuotes = "'\u2018\u2019\u201a\u201b";
export const doubleQuotes = '"\u201c\u201d\u201e';

/** Reads a command line as PowerShell does; a line feed outside of brackets and quotes ends a command. */
export function readPowerShell(code: string): ShellReading {
  const regions = new Regions();
  const ends: number[] = [];
  const frames: { kind: 'double' | 'bracket'; since: number }[] = [];
  let missing: number | undefined;
  const around = (): Quoting => (frames.at(-1)?.kind === 'double' ? 'double' : 'none');
  const skip = (from: number, to: number, quoting: Quoting, length: number): number => {
    if (to < 0) missing ??= from;
    const end = to < 0 ? code.length : to;
    regions.turn(from, quoting);
    regions.turn(end, around());
    return end + length;
  };

  for (let at = 0; at < code.length;) {
    const character = code[at]!;
    const next = code[at + 1] ?? '';
    const inDouble = around() === 'double';
    if (character === '`') at += 2;
    else if (character === '$' && next === '(') {
      frames.push({ kind: 'bracket', since: at });
      at += 2;
      regions.turn(at, 'none');
    } else if (inDouble) {
      if (doubleQuotes.includes(character)) {
        frames.pop();
        regions.turn(at, around());
      }
      at++;
    } else if (character === '@' && (singleQuotes + doubleQuotes).includes(next) && next !== '') {
      const close = code.indexOf(`\n${next}@`, at);
      at = skip(at + 2, close, 'opaque', 3);
    } else if (singleQuotes.includes(character)) at = skip(at + 1, endOfSingle(code, at + 1), 'single', 1);
    else if (doubleQuotes.includes(character)) {
      frames.push({ kind: 'double', since: at });
      at++;
      regions.turn(at, 'double');
    } else if (character === '<' && next === '#') at = skip(at, code.indexOf('#>', at), 'comment', 2);
    else if (character === '#' && (at === 0 || /[\s;(){}|]/.test(code[at - 1]!))) {
      const feed = code.indexOf('\n', at);
      at = skip(at, feed < 0 ? code.length : feed, 'comment', 0);
    } else if ('({'.includes(character)) {
      frames.push({ kind: 'bracket', since: at });
      at++;
    } else if (')}'.includes(character)) {
      if (frames.at(-1)?.kind === 'bracket') frames.pop();
      regions.turn(at, around());
      at++;
    } else {
      if (character === '\n' && frames.length === 0 && !/[|`,]$/.test(code.slice(Math.max(0, at - 40), at).trimEnd())) ends.push(at);
      at++;
    }
  }
  const since = missing ?? frames[0]?.since;
  return { regions: regions.close(code.length, since), ends, isOpen: since !== undefined };
}

/** Two quotes side by side are one that belongs to the text. */
function endOfSingle(code: string, from: number): number {
  for (let at = from; at < code.length; at++) {
    if (!singleQuotes.includes(code[at]!)) continue;
    if (singleQuotes.includes(code[at + 1] ?? ' ')) at++;
    else return at;
  }
  return -1;
}
