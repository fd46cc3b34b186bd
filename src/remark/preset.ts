import remarkLint from 'remark-lint';
import type { Preset } from 'unified';
import { rules } from '../core/lint/rules/index';
import { type RulePlugin, pluginOf } from './plugin';
import type { RemarkOptions } from './subject';

/** Every rule as a remark plugin, by its id. */
export const plugins: Readonly<Record<string, RulePlugin>> = Object.fromEntries(rules.map((rule) => [rule.id, pluginOf(rule)]));

/** remark-lint with every rule of Incident Desk, by a team's own policy and templates. */
export function presetWith(options: RemarkOptions): Preset {
  return { plugins: [remarkLint, ...Object.values(plugins).map((plugin): [RulePlugin, RemarkOptions] => [plugin, options])] };
}

/** remark-lint with every rule of Incident Desk, by the built-in policy. */
export default presetWith({});
