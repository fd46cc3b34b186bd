import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { type Label, type Severity, lintRule } from 'unified-lint-rule';
import type { Level } from '../core/lint/finding';
import { lint } from '../core/lint/lint';
import { pageOf } from '../core/lint/page';
import type { Rule } from '../core/lint/rule';
import { levelOf, report } from './message';
import { type RemarkOptions, subjectOf } from './subject';

type Config = RemarkOptions | Label | Severity | [severity: Label | Severity | boolean, options?: RemarkOptions];
export type RulePlugin = Plugin<[Config?], Root>;

/** What vfile calls a message of the level: true fails the run, false is a warning, undefined is information. */
const fatal: Readonly<Record<Level, boolean | undefined>> = { error: true, warning: false, info: undefined, hint: undefined };

/**
 * The rule as a remark plugin: the very same check, over the text of the file. Each message has the level that the policy gives
 * it, unless the plugin is configured with a severity.
 */
export function pluginOf(rule: Rule): RulePlugin {
  const plugin = lintRule<Root, RemarkOptions | undefined>({ origin: `incident-desk:${rule.id}`, url: pageOf(rule.id) }, (_, file, options) => {
    const subject = subjectOf(file, options);
    if (!subject) return;
    const { findings, failures } = lint(subject.document, { ...subject.options, rules: [rule] });
    for (const finding of findings) report(file, subject.document, finding);
    for (const { error } of failures) throw error;
  });
  return function (config) {
    const transform = plugin.call(this, config);
    if (!transform || hasSeverity(config)) return transform;
    return (tree, file, next) => {
      const before = file.messages.length;
      transform(tree, file, (...results) => {
        for (const message of file.messages.slice(before)) {
          const level = levelOf(message);
          if (level) message.fatal = fatal[level];
        }
        next(...results);
      });
    };
  };
}

function hasSeverity(config: Config | undefined): boolean {
  return Array.isArray(config) || (config !== undefined && typeof config !== 'object');
}
