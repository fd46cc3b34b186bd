/**
 * Every id that the manifest and the code share. A test holds this list to `package.json` in both directions.
 */
export const commands = {
  newPostmortem: 'incidentDesk.newPostmortem',
  newRunbook: 'incidentDesk.newRunbook',
  addExampleRunbooks: 'incidentDesk.addExampleRunbooks',
  newMeetingAgenda: 'incidentDesk.newMeetingAgenda',
  newReview: 'incidentDesk.newReview',
  showDashboard: 'incidentDesk.showDashboard',
  lintAll: 'incidentDesk.lintAll',
  triage: 'incidentDesk.triage',
  quickTriage: 'incidentDesk.quickTriage',
  changeRuleLevel: 'incidentDesk.changeRuleLevel',
  openPolicy: 'incidentDesk.openPolicy',
  showLog: 'incidentDesk.showLog',
  connectSystem: 'incidentDesk.connectSystem',
  disconnectSystem: 'incidentDesk.disconnectSystem',
  openDocument: 'incidentDesk.openDocument',
  openActionItem: 'incidentDesk.actionItem.open',
  markActionItemDone: 'incidentDesk.actionItem.markDone',
  reopenActionItem: 'incidentDesk.actionItem.reopen',
  dropActionItem: 'incidentDesk.actionItem.drop',
  changeActionItemOwner: 'incidentDesk.actionItem.changeOwner',
  changeActionItemDueDate: 'incidentDesk.actionItem.changeDueDate',
  copyActionItem: 'incidentDesk.actionItem.copy',
  openActionItemTicket: 'incidentDesk.actionItem.openTicket',
  createActionItemTicket: 'incidentDesk.actionItem.createTicket',
  updateActionItemsFromTickets: 'incidentDesk.actionItems.updateFromTickets',
  groupActionItems: 'incidentDesk.actionItems.group',
  sortActionItems: 'incidentDesk.actionItems.sort',
  filterActionItems: 'incidentDesk.actionItems.filter',
  clearActionItemFilter: 'incidentDesk.actionItems.clearFilter',
  showClosedActionItems: 'incidentDesk.actionItems.showDone',
  hideClosedActionItems: 'incidentDesk.actionItems.hideDone',
  declareIncident: 'incidentDesk.incident.declare',
  typeIncidentCommand: 'incidentDesk.incident.typeCommand',
  logIncidentEvent: 'incidentDesk.incident.logEvent',
  changeIncidentStatus: 'incidentDesk.incident.changeStatus',
  changeIncidentSeverity: 'incidentDesk.incident.changeSeverity',
  escalateIncident: 'incidentDesk.incident.escalate',
  handOverCommand: 'incidentDesk.incident.handOver',
  pageOnCall: 'incidentDesk.incident.page',
  acknowledgeIncident: 'incidentDesk.incident.acknowledge',
  resolveIncident: 'incidentDesk.incident.resolve',
  reopenIncident: 'incidentDesk.incident.reopen',
  newPostmortemFromIncident: 'incidentDesk.incident.newPostmortem',
  incidentActions: 'incidentDesk.incident.actions',
  openIncident: 'incidentDesk.incident.open',
  postUpdate: 'incidentDesk.incident.postUpdate',
  sendAndLogMessage: 'incidentDesk.incident.sendAndLog',
  copyAndLogMessage: 'incidentDesk.incident.copyAndLog',
  importEvents: 'incidentDesk.incident.importEvents',
  saveInvitation: 'incidentDesk.incident.saveInvitation',
  openRunbookFor: 'incidentDesk.runbook.openFor',
  openRunbook: 'incidentDesk.runbook.open',
  startRunbook: 'incidentDesk.runbook.start',
  restartRunbook: 'incidentDesk.runbook.restart',
  showRunbookProgress: 'incidentDesk.runbook.progress',
  runRunbookCommand: 'incidentDesk.runbook.run',
  copyRunbookCommand: 'incidentDesk.runbook.copy',
  markStepDone: 'incidentDesk.runbook.markDone',
  markStepUndone: 'incidentDesk.runbook.markUndone',
  sayStepEnded: 'incidentDesk.runbook.sayEnded',
} as const;

export const views = {
  activeIncident: 'incidentDesk.activeIncident',
  actionItems: 'incidentDesk.actionItems',
  postmortems: 'incidentDesk.postmortems',
  runbooks: 'incidentDesk.runbooks',
} as const;

/** The triage page, as the window keeps it over a reload. */
export const triagePanel = 'incidentDesk.triage';

/** The dashboard, likewise. */
export const dashboardPanel = 'incidentDesk.dashboard';

/** What conditions in the manifest ask for, each behind `incidentDesk.`: the code sets it. */
export const contexts = [
  // A folder uses us; the folders that were open at the start have been read: nothing says that one is empty before.
  'active', 'read',
  // An incident is open, one is open or closing, the active editor shows one, whatever its status.
  'incidentOpen', 'incidentAtHand', 'recordShown',
  // The active editor shows a runbook; the state of the action item that the cursor is in, empty where there is none, and whether it names a ticket.
  'runbookShown', 'actionItemAtCursor', 'ticketAtCursor',
  // What the view of action items leaves out, whether closed ones are in it, and whether there are any.
  'actionItems.filtered', 'actionItems.showsClosed', 'actionItems.anyClosed',
  // Systems can be connected here; one is.
  'canConnect', 'connected',
  // One makes tickets; one tells events; one takes the message that the active editor shows.
  'canMakeTickets', 'canImportEvents', 'messageTaken',
] as const;

export type Context = (typeof contexts)[number];

export const settings = {
  codeLens: 'incidentDesk.codeLens.enabled',
  me: 'incidentDesk.actionItems.me',
} as const;
