import { expect, test } from 'vitest';
import actionOwner from '../../../src/core/lint/rules/action-owner/index';
import { lintExample } from '../../rules/lint-example';

const suggested = (commander: string) => {
  const text = `# Website down\n\n**Incident Commander**: ${commander}\n\n## Action Items\n\n- Add query performance testing to CI\n`;
  const fixes = lintExample(actionOwner, { settings: {}, text }).findings.flatMap((finding) => finding.fixes);
  return fixes.map(({ title }) => title.facts['owner']);
};

test.each([['@kim', ['@kim']], ['TBA', []], ['unassigned', []]])('with %s as commander, the owners suggested for an action item are %j', (commander, owners) => {
  expect(suggested(commander)).toEqual(owners);
});
