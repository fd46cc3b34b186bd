import type { IncidentDocument } from '../document/model';
import { remembering } from '../document/remembering';
import type { Policy, Severity } from './schema';

/**
 * The severity that the document states in a field, or else in its title, where it is one of the policy's: `SEV-1`,
 * `🔴 SEV-1 (Critical)`, `sev 1`, `Sev1`; in a field also a bare `1` or `Severity 1`.
 */
export function severityOf(document: IncidentDocument, policy: Policy): Severity | undefined {
  const written = document.fields.find((field) => field.name === 'severity' && field.value.value !== '')?.value.value;
  if (written === undefined) return document.title && severityIn(document.title.value, policy);
  const number = /^(?:severity |level )?(\d{1,2})$/i.exec(written.trim())?.[1];
  return severityIn(written, policy) ?? (number === undefined ? undefined : policy.severities.find(({ id }) => plain(id).endsWith(` ${number} `)));
}

function severityIn(written: string, { severities }: Policy): Severity | undefined {
  const standing = written.replace(/~~[^~]+~~/g, ' ');
  const words = plain(standing);
  const named = severities.filter(({ id }) => words.includes(plain(id)));
  return named.length > 1 ? statedAmong(named, standing) : named[0];
}

/**
 * The one that the words say it is now: of `SEV-3 (lowered from SEV-1)` the first, of `SEV-4 → SEV-2` the last, and of `SEV-2/SEV-1`,
 * where nobody has decided, the worst, which comes first among `named`.
 */
function statedAmong(named: readonly Severity[], written: string): Severity | undefined {
  const words = plain(written.replace(/[→⇒➡>]/g, ' to ').replace(/[/&]/g, ' or '));
  let stated: Severity | undefined;
  let isOpen = false;
  let end = 0;
  for (let at = 0; at >= 0; at = words.indexOf(' ', at + 1)) {
    if (at < end) continue;
    const [found] = named.filter(({ id }) => words.startsWith(plain(id), at)).sort((a, b) => b.id.length - a.id.length);
    if (!found) continue;
    const between = words.slice(end, at).trim();
    const isChange = stated === undefined || (changes.test(between) && !refusals.test(between));
    isOpen = isChange || (isOpen && /^(?:or|and|of|en)$/.test(between));
    if (isChange || (isOpen && named.indexOf(found) < named.indexOf(stated!))) stated = found;
    end = at + plain(found.id).length - 1;
  }
  return stated;
}

/** Words between two severities that make the second the one that counts: `escalated at 14:30 to`, `became`. */
const changes = /(?:^| )(?:to|naar|became|becoming|werd|(?:ended|closed|finished|eindigde) (?:up )?(?:as|als))$|(?:^| )(?:now|later|then|nu|toen)$/;

/** Words that end like those and yet leave the first one standing: `not escalated to`, `close to`. */
const refusals = /(?:^| )(?:not|never|niet|nooit) |(?:^| )(?:close|near|similar|equal|equivalent|compared|comparable|due|prior) to$/;

/** ` sev 1 critical `: lower case words and numbers between single blanks, so that `SEV-1` is found in `Sev1` but not in `SEV-10`. */
const plain = remembering((text: string): string => ` ${apart(text.toLowerCase()).trim()} `);

/** The letters of all scripts take the engine two milliseconds to make ready, and few documents need them. */
const apart = (text: string): string => (/^[\t -~]*$/.test(text)
  ? text.replace(/[^a-z\d]+/g, ' ').replace(/(?<=[a-z])(?=\d)/g, ' ')
  : text.replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/(?<=\p{L})(?=\p{N})/gu, ' '));
