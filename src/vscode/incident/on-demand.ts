/**
 * What the commands of a live incident do. Most windows never need it, so that it comes in a file of its own, which is read when
 * a command asks for it.
 */
export { offerActions } from './actions';
export { importEvents } from './import-events';
export { anyIncident } from './any-incident';
export { askOtherSeverity, askStatus } from './commands/change-status';
export { runTyped } from './commands/command-box';
export { declareByForm } from './commands/declare';
export { askEvent } from './commands/log-event';
export { postmortemOf } from './commands/new-postmortem';
export { chooseIncident } from './commands/parts';
export { askCommander, askEscalation, askPage, noteAcknowledged } from './commands/people';
export { askReopening, askResolution } from './commands/resolve';
export { copyAndLog } from './messages/copy-and-log';
export { sendAndLog } from './messages/send-and-log';
export { writeMessage } from './messages/write-message';
export { saveInvitation } from './save-invitation';
export { tickAll } from './tick';
