/** What only a window needs that knows an incident: where it stands, and its rows in the view. */
export { sectionsOf } from './incident-rows';
export { itemOf } from './row-items';
export { situationOf } from './situation';
