/** The edits that the fixes of rules are made of. Hosts load them when somebody asks for a fix. */
export { changeDueDate, giveOwner } from '../edit/action-item-parts';
export { drop, markDone } from '../edit/action-item-state';
export { addField, setField } from '../edit/field';
export { insertSection, moveSection } from '../edit/section';
export { sortTimeline } from '../edit/sort-timeline';
