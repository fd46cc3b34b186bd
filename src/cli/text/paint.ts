import type { Stream, Terminal } from '../terminal';

type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue';

/** Gives text a colour, or leaves it as it is. */
export type Paint = Readonly<Record<Colour, (text: string) => string>>;

const codes: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39],
};

export const paints = {
  plain: painted((text) => text),
  coloured: painted((text, [on, off]) => `\u001b[${on}m${text}\u001b[${off}m`),
} as const;

export function paintFor(stream: Stream, terminal: Pick<Terminal, 'environment'>): Paint {
  return paints[wantsColour(stream, terminal) ? 'coloured' : 'plain'];
}

/** Colours on a terminal only, unless `FORCE_COLOR` or `NO_COLOR` says otherwise. */
export function wantsColour(stream: Stream, { environment }: Pick<Terminal, 'environment'>): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = environment;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTerminal && !no && terminal !== 'dumb';
}

function painted(apply: (text: string, code: readonly [on: number, off: number]) => string): Paint {
  return Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, (text: string) => apply(text, code)])) as Paint;
}
