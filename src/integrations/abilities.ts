import type { SystemId } from './system';

/** What a person can do with a connected system, each behind commands of its own. */
export type Ability = 'tickets' | 'messages' | 'alerts' | 'deployments' | 'events' | 'onCall';

/** What each can do, known before any of them is loaded. */
export const abilities: Readonly<Record<SystemId, readonly Ability[]>> = {
  slack: ['messages', 'events'],
  pagerDuty: ['messages', 'alerts', 'events', 'onCall'],
  statuspage: ['messages'],
  betterStack: ['messages', 'alerts', 'onCall'],
  sentry: ['alerts'],
  grafana: ['alerts', 'events'],
  vercel: ['deployments'],
  gitHub: ['tickets', 'deployments'],
  plane: ['tickets'],
  jira: ['tickets'],
};

export const systemIds = Object.keys(abilities) as SystemId[];
