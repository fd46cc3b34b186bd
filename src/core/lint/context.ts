import type { ActionItem, IncidentDocument } from '../document/model';
import type { Severity } from '../policy/schema';
import { type Duty, severityOf } from './duty';
import { OwnWords } from './prose';
import type { RuleContext, RuleFinding } from './rule';

/** What a host hands over together with a document. */
export type Given = Omit<RuleContext<string>, 'document' | 'report' | 'severity' | 'duty' | 'openItems' | 'own'>;

/** One context for all rules of a run: what several of them ask is found out once, when the first one asks. */
export class SharedContext implements RuleContext<string> {
  readonly kind: Given['kind'];
  readonly path: string;
  readonly policy: Given['policy'];
  readonly outline: Given['outline'];
  readonly now: number;
  readonly today: string;
  readonly markdown: Given['markdown'];
  readonly surroundings: Given['surroundings'];
  #severity: { readonly found: Severity | undefined } | undefined;
  #openItems: readonly ActionItem[] | undefined;
  #own: OwnWords | undefined;

  constructor(readonly document: IncidentDocument, given: Given, readonly report: (finding: RuleFinding<string>) => void) {
    this.kind = given.kind;
    this.path = given.path;
    this.policy = given.policy;
    this.outline = given.outline;
    this.now = given.now;
    this.today = given.today;
    this.markdown = given.markdown;
    this.surroundings = given.surroundings;
  }

  get severity(): Severity | undefined {
    this.#severity ??= { found: severityOf(this.document, this.policy) };
    return this.#severity.found;
  }

  get duty(): Duty | undefined {
    return this.severity?.postmortem.duty;
  }

  get openItems(): readonly ActionItem[] {
    return (this.#openItems ??= this.document.actionItems.filter(({ state }) => state === 'open'));
  }

  get own(): OwnWords {
    return (this.#own ??= new OwnWords(this.document, this.markdown));
  }
}
