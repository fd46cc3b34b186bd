/** What is said of a document, a policy or what somebody typed, not yet in anybody's language: hosts translate `text` and fill in `facts`. */
export interface Message {
  /** English text with named placeholders in braces, as `vscode.l10n.t` takes it: `Section "{section}" is missing.` */
  readonly text: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

const longestFact = 120;

/** Makes a message; `text` is English with named placeholders in braces. Facts quote the file, so that they are cut short. */
export function say(text: string, facts: Message['facts'] = {}): Message {
  const short = (fact: string | number) => (typeof fact === 'string' && fact.length > longestFact ? `${fact.slice(0, longestFact)}…` : fact);
  return { text, facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, short(fact)])) };
}
