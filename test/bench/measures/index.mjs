import { allocation } from './allocation.mjs';
import { cold } from './cold.mjs';
import { growth } from './growth.mjs';
import { host } from './host.mjs';
import { hostile } from './hostile.mjs';
import { indexThreads } from './index-threads.mjs';
import { keystroke } from './keystroke.mjs';
import { parts } from './parts.mjs';
import { repository } from './repository.mjs';
import { sizes } from './sizes.mjs';
import { workspaceIndex } from './workspace-index.mjs';

/**
 * @typedef {object} Context
 * @property {string} subject address of the bundle that is measured
 * @property {string} folder an empty one, removed afterwards
 * @property {number} files how many documents a repository has that the slow programs read
 * @property {number} documents how many the index is made of
 * @property {boolean} grow whether it is made of ten times as many too
 * @property {number} rounds how often the slow programs run
 */

/** All that can be asked for. @type {Record<string, { inTable: boolean, measure: (context: Context) => import('../row.mjs').Row[] | Promise<import('../row.mjs').Row[]> }>} */
export const allMeasures = {
  keystroke: { inTable: true, measure: keystroke },
  cold: { inTable: true, measure: cold },
  allocation: { inTable: true, measure: allocation },
  growth: { inTable: true, measure: growth },
  index: { inTable: true, measure: workspaceIndex },
  repository: { inTable: true, measure: repository },
  sizes: { inTable: true, measure: sizes },
  parts: { inTable: false, measure: parts },
  host: { inTable: false, measure: host },
  'index-threads': { inTable: false, measure: indexThreads },
  hostile: { inTable: false, measure: hostile },
};
