import { type DisabledRange, disabledRanges } from '../document/directives';
import type { DocumentKind, IncidentDocument } from '../document/model';
import type { Policy } from '../policy/schema';
import { type Given, SharedContext } from './context';
import type { Finding, Level, LevelOrOff } from './finding';
import { ReportedFinding } from './reported-finding';
import type { Rule } from './rule';
import { rules as allRules } from './rules/index';

export interface LintOptions extends Given {
  /** Defaults to every rule there is. */
  readonly rules?: readonly Rule[];
}

export interface LintResult {
  /** Sorted by position, then in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Rules that threw; whatever they had found up to then is among the findings. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
  /** The last moment for which all this holds, milliseconds since 1970, on the same day and while nothing but the clock changes. */
  readonly until: number;
}

/** Runs every rule that is meant for such a document and not switched off. Never throws. */
export function lint(document: IncidentDocument, options: LintOptions): LintResult {
  const findings: Finding[] = [];
  const failures: { rule: string; error: unknown }[] = [];
  let running: Running | undefined;
  const context = new SharedContext(document, options, (found) => {
    if (running) findings.push(new ReportedFinding(running.rule, running.level, found, options.fixEdits));
  });
  for (const one of runningFor(options)) {
    running = one;
    const { rule } = one;
    try {
      rule.check(context);
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { findings: enabled(findings, document).sort((one, other) => one.start - other.start), failures, until: context.until };
}

/** A rule that is to be run, with the level that its findings have. */
interface Running {
  readonly rule: Rule;
  readonly level: Level;
}

const runningByPolicy = new WeakMap<Policy, Partial<Record<DocumentKind, readonly Running[]>>>();

/** All rules for such a document are picked once for a policy, which never changes. */
function runningFor(options: LintOptions): readonly Running[] {
  const { policy, kind } = options;
  if (options.rules) return picked(options.rules, options);
  let known = runningByPolicy.get(policy);
  if (known === undefined) runningByPolicy.set(policy, (known = {}));
  return (known[kind] ??= picked(allRules, options));
}

function picked(rules: readonly Rule[], options: LintOptions): Running[] {
  return rules.flatMap((rule) => {
    const level = levelOf(rule, options);
    return level === 'off' || !rule.kinds.includes(options.kind) ? [] : [{ rule, level }];
  });
}

/** The level that the policy gives the rule, otherwise the rule's own. */
export function levelOf(rule: Rule, { policy }: Pick<LintOptions, 'policy'>): LevelOrOff {
  return policy.rules[rule.id] ?? rule.level;
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
