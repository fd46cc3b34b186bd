import type { Problem } from '../policy/problem';
import { builtInTemplates, type TemplateName } from './built-in';
import { reviewTemplate } from './review-template';
import { templateProblem } from './syntax';

export interface ChosenTemplate {
  readonly text: string;
  /** Why the team's own template is not the one. */
  readonly problem: Problem | undefined;
}

/** The team's own template if there is one that can be rendered, otherwise the built-in one. */
export function chooseTemplate(name: TemplateName, own: string | undefined): ChosenTemplate {
  const problem = own === undefined ? undefined : templateProblem(own);
  return { text: own === undefined || problem ? name === 'review' ? reviewTemplate : builtInTemplates[name] : own, problem };
}
