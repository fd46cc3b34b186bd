/** A short name for a text: 53 bits in base 36. Good to tell the parts of one document apart, and for nothing secret. */
export function digest(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    low = Math.imul(low ^ unit, 0xc2b2ae35);
  }
  high = Math.imul(high ^ (high >>> 16), 0x9e3779b1) ^ low;
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36);
}

/** Tells equal names apart by their number, in the order in which they are asked for: `a`, `a 2`, `a 3`. */
export class Numbered {
  private readonly counts = new Map<string, number>();

  name(wanted: string): string {
    const count = (this.counts.get(wanted) ?? 0) + 1;
    this.counts.set(wanted, count);
    return count === 1 ? wanted : `${wanted} ${count}`;
  }
}
