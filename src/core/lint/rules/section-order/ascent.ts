import type { Section } from '../../../document/model';

export interface Ranked {
  readonly section: Section;
  /** Its place in the template, from 0; no two alike. */
  readonly rank: number;
}

/** The most sections that already stand in the template's order among each other, so that as few as can be are misplaced. */
export function longestAscent(sections: readonly Ranked[]): readonly Ranked[] {
  const best: { readonly last: Ranked; readonly length: number; readonly before: number }[] = [];
  let top = -1;
  for (const [index, last] of sections.entries()) {
    let before = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      if (best[earlier]!.last.rank < last.rank && best[earlier]!.length > (best[before]?.length ?? 0)) before = earlier;
    }
    best.push({ last, length: (best[before]?.length ?? 0) + 1, before });
    if (best[index]!.length > (best[top]?.length ?? 0)) top = index;
  }
  const kept: Ranked[] = [];
  for (let index = top; index >= 0; index = best[index]!.before) kept.unshift(best[index]!.last);
  return kept;
}
