import type * as vscode from 'vscode';
import type { TriageStrings } from '../../protocol/triage';

/** The page's words in the language of the window. Takes `vscode.l10n`, so that a test can show the page in English. */
export function triageStrings({ l10n }: { readonly l10n: Pick<typeof vscode.l10n, 't'> }): TriageStrings {
  return {
    heading: l10n.t('Triage an alert'),
    progress: l10n.t('Steps of the triage'),
    steps: {
      details: {
        name: l10n.t('Alert'),
        heading: l10n.t('What happened?'),
        help: l10n.t('A title is enough to go on. Everything can be changed later.'),
      },
      tree: {
        name: l10n.t('Severity'),
        heading: l10n.t('How bad is it?'),
        help: l10n.t('Answer for what you know now. Any answer can be changed.'),
      },
      checks: {
        name: l10n.t('Checks'),
        heading: l10n.t('Check before you declare'),
        help: l10n.t('What can be found out by itself stands beside each check. A check may stay open.'),
      },
      outcome: {
        name: l10n.t('Response'),
        heading: l10n.t('What happens now'),
        help: l10n.t('The plan for this severity, and what helped before.'),
      },
    },
    stepOf: l10n.t('Step {0} of {1}'),
    done: l10n.t('done'),
    details: {
      title: { label: l10n.t('Title'), placeholder: l10n.t('What is wrong, in a few words') },
      service: { label: l10n.t('Service'), placeholder: l10n.t('The service that is affected') },
      source: { label: l10n.t('Source'), placeholder: l10n.t('A monitor, a customer, a colleague') },
      noticed: { label: l10n.t('Noticed at'), placeholder: l10n.t('YYYY-MM-DD HH:MM, with time zone') },
      description: { label: l10n.t('Description'), placeholder: l10n.t('Who is affected, what they see, what the alert says') },
    },
    titleNeeded: l10n.t('Give the alert a title to go on.'),
    answers: { yes: l10n.t('Yes'), no: l10n.t('No') },
    alertReceived: l10n.t('Alert received'),
    tree: l10n.t('Decision tree'),
    pathTaken: l10n.t('path taken'),
    seeQuestion: l10n.t('Continues at “{0}”'),
    severityReached: l10n.t('This is {0}'),
    results: { open: l10n.t('Open'), yes: l10n.t('Yes'), no: l10n.t('No'), skipped: l10n.t('Skip') },
    note: l10n.t('Note'),
    notePlaceholder: l10n.t('Note (optional)'),
    facts: {
      commits: { heading: l10n.t('Commits of the last 24 hours'), none: l10n.t('No commit in the last 24 hours.') },
      incidents: { heading: l10n.t('Past incidents like this one'), none: l10n.t('No past incident reads like this one.') },
      runbooks: { heading: l10n.t('Runbooks that match'), none: l10n.t('No runbook matches.') },
      actionItems: { heading: l10n.t('Open action items on this service'), none: l10n.t('No open action item on this service.') },
      severity: { heading: l10n.t('By the decision tree'), none: '' },
      channels: { heading: l10n.t('By the response plan'), none: '' },
    },
    looking: l10n.t('Looking…'),
    notFoundOut: l10n.t('Could not find out: {0}'),
    lookAgain: l10n.t('Look Again'),
    more: l10n.t('{0} more'),
    plan: {
      heading: l10n.t('Response plan'),
      response: l10n.t('Response time'),
      escalation: l10n.t('Escalation'),
      communication: l10n.t('Communication'),
      postmortem: l10n.t('Postmortem'),
      sla: l10n.t('SLA impact'),
      examples: l10n.t('Examples of this severity'),
      actions: l10n.t('Response actions'),
      commander: l10n.t('Incident commander'),
      commanderNeeded: l10n.t('Needed: one person leads the response'),
    },
    override: {
      open: l10n.t('Choose another severity'),
      severity: l10n.t('Severity'),
      reason: l10n.t('Reason'),
      reasonPlaceholder: l10n.t('Why the tree is wrong this time'),
      apply: l10n.t('Use This Severity'),
      withdraw: l10n.t('Back to {0}'),
      overridden: l10n.t('Chosen instead of {0}: {1}'),
    },
    next: l10n.t('Continue'),
    back: l10n.t('Back'),
    startOver: l10n.t('Start Over'),
    declare: {
      heading: l10n.t('Declare'),
      createRecord: l10n.t('Create the Incident Record'),
      openRecord: l10n.t('Open the Incident Record'),
      newPostmortem: l10n.t('New Postmortem from This'),
      newRunbook: l10n.t('New Runbook from This'),
      recorded: l10n.t('Recorded in {0}'),
    },
    keys: {
      yesNo: l10n.t('Keys: Y and N answer, the arrow keys move, Enter continues.'),
      checks: l10n.t('Keys: Y, N and S (skip) answer and go on to the next check.'),
    },
  };
}
