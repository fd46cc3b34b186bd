/** Where a repository keeps the team's policy and its templates, from its root on. */
export const policyPath = '.incidents/policy.yaml';
export const templateFolder = '.incidents/templates';
