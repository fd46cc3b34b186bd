import type { EarlierAction, Surroundings } from '../../core/ports';
import type { Asked } from '../../core/index/likeness';

/** What the rules may ask about other files, answered at once. */
export interface Asks {
  exists(path: string): boolean;
  earlierActions: (...asked: Parameters<Surroundings['earlierActions']>) => readonly EarlierAction[];
}

/** What findings rest on besides the document, the policy and the day: each question that a rule asked, and its answer. Plain data. */
export interface Grounds {
  /** The first and the last moment for which they are known to hold, milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  readonly links: readonly (readonly [path: string, isThere: boolean])[];
  readonly earlier: readonly (readonly [text: string, ticket: string | null, day: string, answer: string])[];
}

/** Notes what is asked and what is answered. */
export class Questions implements Asks {
  private readonly links = new Map<string, boolean>();
  private readonly earlier: { readonly asked: Asked; readonly day: string; readonly answer: readonly EarlierAction[] }[] = [];

  constructor(private readonly asks: Asks) {}

  readonly exists = (path: string): boolean => {
    const isThere = this.asks.exists(path);
    this.links.set(path, isThere);
    return isThere;
  };

  readonly earlierActions: Asks['earlierActions'] = (asked, day) => {
    const answer = this.asks.earlierActions(asked, day);
    this.earlier.push({ asked, day, answer });
    return answer;
  };

  /** `from` is the moment of the lint, `until` what its result tells; `digest` makes a short text of a long one. */
  grounds(from: number, until: number, digest: (text: string) => string): Grounds {
    return {
      from,
      // What is to be written as JSON has no infinity.
      until: Math.min(until, Number.MAX_SAFE_INTEGER),
      links: [...this.links],
      earlier: this.earlier.map(({ asked: { text, ticket }, day, answer }) => [text, ticket ?? null, day, shortened(answer, digest)]),
    };
  }
}

/** Whether the same would be answered at a moment, in milliseconds since 1970. */
export function stillHolds({ from, until, links, earlier }: Grounds, { exists, earlierActions }: Asks, now: number, digest: (text: string) => string): boolean {
  return from <= now && now <= until
    && links.every(([path, isThere]) => exists(path) === isThere)
    && earlier.every(([text, ticket, day, answer]) => shortened(earlierActions(ticket === null ? { text } : { text, ticket }, day), digest) === answer);
}

/** Most answers are empty. */
function shortened(answer: readonly EarlierAction[], digest: (text: string) => string): string {
  return answer.length === 0 ? '' : digest(JSON.stringify(answer));
}
