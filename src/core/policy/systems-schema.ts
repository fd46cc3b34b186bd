import * as z from 'zod/mini';

/** Names that become part of an address: nothing that leads elsewhere. */
const name = (description: string) => z.string().check(z.regex(/^[\p{L}\p{N}_-][\p{L}\p{N}._ -]{0,199}$/u), z.describe(description));
/** What connected systems have to be told; tokens and addresses are never part of it. */
export const systems = z.strictObject({
  slack: z.optional(z.strictObject({
    channels: z.optional(z.record(z.string(), name('The id of a channel: `C0123456789`.')).check(z.describe('Name of a channel, as in `channels`, → its id. Without it the channel is looked for by its name.'))),
  })),
  pagerDuty: z.optional(z.strictObject({
    service: z.optional(name('The id of the service that incidents are of: `PABC123`.')),
    escalationPolicies: z.optional(z.array(name('The id of an escalation policy: `PDEF456`.')).check(z.describe('Whose people on call are told.'))),
    from: z.optional(z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/), z.describe('E-mail address of the account that incidents are opened by. Without it, whose token it is.'))),
  })),
  statuspage: z.optional(z.strictObject({
    page: z.optional(name('The id of the page: `kctbh9vrtdwd`.')),
  })),
  betterStack: z.optional(z.strictObject({
    statusPage: z.optional(name('The id of the status page: `123456789`.')),
    resources: z.optional(z.array(name('The id of a part of it: `8123456`.')).check(z.describe('The parts of the status page that reports say are affected.'))),
  })),
  sentry: z.optional(z.strictObject({
    organization: z.optional(name('Its short name, as in addresses: `acme`.')),
    projects: z.optional(z.array(name('The short name of a project: `web`.')).check(z.describe('Whose errors count; without it all.'))),
  })),
  grafana: z.optional(z.strictObject({
    filters: z.optional(z.array(z.string()).check(z.describe('Which alerts count, as Alertmanager writes it: `severity="critical"`.'))),
    tags: z.optional(z.array(z.string()).check(z.describe('Which annotations are events of an incident: `deploy`.'))),
  })),
  vercel: z.optional(z.strictObject({
    project: z.optional(name('Its id or name: `prj_…`.')),
    team: z.optional(name('The id of the team it belongs to: `team_…`.')),
  })),
  gitHub: z.optional(z.strictObject({
    repository: z.optional(z.string().check(z.regex(/^[\w.-]+\/[\w.-]+$/), z.describe('Owner and name: `acme/shop`.'))),
    labels: z.optional(z.array(z.string()).check(z.describe('Labels of new issues: `postmortem`.'))),
    environment: z.optional(z.string().check(z.describe('Whose deployments count: `production`.'))),
  })),
  plane: z.optional(z.strictObject({
    workspace: z.optional(name('Its short name, as in addresses: `acme`.')),
    project: z.optional(name('What keys of its work items start with: `WEB` for `WEB-12`.')),
  })),
  jira: z.optional(z.strictObject({
    project: z.optional(name('What keys of its issues start with: `OPS` for `OPS-12`.')),
    issueType: z.optional(name('Name of the type of new issues: `Task`.')),
  })),
});
