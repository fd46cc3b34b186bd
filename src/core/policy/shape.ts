import * as z from 'zod/mini';
import { say } from '../message';
import { nearest } from './nearest';
import type { Complaint, Path } from './problem';
import { policy } from './schema';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** What the shape of the file allows, in the words of somebody who writes it. */
export function shapeComplaints(schema: Schema, value: unknown): Complaint[] {
  const result = z.safeParse(schema, value);
  return result.success ? [] : result.error.issues.flatMap((issue) => complaints(issue, value));
}

function complaints(issue: Issue, value: unknown): Complaint[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
  if (issue.code === 'invalid_type' && at(value, path) === undefined) {
    return [{ path, message: say('"{key}" is missing.', { key: String(path.at(-1)) }) }];
  }
  return [{ path, message: words(issue, at(value, path)) }];
}

function words(issue: Issue, found: unknown): Complaint['message'] {
  switch (issue.code) {
    case 'invalid_type':
      return say(expected[issue.expected] ?? 'This value is not of the expected kind.');
    case 'invalid_value':
      return say('"{found}" is not one of {choices}.', { found: String(found), choices: issue.values.map(String).join(', ') });
    case 'too_small':
      return issue.origin === 'array'
        ? say('At least one entry is expected here.')
        : say(issue.inclusive ? 'A number of at least {limit} is expected here.' : 'A number greater than {limit} is expected here.',
          { limit: Number(issue.minimum) });
    case 'too_big':
      return say('A number of at most {limit} is expected here.', { limit: Number(issue.maximum) });
    default:
      return say('This value is not of the expected kind.');
  }
}

const expected: Readonly<Record<string, string>> = {
  string: 'A text is expected here. Put it in quotes if it looks like a number, a date or true.',
  number: 'A number is expected here.',
  int: 'A whole number is expected here.',
  boolean: 'true or false is expected here.',
  array: 'A list is expected here.',
  object: 'A group of settings is expected here.',
  record: 'A group of settings is expected here.',
};

function unknownKey(path: Path, key: string): Complaint {
  const suggestion = nearest(key, keysAt(policy, path));
  const message = suggestion === undefined
    ? say('There is no setting "{key}" here; it is ignored.', { key })
    : say('There is no setting "{key}" here; did you mean "{suggestion}"?', { key, suggestion });
  return { path: [...path, key], atKey: true, level: 'warning', message };
}

/** The keys that the schema knows for the group at `path`. */
function keysAt(schema: Schema, path: Path): string[] {
  if (schema instanceof z.ZodMiniOptional) return keysAt(schema.def.innerType, path);
  const [key, ...rest] = path;
  if (schema instanceof z.ZodMiniArray) return keysAt(schema.def.element, rest);
  if (!(schema instanceof z.ZodMiniObject)) return [];
  if (key === undefined) return Object.keys(schema.shape);
  const child: unknown = schema.shape[key];
  return child instanceof z.ZodMiniType ? keysAt(child, rest) : [];
}

function at(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}
