import { peopleOf } from '../policy/people';
import type { Policy } from '../policy/schema';
import { dayNumber } from '../time/calendar';

/** Somebody who can be called; `name` alone where the policy has no contact of that name. */
export interface Person {
  readonly name: string;
  readonly handle?: string;
  readonly phone?: string;
  readonly email?: string;
}

export interface OnCall {
  readonly primary: Person;
  readonly backup: Person | undefined;
}

/** Who is on call on a day (`YYYY-MM-DD`); undefined where the policy has no rotation. Before its first day the rotation runs backwards. */
export function onCallOn(day: string, policy: Policy): OnCall | undefined {
  const { rotation, startsOn, lengthDays } = policy.onCall;
  if (rotation.length === 0) return undefined;
  const turn = startsOn === undefined ? 0 : Math.floor((dayNumber(day) - dayNumber(startsOn)) / lengthDays);
  const { primary, backup } = rotation[((turn % rotation.length) + rotation.length) % rotation.length]!;
  return { primary: personNamed(primary, policy), backup: backup === undefined ? undefined : personNamed(backup, policy) };
}

/** The contact of a name or handle, otherwise a person of whom only that is known. */
const personNamed = (name: string, policy: Policy): Person => peopleOf(policy).contact(name) ?? { name };

/** The contacts with one of the roles in a name such as `CTO / Founder`. */
export function peopleOfRole(role: string, { contacts }: Policy): Person[] {
  const wanted = new Set([role, ...role.split('/')].map(roleKey));
  return contacts.filter((contact) => wanted.has(roleKey(contact.role)));
}

/** Who somebody is and how they are reached, for a person to read. */
export const reachable = ({ name, handle, phone, email }: Person): string => [name, handle, phone, email].filter((part) => part !== undefined).join(' · ');

/** As documents name a person: by handle, where there is one. */
export const nameOf = ({ handle, name }: Person): string => handle ?? name;

/** Everybody whom the policy names, as contact or in the rotation, each once. */
export function peopleNamed(policy: Policy): string[] {
  const { contacts, onCall: { rotation } } = policy;
  const onCall = rotation.flatMap(({ primary, backup }) => (backup === undefined ? [primary] : [primary, backup]));
  return peopleOf(policy).distinct([...contacts.map(nameOf), ...onCall]);
}

const roleKey = (role: string): string => role.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
