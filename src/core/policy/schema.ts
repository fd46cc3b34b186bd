import * as z from 'zod/mini';

/**
 * The shape of a policy: the seed process as data. `schemas/policy.schema.json` is made from this, so that the editor,
 * the loader and the types can't disagree. Durations carry their unit in their name.
 */

const text = z.string();
const texts = z.array(text);
const minutes = z.number().check(z.nonnegative());
const hours = z.number().check(z.nonnegative());
const share = z.number().check(z.gte(0), z.lte(1));
/** Canonical name → the names that teams write for it. */
const synonyms = z.record(text, texts);

export const level = z.enum(['error', 'warning', 'info', 'hint', 'off']);

export const severity = z.strictObject({
  id: text,
  name: text,
  symbol: text,
  definition: text,
  examples: texts,
  response: z.strictObject({ time: text, withinMinutes: z.optional(minutes) }),
  escalation: z.strictObject({ text, page: z.boolean() }),
  communication: z.strictObject({
    text,
    channel: z.optional(text),
    withinMinutes: z.optional(minutes),
    updateEveryMinutes: z.optional(minutes),
  }),
  /** How long the team may look for a mitigation before it escalates. */
  mitigateWithinMinutes: z.optional(minutes),
  postmortem: z.strictObject({
    duty: z.enum(['required', 'recommended', 'optional', 'none']),
    text,
    withinHours: z.optional(hours),
  }),
  sla: text,
  needsCommander: z.boolean(),
  customerFacing: z.boolean(),
  actions: z.array(z.strictObject({ when: text, withinMinutes: z.optional(minutes), steps: texts })),
});

/** A question leads to a severity or to the next question. */
const answer = z.strictObject({ severity: z.optional(text), next: z.optional(text), note: z.optional(text) });
const question = z.strictObject({ id: text, ask: text, yes: answer, no: answer });
const check = z.strictObject({ id: text, text, hint: z.optional(text) });
/** What the triage wizard shows beside a check, so that nobody has to go and look for it. */
export const factKind = z.enum(['commits', 'incidents', 'runbooks', 'actionItems', 'severity', 'channels']);
const triageCheck = z.extend(check, { facts: z.optional(z.array(factKind)) });

export const policy = z.strictObject({
  team: text,
  /** IANA zone that dates without one are read in, such as `UTC` or `Europe/Amsterdam`. */
  timeZone: text,
  folders: z.strictObject({ postmortems: text, runbooks: text, incidents: text, reviews: text }),
  /** Globs, relative to the workspace folder, beside the folders above. */
  files: z.strictObject({ postmortem: texts, runbook: texts, incident: texts, meeting: texts, review: texts, exclude: texts }),
  severities: z.array(severity).check(z.minLength(1)),
  triage: z.strictObject({ start: text, questions: z.array(question).check(z.minLength(1)), checklist: z.array(triageCheck) }),
  resolution: z.strictObject({ stableMinutes: minutes, checklist: z.array(check), close: texts }),
  commander: z.strictObject({ primary: text, backup: text, responsibilities: texts }),
  escalation: z.array(z.strictObject({
    level: z.number(), name: text, afterMinutes: minutes, untilMinutes: z.optional(minutes), authority: texts,
  })),
  onCall: z.strictObject({
    lengthDays: z.number().check(z.positive()),
    coverage: text,
    /** First day of the first week of the rotation, `YYYY-MM-DD`; without it the first pair is on call. */
    startsOn: z.optional(text),
    rotation: z.array(z.strictObject({ primary: text, backup: z.optional(text) })),
    responsibilities: texts,
  }),
  contacts: z.array(z.strictObject({
    role: text, name: text, handle: z.optional(text), phone: z.optional(text), email: z.optional(text),
  })),
  vendors: z.array(z.strictObject({
    name: text, channel: text, url: z.optional(text), sla: z.optional(text), priority: z.optional(text),
  })),
  channels: z.strictObject({ incidents: text, alerts: text, team: text }),
  /** Mustache texts, filled from the incident record. */
  messages: z.strictObject({
    incident: text, update: text, page: text, statusInitial: text, statusUpdate: text, statusResolved: text, resolved: text,
  }),
  postmortem: z.strictObject({
    draftWithinHours: hours, reviewWithinHours: hours, publishWithinHours: hours,
    /** How many times to ask why. */
    whys: z.number(),
    followUp: text,
    timeline: z.array(z.strictObject({ event: text, timing: text, owner: text })),
  }),
  meeting: z.strictObject({
    lengthMinutes: minutes,
    attendees: texts,
    agenda: z.array(z.strictObject({ title: text, minutes, points: texts })),
    groundRules: texts,
  }),
  review: z.strictObject({
    cadence: text,
    agenda: z.array(z.strictObject({ title: text, minutes, points: texts })),
    output: text,
  }),
  targets: z.strictObject({
    mttrMinutes: minutes, mttdMinutes: minutes, postmortemsCompleted: share, actionItemsOnTime: share, recurrence: share,
  }),
  /** Issue keys that documents may name: `ROOSE-12` opens `url` with `{key}` replaced. */
  trackers: z.array(z.strictObject({ name: text, prefix: text, url: z.optional(text) })),
  synonyms: z.strictObject({ sections: synonyms, fields: synonyms, columns: synonyms, states: synonyms }),
  rules: z.record(text, level),
});

export type Policy = z.infer<typeof policy>;
export type Severity = z.infer<typeof severity>;
export type TriageQuestion = Policy['triage']['questions'][number];
export type Check = z.infer<typeof check>;
export type TriageCheck = z.infer<typeof triageCheck>;
export type FactKind = z.infer<typeof factKind>;
