import { type DisabledRange, disabledRanges } from '../document/directives';
import type { IncidentDocument } from '../document/model';
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
  let running: { readonly rule: Rule; readonly level: Level } | undefined;
  const context = new SharedContext(document, options, (found) => {
    if (running) findings.push(new ReportedFinding(running.rule, running.level, found, options.fixEdits));
  });
  for (const rule of options.rules ?? allRules) {
    const level = levelOf(rule, options);
    if (level === 'off' || !rule.kinds.includes(options.kind)) continue;
    running = { rule, level };
    try {
      rule.check(context);
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { findings: enabled(findings, document).sort((one, other) => one.start - other.start), failures, until: context.until };
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
