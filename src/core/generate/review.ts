import type { PostmortemSummary } from '../index/summary';
import { figureRows, inWords, meanOfSome, percent } from '../metrics/figure-rows';
import { chartedQuarters, type QuarterDocuments } from '../metrics/quarter-documents';
import { figuresOf } from '../metrics/quarter-figures';
import { incidentsOf, type Measure, type ReviewedIncident } from '../metrics/reviewed-incident';
import { byService } from '../metrics/services';
import { render } from '../template/render';
import { dayAt } from '../time/local-moment';
import { quarterOf } from '../time/calendar';
import { daysOf } from '../time/quarters';
import type { Draft, Making } from './draft';
import { relativePath } from './path';

/** The quarterly review: the agenda of the policy, the figures, and for each of them what it rests on. Only people know the rest. */
export function newReview({ quarter, documents, incidents: read }: QuarterDocuments, { policy, template, now, timeZone }: Making): Draft {
  const { folders, review, targets } = policy;
  const today = dayAt(now, timeZone);
  const quarters = chartedQuarters(quarter);
  const all = incidentsOf(read);
  const [before, own] = [quarters.at(-2)!, quarter].map((each) => all.filter(({ day }) => quarterOf(day) === each)) as [ReviewedIncident[], ReviewedIncident[]];
  const items = documents.flatMap(({ actionItems }) => actionItems);
  const figures = figuresOf(quarter, own, items, policy, today);
  const figuresBefore = figuresOf(quarters.at(-2)!, before, items, policy, today);
  const linkTo = (path: string) => relativePath(folders.reviews, path);
  const measured = (measure: Measure | undefined) => measure && { minutes: inWords(measure.minutes), link: `${linkTo(measure.path)}#L${measure.line + 1}` };
  const text = render(template, {
    quarter,
    ...daysOf(quarter),
    agenda: review.agenda.map(({ title, minutes, points }, at) => ({ number: at + 1, title, minutes, points })),
    severities: figures.severities.map(({ severity, incidents, recovery }) => ({
      name: severity ? `${severity.symbol} ${severity.id}`.trim() : 'None stated',
      count: String(incidents.length),
      before: String(figuresBefore.severities.find((each) => each.severity === severity)?.incidents.length ?? 0),
      recovery: meanOfSome(recovery),
    })),
    count: String(own.length),
    countBefore: String(before.length),
    recovery: meanOfSome(figures.recovery),
    quarters: quarters.map((each) => ({ quarter: each, count: String(all.filter(({ day }) => quarterOf(day) === each).length), isLast: each === quarter })),
    figures: figureRows(figures, policy).map((row) => ({ ...row })),
    recurrence: `under ${percent(targets.recurrence)}`,
    incidents: own.map(({ summary, day, detection, recovery, postmortem }) => ({
      day, severity: summary.severity ?? summary.severityText ?? 'none', title: summary.title, link: linkTo(summary.path),
      detection: measured(detection), recovery: measured(recovery), postmortem: !postmortem ? 'none' : postmortem.published ? 'published' : 'not published',
    })),
    causes: own.flatMap(({ summary, cause }) => (cause === undefined ? [] : [{ cause, title: summary.title, link: linkTo(summary.path) }])),
    services: byService(own).map(({ name, incidents }) => ({ name, count: String(incidents.length) })),
    decided: [...own, ...before].flatMap(({ postmortem }) => (postmortem && postmortem.actionItems.length > 0 ? [{
      title: postmortem.title, link: linkTo(postmortem.path), ...stateOfActions(postmortem, today),
    }] : [])),
    outcome: review.output,
  });
  return { path: `${folders.reviews}/${quarter}.md`, text };
}

function stateOfActions({ actionItems }: PostmortemSummary, today: string) {
  const kept = actionItems.filter(({ state }) => state !== 'dropped');
  const open = kept.filter(({ state }) => state === 'open');
  const overdue = open.filter(({ due }) => due !== undefined && due < today);
  return { all: String(kept.length), done: String(kept.length - open.length), open: String(open.length), overdue: String(overdue.length) };
}
