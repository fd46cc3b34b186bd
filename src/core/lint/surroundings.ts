import type { SecretHit, Surroundings } from '../ports';

/**
 * The same questions as `Surroundings`, for a host that takes its time. None may reject: what can't be found out is fine. What
 * the index knows it knows at once.
 */
export interface SlowSurroundings extends Pick<Surroundings, 'earlierActions'> {
  exists(path: string): Promise<boolean>;
  secretsIn(text: string): Promise<readonly SecretHit[]>;
}

/**
 * Lints with what is known, asks the host for what was not, and lints again until every question has its answer. Nearly
 * every document asks nothing and is linted once.
 */
export async function settle<Result>(lintOnce: (surroundings: Surroundings) => Result, ask: SlowSurroundings): Promise<Result> {
  const paths = new Answers(ask.exists.bind(ask));
  const texts = new Answers(ask.secretsIn.bind(ask));
  const surroundings: Surroundings = {
    exists: (path) => paths.of(path),
    secretsIn: (text) => texts.of(text),
    earlierActions: ask.earlierActions.bind(ask),
  };
  for (;;) {
    const result = lintOnce(surroundings);
    const found = await Promise.all([paths.find(), texts.find()]);
    if (!found.includes(true)) return result;
  }
}

/** Answers to one kind of question, and the questions that have none yet. */
class Answers<Answer> {
  private readonly known = new Map<string, Answer>();
  private readonly open = new Set<string>();

  constructor(private readonly ask: (question: string) => Promise<Answer>) {}

  of(question: string): Answer | undefined {
    if (!this.known.has(question)) this.open.add(question);
    return this.known.get(question);
  }

  /** Answers what is open; false where nothing was. */
  async find(): Promise<boolean> {
    const questions = [...this.open];
    this.open.clear();
    await Promise.all(questions.map(async (question) => this.known.set(question, await this.ask(question))));
    return questions.length > 0;
  }
}
