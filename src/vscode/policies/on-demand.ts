/** What the commands of the policy do, in a file of its own as most windows never need it. */
export { changeRuleLevel } from './change-rule-level';
export { openPolicy } from './open-policy';
