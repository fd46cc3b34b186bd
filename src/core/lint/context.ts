import type { ActionItem, IncidentDocument } from '../document/model';
import type { PostmortemDuty, Severity } from '../policy/schema';
import { severityOf } from '../policy/stated-severity';
import type { LintMemory } from './memory';
import { Prose } from './prose';
import type { FixEdits, RuleContext, RuleFinding } from './rule';
import { finderIn, type FindInText } from './stretches';

/** What a host hands over together with a document. */
export interface Given extends Omit<RuleContext<string>, 'document' | 'report' | 'severity' | 'duty' | 'openItems' | 'prose' | 'find' | 'isPast'> {
  /** The present moment, milliseconds since 1970. */
  readonly now: number;
  /** Asked for with the first fix. */
  readonly fixEdits: () => FixEdits;
  /** That of the same document, where it is linted whenever it changes. */
  readonly memory?: LintMemory;
}

/** One context for all rules of a run: what several of them ask is found out once, when the first one asks. */
export class SharedContext implements RuleContext<string> {
  readonly kind: Given['kind'];
  readonly path: string;
  readonly policy: Given['policy'];
  readonly outline: Given['outline'];
  readonly today: string;
  readonly markdown: Given['markdown'];
  readonly surroundings: Given['surroundings'];
  readonly find: FindInText;
  readonly prose: Prose;
  private stated: { readonly found: Severity | undefined } | undefined;
  private unfinished: readonly ActionItem[] | undefined;
  private readonly now: number;
  private holdsUntil = Infinity;

  constructor(readonly document: IncidentDocument, given: Given, readonly report: (finding: RuleFinding<string>) => void) {
    this.kind = given.kind;
    this.path = given.path;
    this.policy = given.policy;
    this.outline = given.outline;
    this.now = given.now;
    this.today = given.today;
    this.markdown = given.markdown;
    this.surroundings = given.surroundings;
    const { memory } = given;
    this.find = finderIn(document, memory);
    this.prose = new Prose(document, given.markdown, memory?.pieces);
    if (memory) memory.pieces = this.prose.pieces;
  }

  /** The first moment that a rule has asked about and that is still ahead, milliseconds since 1970. */
  get until(): number {
    return this.holdsUntil;
  }

  isPast(moment: number): boolean {
    if (moment < this.now) return true;
    this.holdsUntil = Math.min(this.holdsUntil, moment);
    return false;
  }

  get severity(): Severity | undefined {
    this.stated ??= { found: severityOf(this.document, this.policy) };
    return this.stated.found;
  }

  get duty(): PostmortemDuty | undefined {
    return this.severity?.postmortem.duty;
  }

  get openItems(): readonly ActionItem[] {
    return (this.unfinished ??= this.document.actionItems.filter(({ state }) => state === 'open'));
  }
}
