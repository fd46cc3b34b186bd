/**
 * Whether a path (with `/`) matches a glob: `*`, `?`, `**` as a whole segment, `{a,b}`. Takes time in proportion to path × glob,
 * since globs come from the workspace.
 */
export function matchesGlob(path: string, glob: string): boolean {
  return alternativesOf(glob).some(({ literals, segments }) => literals.every((literal) => path.includes(literal)) && matchesSegments(path.split('/'), segments));
}

/** Whether a path matches one of the globs. Nearly none does, which a look at its last name and one at the whole of it tell. */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  if (globs.length === 0) return false;
  let signs = signsOf.get(globs);
  if (signs === undefined) signsOf.set(globs, (signs = findSigns(globs)));
  return (signs.inName.test(path.slice(path.lastIndexOf('/') + 1)) || signs.inPath.test(path)) && globs.some((glob) => matchesGlob(path, glob));
}

/** What is in the last name, or anywhere in the path, of whatever matches one of some globs. */
interface Signs { readonly inName: RegExp; readonly inPath: RegExp }

const signsOf = new WeakMap<readonly string[], Signs>();

function findSigns(globs: readonly string[]): Signs {
  const names: string[] = [];
  const paths: string[] = [];
  for (const { literals, segments } of globs.flatMap(alternativesOf)) {
    const [name = ''] = literalsOf(segments.at(-1) ?? '');
    // Most files of a folder end alike.
    if (/^\.?\w{0,3}$/.test(name)) paths.push(literals[0] ?? '');
    else names.push(name);
  }
  return { inName: anyOf(names), inPath: anyOf(paths) };
}

/** Finds each of the texts; an empty one is everywhere. */
function anyOf(texts: readonly string[]): RegExp {
  return texts.length === 0 ? /(?!)/ : new RegExp(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'));
}

interface Alternative {
  readonly segments: readonly string[];
  /** The parts without a wildcard, the longest first: a path that lacks one needs no closer look, which is true of nearly all. */
  readonly literals: readonly string[];
}

const mostAlternatives = 64;
const mostRemembered = 256;
const known = new Map<string, readonly Alternative[]>();

/** A policy has few globs, and every file is held against each of them. */
function alternativesOf(glob: string): readonly Alternative[] {
  let each = known.get(glob);
  if (each === undefined) {
    if (known.size >= mostRemembered) known.clear();
    known.set(glob, (each = alternatives(glob).map((alternative) => ({ segments: alternative.split('/'), literals: literalsOf(alternative) }))));
  }
  return each;
}

function literalsOf(glob: string): string[] {
  return glob.split(/[*?/]+/).filter((part) => part !== '').sort((one, other) => other.length - one.length);
}

function alternatives(glob: string): string[] {
  let done = [glob];
  for (;;) {
    const next = done.flatMap(expandFirst);
    if (next.length > mostAlternatives || next.every((each, index) => each === done[index])) return done;
    done = next;
  }
}

function expandFirst(glob: string): string[] {
  const open = glob.lastIndexOf('{');
  const close = glob.indexOf('}', open);
  if (open < 0 || close < 0) return [glob];
  const choices = glob.slice(open + 1, close).split(',');
  return choices.map((choice) => glob.slice(0, open) + choice + glob.slice(close + 1));
}

/** `reachable[i]`: the glob read so far can match the first `i` segments. */
function matchesSegments(path: readonly string[], glob: readonly string[]): boolean {
  let reachable = path.map((_, index) => index === 0).concat(path.length === 0);
  for (const pattern of glob) {
    const next = reachable.map(() => false);
    let open = false;
    for (let index = 0; index <= path.length; index += 1) {
      const segment = path[index];
      if (pattern === '**') {
        open ||= reachable[index] === true;
        next[index] = open;
      } else if (reachable[index] && segment !== undefined && matchesSegment(segment, pattern)) {
        next[index + 1] = true;
      }
    }
    reachable = next;
  }
  return reachable[path.length] === true;
}

/** Goes back to the last `*` only, which is enough for one segment. */
function matchesSegment(segment: string, pattern: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < segment.length) {
    if (pattern[at] === '*') {
      star = at;
      at += 1;
      resume = index;
    } else if (pattern[at] === segment[index] || pattern[at] === '?') {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
