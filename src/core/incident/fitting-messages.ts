import type { MessageName } from './messages';
import { statusPage } from './messages';
import type { IncidentRecord } from './record';

const names: readonly MessageName[] = ['incident', 'statusInitial', 'update', 'statusUpdate', 'page', 'resolved', 'statusResolved'];

/**
 * All messages, those that the incident is at first: the block and the first text for customers until they are sent, then
 * updates, and after the end the two that tell of it. `fitting` says how many come first.
 */
export function messagesInOrder(record: IncidentRecord): { readonly names: readonly MessageName[]; readonly fitting: number } {
  const fits = fitting(record);
  return { names: [...fits, ...names.filter((name) => !fits.includes(name))], fitting: fits.length };
}

function fitting({ status, severity, updates, timeline }: IncidentRecord): MessageName[] {
  const isPublic = severity?.customerFacing ?? false;
  if (status === 'resolved') return ['resolved', ...(isPublic ? ['statusResolved' as const] : [])];
  const channels = [...updates.map(({ channel }) => channel), ...timeline.flatMap(({ event }) => (event?.kind === 'update' ? [event.channel] : []))];
  const isPosted = channels.some((channel) => channel !== statusPage);
  const isPublished = channels.includes(statusPage);
  return [isPosted ? 'update' : 'incident', ...(isPublic ? [isPublished ? 'statusUpdate' as const : 'statusInitial' as const] : [])];
}
