/** What runs runbooks. Most windows never show one, so that it comes in a file of its own. */
export { RunbookDesk } from './desk';
