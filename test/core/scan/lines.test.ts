import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfLineOf, lineAt, lineEndAt, lineStartsOf, offsetAt, positionAt } from '../../../src/core/document/lines';

const anyText = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀'), { maxLength: 30 }).map((parts) => parts.join(''));

describe('lines', () => {
  it('start behind \\n, \\r\\n and a lone \\r', () => {
    expect(lineStartsOf('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7]);
    expect(lineStartsOf('')).toEqual([0]);
    expect(lineStartsOf('\r\r\n\n')).toEqual([0, 1, 3, 4]);
  });

  it('are those that a split at line endings gives', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = lineStartsOf(text);
        const lines = starts.map((start, line) => text.slice(start, lineEndAt(text, starts, line)));
        expect(lines).toEqual(text.split(/\r\n|\r|\n/));
      }),
    );
  });

  it('hold every offset between their start and the next one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = lineStartsOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const line = lineAt(starts, offset);
          expect(starts[line]).toBeLessThanOrEqual(offset);
          expect(starts[line + 1] ?? Infinity).toBeGreaterThan(offset);
          expect(offsetAt(starts, positionAt(starts, offset))).toBe(offset);
        }
      }),
    );
  });

  it('end as the first one does', () => {
    const eolOf = (text: string) => endOfLineOf(text, lineStartsOf(text));
    expect(eolOf('a\r\nb\nc')).toBe('\r\n');
    expect(eolOf('a\nb\r\nc')).toBe('\n');
    expect(eolOf('a')).toBe('\n');
    expect(eolOf('\nb')).toBe('\n');
  });
});
