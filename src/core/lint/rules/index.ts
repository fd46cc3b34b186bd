import type { Rule } from '../rule';
// Structure
import requiredSection from './required-section/index';
import sectionOrder from './section-order/index';
import requiredField from './required-field/index';
import emptySection from './empty-section/index';
import leftoverTemplateText from './leftover-template-text/index';
import fileName from './file-name/index';
// Time
import impossibleTime from './impossible-time/index';
import endBeforeStart from './end-before-start/index';
import timelineOrder from './timeline-order/index';
import timelineZone from './timeline-zone/index';
import durationMismatch from './duration-mismatch/index';
import postmortemDeadline from './postmortem-deadline/index';
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
import actionRepeated from './action-repeated/index';
// Runbooks
import runbookStale from './runbook-stale/index';
import runbookStepCheck from './runbook-step-check/index';
import runbookPlaceholder from './runbook-placeholder/index';
import deadLink from './dead-link/index';
import runbookRollback from './runbook-rollback/index';
// Safety
import secret from './secret/index';

/** Every rule there is, in the order in which they are documented. */
export const rules: readonly Rule[] = [
  // Structure
  requiredSection, sectionOrder, requiredField, emptySection, leftoverTemplateText, fileName,
  // Time
  impossibleTime, endBeforeStart, timelineOrder, timelineZone, durationMismatch, postmortemDeadline,
  // Analysis
  fiveWhys, impactFigure, blamelessLanguage,
  // Actions
  noActionItems, actionOwner, actionDueDate, actionTicket, actionOverdue, actionVerifiable, actionRepeated,
  // Runbooks
  runbookStale, runbookStepCheck, runbookPlaceholder, deadLink, runbookRollback,
  // Safety
  secret,
];
