/** What makes documents, in a file that is read when the first one is asked for. */
export { addExampleRunbooks } from './example-runbooks';
export { createMeeting } from './new-meeting';
export { createPostmortem } from './new-postmortem';
export { createReview } from './new-review';
export { createRunbook } from './new-runbook';
