import * as vscode from 'vscode';
import type { IndexedActionItem } from '../../core/index/document-index';
import type { Dashboard, Figure, SeenQuarter, TimeFigure } from '../../core/metrics/dashboard';
import type { Measure, ReviewedIncident } from '../../core/metrics/reviewed-incident';
import type { Outcomes } from '../../core/metrics/quarter-figures';
import { daysOf } from '../../core/time/quarters';
import type { DashboardView, FigureState, FigureView, IncidentRow, Line, LineGroup } from '../../protocol/dashboard';
import { dayInWords, quarterName } from '../dates';
import { inDigits } from '../words';
import type { Told } from '../documents/incident-reader';
import type { FolderDocuments } from './reading';
import { baseInWords, figureName, incidentsInWords, minutesInWords, targetAndState, targetInWords, untoldHeading, valueInWords } from './words';

/** What stands behind a figure, or is in no quarter, can be very much. */
const mostLines = 200;

/** A dashboard in the user's language. */
export class DashboardWords {
  constructor(private readonly folder: vscode.WorkspaceFolder | undefined, private readonly severities: readonly { readonly id: string }[]) {}

  view({ quarters, picked, figures, services }: Dashboard, pickable: readonly string[], { undated, unread, openItems }: FolderDocuments): DashboardView {
    const { first, last } = daysOf(picked.quarter);
    const legend = this.legendOf(quarters);
    const most = Math.max(1, ...services.map(({ incidents }) => incidents.length));
    const isOneOfMany = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
    return {
      folder: isOneOfMany ? this.folder?.name ?? null : null,
      picked: picked.quarter,
      choices: pickable.map((id) => {
        const compared = quarters.find(({ quarter }) => quarter === id);
        return { id, words: compared ? shortWords(compared) : quarterName(id) };
      }),
      name: quarterName(picked.quarter),
      summary: vscode.l10n.t('{0} to {1}: {2}', dayInWords(first), dayInWords(last), incidentsInWords(picked.incidents.length)),
      openItems: openItems.all === 1
        ? vscode.l10n.t('1 action item open today, {0} overdue', openItems.overdue)
        : vscode.l10n.t('{0} action items open today, {1} overdue', openItems.all, openItems.overdue),
      legend,
      quarters: quarters.map(({ quarter, incidents, figures: own }) => {
        const counts = legend.map(({ rank }) => own.severities.find(({ severity }) => this.rankOf(severity?.id) === rank)?.incidents.length ?? 0);
        const parts = legend.flatMap(({ name }, at) => (counts[at]! > 0 ? [`${counts[at]} ${name}`] : []));
        return { id: quarter, name: quarterName(quarter), counts, words: [shortWords({ quarter, incidents }), ...parts].join(', ') };
      }),
      figures: figures.filter(isTold).map((figure) => this.figure(figure)),
      incidents: picked.incidents.map((incident) => this.row(incident)),
      causes: picked.incidents.flatMap(({ cause, summary }) => (cause === undefined ? [] : [{ text: cause, detail: summary.title, target: this.fileAt(summary.path) }])),
      services: services.map(({ name, incidents }) => ({
        name, count: String(incidents.length), share: incidents.length / most, lines: incidents.map((incident) => this.incident(incident)),
      })),
      leftOut: this.leftOut(undated, unread),
    };
  }

  private legendOf(quarters: readonly SeenQuarter[]): DashboardView['legend'] {
    const ranks = new Set(quarters.flatMap(({ figures }) => figures.severities.map(({ severity }) => this.rankOf(severity?.id))));
    const known = this.severities.flatMap(({ id }, rank) => (ranks.has(rank) ? [{ name: id, rank }] : []));
    return ranks.has(null) ? [...known, { name: vscode.l10n.t('none stated'), rank: null }] : known;
  }

  private rankOf(severity: string | undefined): number | null {
    return severity === undefined ? null : this.severities.findIndex(({ id }) => id === severity);
  }

  private figure(figure: Figure): FigureView {
    const { id, values, value, target } = figure;
    return {
      id,
      name: figureName(figure),
      value: valueInWords(figure, value),
      state: stateOf(figure),
      target: targetAndState(figure),
      base: baseInWords(figure),
      trend: {
        heading: vscode.l10n.t('{0}, by quarter', figureName(figure)),
        unit: id === 'postmortems' || id === 'actionItems' ? 'share' : 'minutes',
        values: values.map((each) => each ?? null),
        words: values.map((each) => valueInWords(figure, each)),
        target: target === undefined ? null : { value: target, words: vscode.l10n.t('Target: {0}', targetInWords(figure, target)) },
      },
      behind: this.behind(figure).filter(({ lines }) => lines.length > 0).map(shortened),
    };
  }

  private behind(figure: Figure): LineGroup[] {
    switch (figure.id) {
      case 'postmortems': return groups(figure.outcomes, (each) => this.incident(each), {
        met: vscode.l10n.t('Published'), missed: vscode.l10n.t('Not published in time'), open: vscode.l10n.t('Still have time'), unknown: '',
      });
      case 'actionItems': return groups(figure.outcomes, (each) => item(each), {
        met: vscode.l10n.t('Done on time'), missed: vscode.l10n.t('Late, or not done'), open: vscode.l10n.t('Still have time'), unknown: vscode.l10n.t('Done, but do not say when'),
      });
      default: return this.times(figure);
    }
  }

  private times(figure: TimeFigure): LineGroup[] {
    return [
      {
        heading: vscode.l10n.t('The lines that tell the times, the longest first'),
        lines: figure.measured.map(({ incident, measure }) => ({
          text: incident.summary.title, detail: `${minutesInWords(measure.minutes)} · ${severityAndDay(incident)}`, target: this.at(measure),
        })),
      },
      { heading: untoldHeading(figure), lines: figure.untold.map((incident) => this.incident(incident)) },
    ];
  }

  private row(incident: ReviewedIncident): IncidentRow {
    const { summary, day, detection, recovery, postmortem } = incident;
    const measured = (measure: Measure | undefined): Line | null => measure ? { text: minutesInWords(measure.minutes), target: this.at(measure) } : null;
    return {
      day: dayInWords(day),
      severity: summary.severity ?? summary.severityText ?? '',
      title: this.incident(incident),
      detected: measured(detection),
      recovered: measured(recovery),
      postmortem: !postmortem ? vscode.l10n.t('none') : postmortem.published ? vscode.l10n.t('published') : vscode.l10n.t('not published'),
    };
  }

  private incident(incident: ReviewedIncident): Line {
    const { summary } = incident;
    return { text: summary.title, detail: severityAndDay(incident), target: this.fileAt(summary.path) };
  }

  private at({ path, line }: Measure): string {
    return `${this.fileAt(path)}#L${line + 1}`;
  }

  private fileAt(path: string): string {
    return (this.folder ? vscode.Uri.joinPath(this.folder.uri, path) : vscode.Uri.parse(path)).toString();
  }

  private leftOut(undated: readonly Told[], unread: readonly Told[]): LineGroup | null {
    const count = undated.length + unread.length;
    if (count === 0) return null;
    const line = (reason: string) => ({ uri, document }: Told): Line => ({ text: document.title, detail: `${document.path}: ${reason}`, target: uri });
    const lines = [...unread.map(line(vscode.l10n.t('it can\'t be read'))), ...undated.map(line(vscode.l10n.t('it tells no day')))];
    return shortened({ heading: count === 1 ? vscode.l10n.t('1 document is in no quarter') : vscode.l10n.t('{0} documents are in no quarter', count), lines });
  }
}

const shortWords = ({ quarter, incidents }: Pick<SeenQuarter, 'quarter' | 'incidents'>): string => `${quarterName(quarter)}: ${incidentsInWords(incidents.length)}`;

function stateOf({ value, isMet }: Figure): FigureState {
  if (value === undefined) return 'unknown';
  if (isMet === undefined) return 'untargeted';
  return isMet ? 'met' : 'missed';
}

const severityAndDay = ({ summary, day }: ReviewedIncident): string =>
  [summary.severity, dayInWords(day)].filter((part) => part !== undefined).join(' · ');

/** Few teams tell when somebody took an incident on: the figure is there where one does. */
const isTold = (figure: Figure): boolean => figure.id !== 'acknowledgement' || figure.values.some((value) => value !== undefined);

function shortened(group: LineGroup): LineGroup {
  const rest = group.lines.length - mostLines;
  return rest <= 0 ? group : { ...group, lines: group.lines.slice(0, mostLines), more: vscode.l10n.t('{0} more', inDigits(rest)) };
}

function groups<Each>(outcomes: Outcomes<Each>, line: (each: Each) => Line, headings: Readonly<Record<keyof Outcomes<Each>, string>>): LineGroup[] {
  return (['missed', 'open', 'unknown', 'met'] as const).map((outcome) => ({ heading: headings[outcome], lines: outcomes[outcome].map(line) }));
}

function item({ uri, document, item: { text, line, due, doneOn, owners } }: IndexedActionItem): Line {
  const detail = [owners.join(', '), due && vscode.l10n.t('due {0}', due), doneOn && vscode.l10n.t('done {0}', doneOn), document.title].filter((part) => !!part).join(' · ');
  return { text, detail, target: `${uri}#L${line + 1}` };
}
