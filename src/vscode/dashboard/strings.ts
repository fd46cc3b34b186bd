import type * as vscode from 'vscode';
import type { DashboardStrings } from '../../protocol/dashboard';

/** The page's words in the language of the window. Takes `vscode.l10n`, so that a test can show the page in English. */
export function dashboardStrings({ l10n }: { readonly l10n: Pick<typeof vscode.l10n, 't'> }): DashboardStrings {
  return {
    heading: l10n.t('Incident dashboard'),
    reading: l10n.t('Reading the documents…'),
    newReview: l10n.t('New Quarterly Review'),
    quarter: l10n.t('Quarter'),
    incidentsByQuarter: l10n.t('Incidents by quarter'),
    legend: l10n.t('Severities'),
    figures: l10n.t('Figures of the quarter'),
    keys: l10n.t('The arrow keys go from quarter to quarter, Enter picks one.'),
    notKnown: l10n.t('not known'),
    incidents: l10n.t('Incidents of the quarter'),
    noIncidents: l10n.t('No postmortem and no incident record is of this quarter.'),
    columns: {
      day: l10n.t('Day'),
      severity: l10n.t('Severity'),
      incident: l10n.t('Incident'),
      detected: l10n.t('Detected after'),
      recovered: l10n.t('Recovered after'),
      postmortem: l10n.t('Postmortem'),
    },
    notTold: l10n.t('not told'),
    causes: l10n.t('Root causes'),
    noCauses: l10n.t('No document of the quarter names one.'),
    services: l10n.t('Services'),
    noServices: l10n.t('No document of the quarter names one.'),
  };
}
