import type { Command } from '../command';
import { actions } from './actions';
import { inspect } from './inspect';
import { lintCommand } from './lint';
import { metrics } from './metrics';
import { newPostmortemCommand } from './new-postmortem';
import { newReviewCommand } from './new-review';
import { newRunbookCommand } from './new-runbook';
import { policyCheck } from './policy-check';

/** Everything the program can do, in the order of its help. */
export const commands: readonly Command[] = [lintCommand, actions, metrics, inspect, newPostmortemCommand, newRunbookCommand, newReviewCommand, policyCheck];
