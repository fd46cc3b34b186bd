import type { Span } from '../document/model';
import { say } from '../message';
import { templateProblem } from '../template/syntax';
import { ladder } from './checks/ladder';
import { names, ruleNames } from './checks/names';
import { places } from './checks/places';
import { times } from './checks/times';
import { triageTree } from './checks/triage-tree';
import { defaultPolicy } from './default';
import { mergePolicy } from './merge';
import type { Complaint, Path, Problem } from './problem';
import { policy as policySchema, policyFile, type Policy } from './schema';
import { shapeComplaints } from './shape';
import { mostProblems, readYaml, type YamlFile } from './yaml-file';

export interface LoadedPolicy {
  /** Undefined if there is an error among the problems: the last good policy stays in force. */
  readonly policy: Policy | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a user's policy over the built-in one; an empty file changes nothing. Never throws.
 * `ruleIds` are the rules whose level can be set.
 */
export function loadPolicy(text: string, ruleIds: Iterable<string>): LoadedPolicy {
  const file = readYaml(text);
  if (hasError(file.problems)) return { policy: undefined, problems: file.problems };
  const { value } = file;
  if (value === null || value === undefined) return { policy: defaultPolicy, problems: file.problems };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return rejected(file, [{ path: [], message: say('A group of settings is expected here, such as "team: Web".') }]);
  }
  const wrongShape = shapeComplaints(policyFile, withoutEmpty(value));
  if (hasError(wrongShape)) return rejected(file, wrongShape);
  const policy = withTidyFolders(mergePolicy(defaultPolicy, value));
  const incomplete = shapeComplaints(policySchema, policy).filter(({ level }) => level !== 'warning');
  if (incomplete.length > 0) return rejected(file, [...wrongShape, ...incomplete]);
  const complaints = [...wrongShape, ...contradictions(policy, new Set(ruleIds))];
  return { policy: hasError(complaints) ? undefined : policy, problems: placed(file, complaints) };
}

function* contradictions(policy: Policy, ruleIds: ReadonlySet<string>): Iterable<Complaint> {
  yield* names(policy);
  yield* ruleNames(policy, ruleIds);
  yield* triageTree(policy);
  yield* ladder(policy);
  yield* places(policy);
  yield* times(policy);
  for (const [name, text] of Object.entries(policy.messages)) {
    const problem = templateProblem(text);
    if (problem) yield { path: ['messages', name], message: problem.message };
  }
}

function rejected(file: YamlFile, complaints: readonly Complaint[]): LoadedPolicy {
  return { policy: undefined, problems: placed(file, complaints) };
}

function placed(file: YamlFile, complaints: readonly Complaint[]): Problem[] {
  const problems = complaints.slice(0, mostProblems).map(({ path, atKey, cause, level = 'error', message }): Problem => {
    const at = file.locate(path, atKey) ?? (cause && file.locate(cause, true)) ?? around(file, path);
    return { ...at, level, message };
  });
  return [...file.problems, ...problems].sort((a, b) => a.start - b.start);
}

/** The innermost group that the file does hold of a path that it does not. */
function around(file: YamlFile, path: Path): Span {
  for (let length = path.length - 1; length > 0; length--) {
    const span = file.locate(path.slice(0, length), true);
    if (span) return span;
  }
  return { start: 0, end: 0 };
}

/** Complaints are errors unless they say otherwise. */
function hasError(list: readonly Pick<Complaint, 'level'>[]): boolean {
  return list.some(({ level }) => level !== 'warning');
}

/** The value without what is left empty, which the shape has no word for (`mergePolicy` says what it means). */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null).map(([key, part]) => [key, withoutEmpty(part)]));
}

/** Folders as other parts compare them: `./docs/runbooks/` is `docs/runbooks`. */
function withTidyFolders(policy: Policy): Policy {
  const tidy = (folder: string) => folder.split('/').filter((name, at) => name !== '.' && (name !== '' || at === 0)).join('/');
  const { postmortems, runbooks, incidents, reviews } = policy.folders;
  return {
    ...policy,
    folders: { postmortems: tidy(postmortems), runbooks: tidy(runbooks), incidents: tidy(incidents), reviews: tidy(reviews) },
  };
}
