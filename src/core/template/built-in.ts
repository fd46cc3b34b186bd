import incident from '../../../templates/incident.md';
import meeting from '../../../templates/meeting.md';
import postmortem from '../../../templates/postmortem.md';
import runbookAlert from '../../../templates/runbook-alert.md';
import runbook from '../../../templates/runbook.md';
import { templateProblem } from './syntax';
import type { Problem } from '../policy/problem';

/** A template's name is its file's, in `templates/` here and in a team's own folder of templates. */
export const templateNames = ['incident', 'postmortem', 'runbook', 'runbook-alert', 'meeting'] as const;
export type TemplateName = (typeof templateNames)[number];

export const builtInTemplates: Readonly<Record<TemplateName, string>> = {
  incident, postmortem, runbook, 'runbook-alert': runbookAlert, meeting,
};

export interface ChosenTemplate {
  readonly text: string;
  /** Why the team's own template is not the one. */
  readonly problem: Problem | undefined;
}

/** The team's own template if there is one that can be rendered, otherwise the built-in one. */
export function chooseTemplate(name: TemplateName, own: string | undefined): ChosenTemplate {
  const problem = own === undefined ? undefined : templateProblem(own);
  return { text: own === undefined || problem ? builtInTemplates[name] : own, problem };
}
