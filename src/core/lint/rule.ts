import type { ActionItem, DocumentKind, IncidentDocument, Span } from '../document/model';
import type { TextEdit } from '../edit/text-edit';
import type { Policy, PostmortemDuty, Severity } from '../policy/schema';
import type { MarkdownParser, Surroundings } from '../ports';
import type { Outline } from '../template/outline';
import type { Elsewhere, Level, LevelOrOff } from './finding';
import type { Prose } from './prose';
import type { FindInText } from './stretches';

type Facts = Readonly<Record<string, string | number>>;

/** What makes edits for the fixes of rules. A rule is handed it with the question, so that nothing of it is loaded before. */
export type FixEdits = typeof import('./fix-edits');

/** What a rule sees. Everything is a value; a rule reads no clock, no file and no setting of its own. */
export interface RuleContext<Messages extends string> {
  readonly document: IncidentDocument;
  readonly kind: DocumentKind;
  /** Path of the document relative to its workspace folder, with `/`; empty for an untitled one. */
  readonly path: string;
  readonly policy: Policy;
  /** What the document's template requires. */
  readonly outline: Outline;
  /** The present day in the team's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly markdown: MarkdownParser;
  readonly surroundings: Surroundings;
  /** The severity that the document states, where it is one of the policy's, and whether a postmortem is due for it. */
  readonly severity: Severity | undefined;
  readonly duty: PostmortemDuty | undefined;
  /** The action items that are still to be done. */
  readonly openItems: readonly ActionItem[];
  /** Tells which places of the document are its author's own words, or links. */
  readonly prose: Prose;
  /** Finds something in the document's text; while somebody types, each stretch of it that stays as it is is looked through once. */
  readonly find: FindInText;
  /** Whether a moment is behind us, in milliseconds since 1970. A rule asks this and not what time it is, so that findings are known to hold until one is. */
  isPast(moment: number): boolean;
  report(finding: RuleFinding<Messages>): void;
}

export interface RuleFinding<Messages extends string> {
  readonly at: Span;
  readonly message: Messages;
  readonly facts?: Facts;
  /** Lowers this one finding below the rule's level, where the case at hand weighs less; it never raises it. */
  readonly level?: Level;
  /** A function where they take time or other code to make: it is called when somebody asks for them, which for most findings nobody does. */
  readonly fixes?: readonly RuleFix<Messages>[] | ((edits: FixEdits) => readonly RuleFix<Messages>[]);
  /** Whether one of the fixes that the function makes is safe. */
  readonly isFixable?: boolean;
  readonly related?: readonly { readonly at: Span | Elsewhere; readonly message: Messages; readonly facts?: Facts }[];
}

export interface RuleFix<Messages extends string> {
  readonly title: Messages;
  readonly facts?: Facts;
  readonly edits: readonly TextEdit[];
  /** Defaults to true for a finding's only fix. */
  readonly preferred?: boolean;
  /** Defaults to false: a fix needs a person's eye unless it says otherwise. */
  readonly safe?: boolean;
}

export interface RuleDefinition<Messages extends string> {
  /** Kebab case, and the name of the rule's folder. */
  readonly id: string;
  readonly kinds: readonly DocumentKind[];
  readonly level: LevelOrOff;
  /** English texts, findings' and fixes' alike, with named placeholders in braces. */
  readonly messages: Readonly<Record<Messages, string>>;
  check(context: RuleContext<Messages>): void;
}

/** A rule whose message names are known only to itself. */
export interface Rule {
  readonly id: string;
  readonly kinds: readonly DocumentKind[];
  readonly level: LevelOrOff;
  readonly messages: Readonly<Record<string, string>>;
  check(context: RuleContext<string>): void;
}

/** Ties a rule's findings to its own messages at compile time. */
export function defineRule<Messages extends string>(definition: RuleDefinition<Messages>): Rule {
  return definition;
}
