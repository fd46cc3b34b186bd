import { type DisabledRange, disabledRanges } from '../document/directives';
import type { IncidentDocument, Span } from '../document/model';
import { type Elsewhere, type Finding, type Fix, isElsewhere, type Level, type LevelOrOff, type Message } from './finding';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { rules as allRules } from './rules/index';

export interface LintOptions extends Omit<RuleContext<string>, 'document' | 'report'> {
  /** Defaults to every rule there is. */
  readonly rules?: readonly Rule[];
}

export interface LintResult {
  /** Sorted by position, then in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Rules that threw; whatever they had found up to then is among the findings. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

const ranks: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Runs every rule that is meant for such a document and not switched off. Never throws. */
export function lint(document: IncidentDocument, options: LintOptions): LintResult {
  const findings: Finding[] = [];
  const failures: { rule: string; error: unknown }[] = [];
  let report: RuleContext<string>['report'];
  // One context for all rules: making one for each took longer than most of them run.
  const context: RuleContext<string> = { ...options, document, report: (found) => report(found) };
  for (const rule of options.rules ?? allRules) {
    const level = levelOf(rule, options);
    if (level === 'off' || !rule.kinds.includes(options.kind)) continue;
    report = (found) => findings.push(findingOf(rule, level, found));
    try {
      rule.check(context);
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { findings: enabled(findings, document).sort((one, other) => one.start - other.start), failures };
}

/** The level that the policy gives the rule, otherwise the rule's own. */
export function levelOf(rule: Rule, { policy }: Pick<LintOptions, 'policy'>): LevelOrOff {
  return policy.rules[rule.id] ?? rule.level;
}

function findingOf(rule: Rule, level: Level, found: RuleFinding<string>): Finding {
  const say = (name: string, facts: Message['facts'] = {}): Message => ({ text: rule.messages[name] ?? name, facts });
  let fixes: readonly Fix[] | undefined;
  return {
    rule: rule.id,
    level: found.level && ranks[found.level] > ranks[level] ? found.level : level,
    message: say(found.message, found.facts),
    start: found.at.start,
    end: found.at.end,
    get fixes() {
      return (fixes ??= fixesOf(found, say));
    },
    isFixable: found.isFixable ?? (Array.isArray(found.fixes) && found.fixes.some(({ safe }) => safe === true)),
    related: (found.related ?? []).map(({ at, message, facts }) =>
      ({ ...placeOf(at), message: say(message, facts) })),
  };
}

/** Only what tells the place, whatever else the rule had at hand. */
function placeOf(at: Span | Elsewhere): Span | Elsewhere {
  return isElsewhere(at) ? { document: at.document, line: at.line } : { start: at.start, end: at.end };
}

function fixesOf({ fixes = [] }: RuleFinding<string>, say: (name: string, facts?: Message['facts']) => Message): readonly Fix[] {
  const made = typeof fixes === 'function' ? fixes() : fixes;
  return made.map(({ title, facts, edits, preferred = made.length === 1, safe = false }) => ({ title: say(title, facts), edits, preferred, safe }));
}

function enabled(findings: Finding[], document: IncidentDocument): Finding[] {
  const disabled = findings.length > 0 ? disabledRanges(document) : [];
  if (disabled.length === 0) return findings;
  return findings.filter((finding) => !disabled.some((range) => silences(range, finding)));
}

function silences({ rule, start, end }: DisabledRange, finding: Finding): boolean {
  return start <= finding.start && finding.start < end
    && (rule === undefined || rule === finding.rule || rule === `incident-desk:${finding.rule}`);
}
