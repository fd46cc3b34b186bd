import type { MessageName } from './messages';
import { isForCustomers, postsOf } from './posts';
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

function fitting(record: IncidentRecord): MessageName[] {
  const { status, severity } = record;
  const isPublic = severity?.customerFacing ?? false;
  if (status === 'resolved') return ['resolved', ...(isPublic ? ['statusResolved' as const] : [])];
  const posts = postsOf(record);
  const isPosted = posts.some((post) => !isForCustomers(post));
  const isPublished = posts.some(isForCustomers);
  return [isPosted ? 'update' : 'incident', ...(isPublic ? [isPublished ? 'statusUpdate' as const : 'statusInitial' as const] : [])];
}
