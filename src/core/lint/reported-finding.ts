import type { Span } from '../document/model';
import type { Message } from '../message';
import { type Elsewhere, type Finding, type Fix, isElsewhere, type Level, type Related } from './finding';
import type { FixEdits, Rule, RuleFinding } from './rule';

const ranks: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/* eslint-disable no-restricted-syntax -- who compares or copies a finding sees what it says, not what it is made of */

/** What a rule reported, in that rule's words and at the level that holds for it. */
export class ReportedFinding implements Finding {
  readonly rule: string;
  readonly level: Level;
  readonly message: Message;
  readonly start: number;
  readonly end: number;
  readonly isFixable: boolean;
  readonly related: readonly Related[];
  readonly #rule: Rule;
  readonly #found: RuleFinding<string>;
  readonly #edits: () => FixEdits;
  #fixes: readonly Fix[] | undefined;

  constructor(rule: Rule, level: Level, found: RuleFinding<string>, edits: () => FixEdits) {
    this.rule = rule.id;
    this.level = found.level && ranks[found.level] > ranks[level] ? found.level : level;
    this.message = say(rule, found.message, found.facts);
    this.start = found.at.start;
    this.end = found.at.end;
    this.isFixable = found.isFixable ?? (Array.isArray(found.fixes) && found.fixes.some(({ safe }) => safe === true));
    this.related = found.related?.map(({ at, message, facts }) => relatedAt(at, say(rule, message, facts))) ?? [];
    this.#rule = rule;
    this.#found = found;
    this.#edits = edits;
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= fixesOf(this.#found, this.#rule, this.#edits));
  }
}

function say(rule: Rule, name: string, facts: Message['facts'] = {}): Message {
  return { text: rule.messages[name] ?? name, facts };
}

/** Only what tells the place, whatever else the rule had at hand. */
function relatedAt(at: Span | Elsewhere, message: Message): Related {
  return isElsewhere(at) ? { document: at.document, line: at.line, message } : { start: at.start, end: at.end, message };
}

function fixesOf({ fixes = [] }: RuleFinding<string>, rule: Rule, edits: () => FixEdits): readonly Fix[] {
  const made = typeof fixes === 'function' ? fixes(edits()) : fixes;
  return made.map(({ title, facts, edits, preferred = made.length === 1, safe = false }) => ({ title: say(rule, title, facts), edits, preferred, safe }));
}
