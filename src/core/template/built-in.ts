import incident from '../../../templates/incident.md';
import meeting from '../../../templates/meeting.md';
import postmortem from '../../../templates/postmortem.md';
import runbookAlert from '../../../templates/runbook-alert.md';
import runbook from '../../../templates/runbook.md';

/** A template's name is its file's, in `templates/` here and in a team's own folder of templates. */
export const templateNames = ['incident', 'postmortem', 'runbook', 'runbook-alert', 'meeting', 'review'] as const;
export type TemplateName = (typeof templateNames)[number];
/** What documents are measured by. The template of a review is in `review-template.ts`: only who makes one needs it. */
export type MeasuredTemplate = Exclude<TemplateName, 'review'>;

export const builtInTemplates: Readonly<Record<MeasuredTemplate, string>> = {
  incident, postmortem, runbook, 'runbook-alert': runbookAlert, meeting,
};
