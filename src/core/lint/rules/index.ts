import type { Rule } from '../rule';
// Structure
// Time
// Analysis
import fiveWhys from './five-whys/index';
import impactFigure from './impact-figure/index';
import blamelessLanguage from './blameless-language/index';
// Actions
import noActionItems from './no-action-items/index';
import actionOwner from './action-owner/index';
import actionDueDate from './action-due-date/index';
import actionTicket from './action-ticket/index';
import actionOverdue from './action-overdue/index';
import actionVerifiable from './action-verifiable/index';
// Runbooks
// Safety
import secret from './secret/index';

/** Every rule there is, in the order in which they are documented. */
export const rules: readonly Rule[] = [
  // Structure
  // Time
  // Analysis
  fiveWhys, impactFigure, blamelessLanguage,
  // Actions
  noActionItems, actionOwner, actionDueDate, actionTicket, actionOverdue, actionVerifiable,
  // Runbooks
  // Safety
  secret,
];
