import type { Severity, TriageQuestion } from '../policy/schema';
import type { Answer, TriageProcess, YesNo } from './state';
import { measure, questionsById, walk } from './tree';

/**
 * The decision tree as it is drawn: a trunk of questions from top to bottom, each with its branches. A branch that holds a
 * question has a trunk of its own, one level further in. The bigger half always stays on the trunk it came from, so the
 * drawing is never further in than the logarithm of the number of questions.
 */
export type Trunk = readonly TreeRow[];

export interface TreeRow {
  readonly id: string;
  readonly ask: string;
  /** `ahead` may still be asked, `passedBy` will not unless an answer changes. */
  readonly state: 'answered' | 'current' | 'ahead' | 'passedBy';
  readonly answer: YesNo | undefined;
  readonly branches: readonly Branch[];
  /** The answer that leads down to the next row of this trunk. */
  readonly onward: Way | undefined;
}

export interface Way {
  readonly answer: YesNo;
  /** What the policy says of this way, such as `Page on-call immediately`. */
  readonly note: string | undefined;
  /** On the path taken. */
  readonly lit: boolean;
}

export interface Branch extends Way {
  readonly leadsTo:
    | { readonly kind: 'severity'; readonly severity: Pick<Severity, 'id' | 'name' | 'symbol'> }
    | { readonly kind: 'trunk'; readonly trunk: Trunk }
    /** A question that is drawn elsewhere already, since two ways lead to it. */
    | { readonly kind: 'question'; readonly id: string; readonly ask: string };
}

/** Lays the tree out. Every question that can be reached is drawn once. */
export function layOut(process: TriageProcess, path: readonly Answer[]): Trunk {
  return new Layout(process, path).trunkFrom(process.triage.start);
}

class Layout {
  private readonly questions: ReadonlyMap<string, TriageQuestion>;
  private readonly severities: ReadonlyMap<string, Severity>;
  private readonly given: ReadonlyMap<string, YesNo>;
  private readonly current: string | undefined;
  private readonly possible: ReadonlySet<string>;
  private readonly sizes: ReadonlyMap<string, number>;
  private readonly drawn = new Set<string>();

  constructor(process: TriageProcess, path: readonly Answer[]) {
    const { answered, current } = walk(process, path);
    this.questions = questionsById(process);
    this.sizes = measure(this.questions, process.triage.start, (yes, no) => 1 + yes + no);
    this.severities = new Map(process.severities.map((severity) => [severity.id, severity]));
    this.given = new Map(answered.map(({ question, answer }) => [question.id, answer]));
    this.current = current?.id;
    this.possible = this.reachable(current?.id);
  }

  trunkFrom(start: string): Trunk {
    const rows: TreeRow[] = [];
    let question = this.draw(start);
    while (question) {
      const { row, next } = this.rowOf(question);
      rows.push(row);
      question = next;
    }
    return rows;
  }

  /** Takes the question for drawing, unless it is drawn already. */
  private draw(id: string | undefined): TriageQuestion | undefined {
    if (id === undefined || this.drawn.has(id)) return undefined;
    this.drawn.add(id);
    return this.questions.get(id);
  }

  private rowOf(question: TriageQuestion): { row: TreeRow; next: TriageQuestion | undefined } {
    const answers: YesNo[] = this.size(question.yes.next) > this.size(question.no.next) ? ['no', 'yes'] : ['yes', 'no'];
    const [aside = 'yes', down = 'no'] = answers;
    // The trunk goes on first, so that a question which both halves lead to is drawn on it.
    const next = this.draw(question[down].next);
    const onward = next && this.way(question, down);
    const branches = (onward ? [aside] : answers).flatMap((answer) => this.branch(question, answer));
    const row: TreeRow = {
      id: question.id,
      ask: question.ask,
      state: this.stateOf(question.id),
      answer: this.given.get(question.id),
      branches,
      onward,
    };
    return { row, next };
  }

  private branch(question: TriageQuestion, answer: YesNo): Branch[] {
    const { severity: id, next } = question[answer];
    const way = this.way(question, answer);
    const severity = id === undefined ? undefined : this.severities.get(id);
    if (severity) {
      const { id, name, symbol } = severity;
      return [{ ...way, leadsTo: { kind: 'severity', severity: { id, name, symbol } } }];
    }
    const target = next === undefined ? undefined : this.questions.get(next);
    if (!target) return [];
    if (this.drawn.has(target.id)) return [{ ...way, leadsTo: { kind: 'question', id: target.id, ask: target.ask } }];
    return [{ ...way, leadsTo: { kind: 'trunk', trunk: this.trunkFrom(target.id) } }];
  }

  private way(question: TriageQuestion, answer: YesNo): Way {
    return { answer, note: question[answer].note, lit: this.given.get(question.id) === answer };
  }

  private stateOf(id: string): TreeRow['state'] {
    if (this.given.has(id)) return 'answered';
    if (id === this.current) return 'current';
    return this.possible.has(id) ? 'ahead' : 'passedBy';
  }

  /** How many questions this one leads to, itself included, counted once per way. */
  private size(id: string | undefined): number {
    return id === undefined ? 0 : (this.sizes.get(id) ?? 0);
  }

  private reachable(from: string | undefined): ReadonlySet<string> {
    const reached = new Set<string>();
    const open = [from];
    while (open.length > 0) {
      const id = open.pop();
      const question = id === undefined || reached.has(id) ? undefined : this.questions.get(id);
      if (!question) continue;
      reached.add(question.id);
      open.push(question.yes.next, question.no.next);
    }
    return reached;
  }
}
