import { regionAt, type ShellReading } from '../shell/reading';
import { nameOf, type Placeholder } from './model';

/** What such a name ends with that stands for something of the moment: names of settings end otherwise, mostly. */
const thing = 'NAME|ID|POD|NAMESPACE|HOST|HOSTNAME|IP|NODE|CLUSTER|SERVICE|BUCKET|CONTAINER|DEPLOYMENT|INSTANCE|USER|USERNAME|VERSION|COMMIT|BRANCH|NUMBER|UUID|PID|PVC';
/** As an argument, a part of a path, behind `@` or as the value of an option; not `NAME=value`, `--env=NAME`, `NAME:.metadata`. */
const capitals = new RegExp(
  `(?<=^|[\\s/@"]|\\s--(?!env)[a-z-]{2,40}=)((?:[A-Z][A-Z0-9]{0,20}[_-]){1,3}(?:${thing})|NAMESPACE|POD|PODNAME|NODE|NODENAME|HOSTNAME|USERNAME|SERVICE|CONTAINER|DEPLOYMENT|BUCKET|CLUSTER|INSTANCE|TENANT)(?=$|[\\s/",;|)@]|:[/~])`, 'gm',
);
/** What the rule `runbook-placeholder` asks to write otherwise. */
const told = /^(?:YOUR|INSERT|REPLACE|CHANGE|ENTER)[_-]/;
/** Commands that are handed the name of a variable, or text. */
const ofNames = /(?:^|[\s|;&(])(?:unset|export|declare|typeset|local|readonly|read|for|select|mapfile|readarray|printenv|echo|printf|e?grep|rg|awk|sed|jq|yq|test|\[{1,2})\s|\b(?:env|secrets?|variables?|vars|config[: ](?:get|set|unset))\b|(?:^|\s)(?:-e|-I|--build-arg)[= ]?$/i;

/** So much of a line before a name tells what it is handed to; characters. */
const nearby = 200;

/** `kubectl -n NAMESPACE logs POD_NAME`: words in capitals that somebody is to put something else for, and no variables of the block. */
export function capitalsIn(code: string, reading: ShellReading, assigned: ReadonlySet<string>): Placeholder[] {
  const found: Placeholder[] = [];
  let used: Set<string | undefined> | undefined;
  for (const { index, 1: word = '' } of code.matchAll(capitals)) {
    const near = code.slice(Math.max(0, index - nearby), index);
    const before = near.slice(near.lastIndexOf('\n') + 1);
    const quoting = regionAt(reading, index)?.quoting;
    if (!(quoting === 'none' || (quoting === 'double' && before.endsWith('/'))) || told.test(word) || ofNames.test(before)) continue;
    used ??= new Set(Array.from(code.matchAll(/\$\{?(\w+)/g), ([, name]) => name));
    if (used.has(word) || assigned.has(word)) continue;
    found.push({ form: 'capitals', start: index, end: index + word.length, written: word, name: nameOf(word) });
  }
  return found;
}
