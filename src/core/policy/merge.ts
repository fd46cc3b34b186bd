import type { Policy, PolicyFile } from './schema';

/** Lists whose members have a name of their own, and what that name is called. `*` stands for any position. */
const memberKeys: Readonly<Record<string, string>> = {
  severities: 'id',
  'triage.questions': 'id',
  'triage.checklist': 'id',
  'resolution.checklist': 'id',
  escalation: 'level',
};

/** Values that only make sense as a whole: an answer leads either to a severity or to a question. */
const whole = new Set(['triage.questions.*.yes', 'triage.questions.*.no']);

/**
 * Lays a user's policy over another one. Maps are merged key by key. A list replaces the list below it, so that it says
 * which members there are and in which order; a member that has the same `id` (or `level`) as one below it inherits what
 * it leaves out. Lists of synonyms are added. A value left empty removes an optional one; a group left empty changes nothing.
 */
export function mergePolicy(base: Policy, file: PolicyFile): Policy {
  return merge(base, file, '') as Policy;
}

function merge(base: unknown, over: unknown, path: string): unknown {
  if (over === undefined) return base;
  if (over === null) return isGroup(base) || Array.isArray(base) ? base : undefined;
  if (Array.isArray(over)) return Array.isArray(base) ? mergeLists(base, over, path) : over;
  if (!isGroup(over) || !isGroup(base) || whole.has(path)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  const merged = [...keys].map((key): [string, unknown] => [key, merge(base[key], over[key], join(path, key))]);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergeLists(base: readonly unknown[], over: readonly unknown[], path: string): unknown[] {
  if (path.startsWith('synonyms.')) return [...new Set([...base, ...over])];
  const key = memberKeys[path];
  if (key === undefined) return [...over];
  return over.map((member) => {
    const same = isGroup(member) ? base.find((other) => isGroup(other) && other[key] === member[key]) : undefined;
    return merge(same, member, join(path, '*'));
  });
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
