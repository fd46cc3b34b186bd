/** Groups of actions that start with a capital but are no one's name. */
const groups = new Set(('action actions item items done open todo process processes technical technology documentation document docs monitoring alerting alerts observability prevention preventive prevent detection detect '
  + 'mitigation mitigate response resolution recovery short long medium mid term immediate immediately urgent now next later soon future high low critical priority for sprint planning backlog improvement improvements '
  + 'testing tests test training deployment deploy infrastructure infra security product engineering backend frontend mobile database databases api data platform tooling tools automation code configuration config '
  + 'communication communications culture people organisation organization organisational organizational misc miscellaneous other others general completed complete pending planned proposed ongoing investigation '
  + 'investigate follow followup followups week month quarter day today tomorrow review reviews operations operational ops runbook runbooks note notes context background ticket tickets work '
  + 'policy incident incidents logging metrics reliability capacity performance scaling architecture design release releases ci cd pipeline pipelines network networking storage cluster kubernetes status phase '
  + 'manual manually step steps required recommended suggested optional needed remaining task tasks fix fixes change changes server servers service services add update patch enhance improve create build implement write remove set setup verify ensure enable migrate upgrade deploy automate monitor check '
  + 'configure conduct establish develop schedule introduce replace reduce increase avoid prepare define specific new old plan plans certificate certificates renewal automated automate automatic '
  + 'proces documentatie techniek techniek korte lange termijn direct preventie detectie mitigatie klaar gedaan overig team all customer customers user users support external internal vendor hardware software').split(' '));

const team = /(?:\bteam|\bsquad|\bguild|チーム|担当|担当者)$/i;
const titleCase = /^\p{Lu}[\p{L}'’.-]*$/u;
/** Endings of words that name what is done, not who. */
const subject = /(?:ments?|tions?|sions?|ness|ures|ings|ities)$/i;
const initials = /^\p{Lu}{2,3}$/u;

/** Whether a bold line above actions names who is to do them: `Alex/Jamie`, `JP`, `Platform team`, `@sam`. */
export function isPersonOrTeam(words: string): boolean {
  const name = words.trim();
  if (name.length === 0 || name.length > 60) return false;
  if (isTeam(name)) return name.includes(' ') || name.length > 2 && !/^teams?$/i.test(name);
  if (/^@[\w.-]+\/[\w-]+$/.test(name)) return true;
  const people = name.split(/[/,&+、]| and | en /).map((person) => person.trim());
  return people.length <= 5 && people.every(isPerson);
}

/** `Platform team` */
export function isTeam(name: string): boolean {
  return team.test(name) && name.split(/\s+/).length <= 4 && !/^(?:as|for|the)\b/i.test(name);
}

function isPerson(name: string): boolean {
  if (name.startsWith('@')) return /^@[\w.-]+$/.test(name);
  if (initials.test(name)) return !groups.has(name.toLowerCase());
  const words = name.split(' ');
  return words.length <= 3 && !subject.test(name) && words.every((word) => titleCase.test(word) && !/\p{Lu}.*\p{Lu}/u.test(word) && !groups.has(word.toLowerCase()));
}
