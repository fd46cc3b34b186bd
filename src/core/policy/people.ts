import { remembering } from '../document/remembering';
import type { Policy } from './schema';

type Contact = Policy['contacts'][number];

/** `@Sam` and `sam` are one name. */
export function bareName(owner: string): string {
  return owner.trim().replace(/^@/, '').toLowerCase();
}

interface Known {
  readonly key: string;
  readonly contact?: Contact;
}

/** The people of a policy, each known by name and by handle. Whom it does not name goes by the one name that a document has. */
export class People {
  private readonly contacts = new Map<string, Contact | undefined>();
  /** By what documents say: thousands of items have a few owners. */
  private readonly knownAs = remembering((text): Known => {
    const bare = bareName(text);
    const contact = this.contacts.get(bare);
    return contact ? { key: bareName(`${contact.name} ${contact.handle ?? ''}`), contact } : { key: bare };
  });

  constructor(contacts: readonly Contact[]) {
    for (const contact of contacts) {
      for (const name of [contact.name, contact.handle]) if (name !== undefined) this.add(bareName(name), contact);
    }
  }

  /** The contact of a name or handle; undefined where there is none, or more than one. */
  contact(name: string): Contact | undefined {
    return this.knownAs(name).contact;
  }

  /** The same text for all names of a person, in which people are put in order. */
  key(name: string): string {
    return this.knownAs(name).key;
  }

  /** How a person is shown: by the contact's name, otherwise as written. */
  shown(name: string): string {
    return this.contact(name)?.name ?? name;
  }

  /** All that a person is known by: as written, the contact's name and handle. */
  names(name: string): readonly string[] {
    const contact = this.contact(name);
    return contact ? [name, contact.name, contact.handle ?? ''] : [name];
  }

  /** Every person once, by the first of their names. */
  distinct(names: readonly string[]): string[] {
    const first = new Map<string, string>();
    for (const name of names) if (!first.has(this.key(name))) first.set(this.key(name), name);
    return [...first.values()];
  }

  private add(name: string, contact: Contact): void {
    const other = this.contacts.get(name);
    if (!this.contacts.has(name)) this.contacts.set(name, contact);
    // Somebody with two roles is there twice; what several people go by is none of their names.
    else if (!other || !isSame(other, contact)) this.contacts.set(name, undefined);
    else if (other.handle === undefined) this.contacts.set(name, contact);
  }
}

function isSame(one: Contact, other: Contact): boolean {
  return one.name === other.name && (one.handle ?? other.handle) === (other.handle ?? one.handle);
}

const ofContacts = new WeakMap<Policy['contacts'], People>();

export function peopleOf({ contacts }: Pick<Policy, 'contacts'>): People {
  let people = ofContacts.get(contacts);
  if (people === undefined) ofContacts.set(contacts, (people = new People(contacts)));
  return people;
}
