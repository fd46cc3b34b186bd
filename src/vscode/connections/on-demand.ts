export { connect } from './connect';
export { disconnect } from './disconnect';
export { openSystem } from './open-system';
