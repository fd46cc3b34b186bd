/** What only a window needs that knows an incident: where it stands, its rows in the view, the status bar and the reminders. */
export { sectionsOf } from './incident-rows';
export { IncidentWatch } from './incident-watch';
export { itemOf } from './row-items';
export { situationOf } from './situation';
