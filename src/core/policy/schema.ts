import * as z from 'zod/mini';
import { systems } from './systems-schema';

/**
 * The shape of a policy: the process as data. `schemas/policy.schema.json` is made from `policyFile`, so that the
 * editor, the loader and the types can't disagree. Durations carry their unit in their name. The descriptions are what
 * the editor shows while a policy is written.
 */

const text = (description: string) => z.string().check(z.describe(description));
const texts = (description: string) => z.array(z.string()).check(z.describe(description));
const minutes = (description: string) => z.number().check(z.nonnegative(), z.describe(`${description} In minutes.`));
const hours = (description: string) => z.number().check(z.nonnegative(), z.describe(`${description} In hours.`));
const share = (description: string) => z.number().check(z.gte(0), z.lte(1), z.describe(`${description} A share from 0 to 1.`));
const count = (description: string) => z.int().check(z.nonnegative(), z.describe(description));
const synonyms = (description: string) =>
  z.record(z.string(), z.array(z.string())).check(z.describe(`${description} Your names are added to the built-in ones.`));

export const level = z.enum(['error', 'warning', 'info', 'hint', 'off']);
export const duty = z.enum(['required', 'recommended', 'optional', 'none']);
const channelName = z.enum(['incidents', 'alerts', 'team']);

const action = z.strictObject({
  when: text('When these steps are due, as people say it: `Within 15 min`.'),
  withinMinutes: z.optional(minutes('When these steps are due, counted from detection.')),
  steps: z.array(z.string()).check(z.describe('What to do, one step each.')),
});

export const severity = z.strictObject({
  id: text('How documents name it: `SEV-1`. The member of the built-in list with the same id fills in what you leave out.'),
  name: text('A word or two for people: `Critical`.'),
  symbol: text('One emoji.'),
  definition: text('When an incident has this severity, in one sentence.'),
  examples: texts('Incidents of this severity.'),
  response: z.strictObject({
    time: text('How fast somebody responds, in words: `< 15 minutes`.'),
    withinMinutes: z.optional(minutes('How fast somebody responds.')),
  }),
  escalation: z.strictObject({
    text: text('Who is told, and how.'),
    page: z.boolean().check(z.describe('Whether the on-call engineer is paged.')),
  }),
  communication: z.strictObject({
    text: text('Where and how often the team is told.'),
    channel: z.optional(channelName.check(z.describe('Which of `channels` it is posted to.'))),
    withinMinutes: z.optional(minutes('When the first update is due, counted from detection.')),
    updateEveryMinutes: z.optional(minutes('How often an update is due after the first one.')),
  }),
  mitigateWithinMinutes: z.optional(minutes('How long the team may look for a mitigation before it escalates.')),
  postmortem: z.strictObject({
    duty: duty.check(z.describe('Whether a postmortem is written.')),
    text: text('The same in words: `Required within 24 hours`.'),
    withinHours: z.optional(hours('When its draft is due, counted from resolution.')),
  }),
  sla: text('What it means for the service level agreement.'),
  needsCommander: z.boolean().check(z.describe('Whether an incident commander leads the response.')),
  customerFacing: z.boolean().check(z.describe('Whether customers are told on the status page.')),
  actions: z.array(action).check(z.describe('The response plan, in order.')),
});

const answer = z.strictObject({
  severity: z.optional(text('The id of the severity that this answer leads to.')),
  next: z.optional(text('The id of the question that this answer leads to.')),
  note: z.optional(text('What this answer means: `Page on-call immediately`.')),
});
const question = z.strictObject({
  id: text('What other answers call this question by.'),
  ask: text('The question, to be answered with yes or no.'),
  yes: answer,
  no: answer,
});
const check = z.strictObject({
  id: text('Stable name of this check, kept in incident records.'),
  text: text('What to check.'),
  hint: z.optional(text('The question that helps to check it.')),
});
/** What the triage wizard shows beside a check, so that nobody has to go and look for it. */
const factKind = z.enum(['commits', 'deployments', 'alerts', 'incidents', 'runbooks', 'actionItems', 'severity', 'channels']);
const triageCheck = z.extend(check, {
  eitherWay: z.optional(z.boolean().check(z.describe('Whether "No" is a good answer too, as for "was there a change?"; otherwise one that somebody still has to look at.'))),
  facts: z.optional(z.array(factKind).check(z.describe('What the wizard finds out by itself to help with this check.'))),
});

const agenda = z.array(z.strictObject({
  title: text('Name of the agenda item.'),
  minutes: minutes('How long it takes.'),
  points: texts('What is talked about.'),
})).check(z.describe('The agenda, in order.'));

export const policy = z.strictObject({
  team: text('Name of the team, as documents write it.'),
  timeZone: text('The zone of dates and times that are written without one: an IANA name such as `UTC` or `Europe/Amsterdam`, or `local`, the zone of the machine.'),
  folders: z.strictObject({
    postmortems: text('Folder of postmortems and their meeting agendas.'),
    runbooks: text('Folder of runbooks.'),
    incidents: text('Folder of incident records.'),
    reviews: text('Folder of quarterly reviews.'),
  }),
  files: z.strictObject({
    postmortem: texts('Globs of postmortems outside their folder.'),
    runbook: texts('Globs of runbooks outside their folder.'),
    incident: texts('Globs of incident records outside their folder.'),
    meeting: texts('Globs of meeting agendas.'),
    review: texts('Globs of reviews outside their folder.'),
    exclude: texts('Globs of files that are never incident documents.'),
  }),
  severities: z.array(severity).check(z.minLength(1)),
  triage: z.strictObject({
    start: text('The id of the first question.'),
    questions: z.array(question).check(z.minLength(1), z.describe('The decision tree. Every path must end in a severity.')),
    checklist: z.array(triageCheck).check(z.describe('What is checked before an incident is declared.')),
  }),
  resolution: z.strictObject({
    stableMinutes: minutes('How long there must be no recurring errors.'),
    checklist: z.array(check).check(z.describe('What is verified before an incident is resolved.')),
    close: texts('What is done to close an incident, in order.'),
  }),
  commander: z.strictObject({
    primary: text('Who is incident commander.'),
    backup: text('Who is, when the first is not available.'),
    responsibilities: texts('What the incident commander does.'),
  }),
  escalation: z.array(z.strictObject({
    level: count('Number of the level; the first one is 1.'),
    name: text('Who is called: `Team Lead`.'),
    afterMinutes: minutes('When the level is called, counted from detection.'),
    untilMinutes: z.optional(minutes('When the next level is called; the last level has none.')),
    authority: texts('What this level may do and does.'),
  })),
  onCall: z.strictObject({
    lengthDays: z.number().check(z.positive(), z.describe('How long one rotation lasts, in days.')),
    coverage: text('The hours that are covered: `24/7`.'),
    startsOn: z.optional(text('First day of the first rotation, `YYYY-MM-DD`; without it the first pair is on call.')),
    rotation: z.array(z.strictObject({
      primary: text('Who is called first.'),
      backup: z.optional(text('Who is called when the first does not answer.')),
    })).check(z.describe('Who is on call, one entry per rotation, starting over at the end.')),
    responsibilities: texts('What the on-call engineer does.'),
  }),
  contacts: z.array(z.strictObject({
    role: text('Such as `Team Lead`; a level of `escalation` of that name finds its person here.'),
    name: text('Name of the person.'),
    handle: z.optional(text('Name in chat: `@sam`.')),
    phone: z.optional(text('Telephone number, with country code.')),
    email: z.optional(text('E-mail address.')),
  })),
  vendors: z.array(z.strictObject({
    name: text('Name of the vendor.'),
    channel: text('How its support is reached.'),
    url: z.optional(text('Address of its support or status page.')),
    sla: z.optional(text('What it promises.')),
    priority: z.optional(text('How important it is to us.')),
  })),
  channels: z.strictObject({
    incidents: text('Where incidents are declared and updated.'),
    alerts: text('Where alerts arrive.'),
    team: text('Where low severities are logged.'),
  }),
  messages: z.strictObject({
    incident: text('The block that declares an incident and shows its updates.'),
    update: text('One update, posted in chat.'),
    page: text('What the paged engineer reads.'),
    statusInitial: text('First text on the status page.'),
    statusUpdate: text('Progress report on the status page.'),
    statusResolved: text('Last text on the status page.'),
    resolved: text('Resolution, posted in chat.'),
  }),
  ticks: z.strictObject({
    page: texts('Somebody was paged.'),
    firstPost: texts('The incident was told of in the channel of its severity.'),
    update: texts('An update was posted there after that.'),
    statusPage: texts('Customers were told on the status page.'),
    escalation: texts('A level of the ladder was called.'),
    resolution: texts('The text `resolved` of `messages` was posted.'),
  }),
  postmortem: z.strictObject({
    draftWithinHours: hours('When the draft is due, counted from resolution, where the severity says nothing.'),
    reviewWithinHours: hours('When the review meeting is due, counted from resolution.'),
    publishWithinHours: hours('When it is published, counted from resolution.'),
    whys: count('How many times to ask why.'),
    followUp: text('How often action items are followed up.'),
    timeline: z.array(z.strictObject({
      event: text('What happens.'), timing: text('When: `T+24h`.'), owner: text('Who sees to it.'),
    })).check(z.describe('The way from resolution to follow-up, for people.')),
  }),
  runbooks: z.strictObject({
    reviewEveryDays: z.number().check(z.positive(), z.describe('How long a runbook that does not say so itself holds without a review, in days.')),
  }),
  meeting: z.strictObject({
    lengthMinutes: minutes('The longest it may take.'),
    attendees: texts('Who takes part.'),
    agenda,
    groundRules: texts('How people speak with each other.'),
  }),
  review: z.strictObject({
    cadence: text('When it is held.'),
    agenda,
    output: text('What comes out of it.'),
  }),
  targets: z.strictObject({
    mttrMinutes: minutes('Mean time to recover.'),
    mttdMinutes: minutes('Mean time to detect.'),
    postmortemsCompleted: share('Postmortems published, of incidents that need one.'),
    actionItemsOnTime: share('Action items done by their due date.'),
    recurrence: share('Incidents with a root cause seen before, at most.'),
  }),
  trackers: z.array(z.strictObject({
    name: text('Name of the tracker: `Plane`.'),
    prefix: text('What its keys start with: `ROOSE` for `ROOSE-12`.'),
    url: z.optional(text('Web address of an issue, with `{key}` where its key goes.')),
  })),
  systems,
  synonyms: z.strictObject({
    sections: synonyms('Canonical section name → the headings teams write for it.'),
    fields: synonyms('Canonical field name → the labels teams write for it.'),
    columns: synonyms('Canonical column name → the table headers teams write for it.'),
    states: synonyms('`open`, `done` or `dropped` → the words teams write for it.'),
  }),
  rules: z.record(z.string(), level),
});

/** What each part is for; a group has no description of its own since that would not survive being made optional. */
const parts: Readonly<Record<keyof Policy, string>> = {
  team: 'Name of the team, as documents write it.',
  timeZone: 'The zone of dates and times that are written without one: an IANA name such as `UTC` or `Europe/Amsterdam`, or `local`, the zone of the machine.',
  folders: 'Where documents live, relative to the workspace folder.',
  files: 'Globs relative to the workspace folder, for documents that live elsewhere.',
  severities: 'All severities, the worst first. The list is complete: one that you leave out does not exist. A member with '
    + 'the id of a built-in one only needs to say what differs.',
  triage: 'The questions and checks that lead from an alert to a severity.',
  resolution: 'What is verified before an incident is resolved, and how it is closed.',
  commander: 'The role of the incident commander.',
  escalation: 'The escalation ladder. The list is complete; a member with the level of a built-in one only says what differs.',
  onCall: 'The on-call rotation.',
  contacts: 'People inside the company.',
  vendors: 'Companies that can be called for help.',
  channels: 'Names of chat channels.',
  messages: 'Mustache texts, filled from the incident record: {{severity}}, {{symbol}}, {{title}}, {{detected}}, {{commander}}, '
    + '{{status}}, {{impact}}, {{tracker}}, {{update}}, {{rootCause}}, {{duration}}, {{link}} and {{#updates}}{{time}} {{text}}{{/updates}}.',
  ticks: 'Steps that are ticked in the record when what they ask for is written down there, each with its whole text.',
  postmortem: 'Deadlines and habits of the postmortem.',
  runbooks: 'Habits of runbooks.',
  meeting: 'The postmortem meeting.',
  review: 'The quarterly incident review.',
  targets: 'What the figures are measured against.',
  trackers: 'Trackers whose issue keys documents may name.',
  systems: 'What connected systems have to be told: which project, which page. Tokens and addresses are kept by VS Code, never here.',
  synonyms: 'Other names for sections, fields, columns and states.',
  rules: 'Rule id → `error`, `warning`, `info`, `hint` or `off`.',
};

/** What a user's file may hold: any part of a policy. Maps are merged with the default, lists replace it (see `merge`). */
export const policyFile = z.deepPartial(policy);
for (const [name, description] of Object.entries(parts)) {
  z.globalRegistry.add(policyFile.shape[name as keyof Policy], { description });
}

export type Policy = z.infer<typeof policy>;
export type PolicyFile = z.infer<typeof policyFile>;
export type Severity = z.infer<typeof severity>;
export type PostmortemDuty = Severity['postmortem']['duty'];
export type TriageQuestion = Policy['triage']['questions'][number];
export type Check = z.infer<typeof check>;
export type TriageCheck = z.infer<typeof triageCheck>;
export type FactKind = z.infer<typeof factKind>;
