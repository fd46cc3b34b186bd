import { fileNameOf } from '../../../paths';

/** The file that a relative link means. Paths are relative to the document's folder. */
export interface Target {
  /** What was written, decoded. */
  readonly path: string;
  /** The file itself. */
  readonly exact: string;
  /** Files that a static site makes the same page of. */
  others(): readonly string[];
  /** Of a path from a root, the folder it starts with, below each root it may mean: a site may have pages of other sources. */
  tops(): readonly string[] | undefined;
}

/** Anything that is not the path of a file: another scheme or host, and what a site generator replaces. */
const elsewhere = /^[a-z][a-z0-9+.-]*:|^\/\/|\{\{|\{%|<%|\$[({]|^@/i;
const sourceEndings = ['.md', '.html.md.erb', '.html.md', '.md.erb', '.markdown', '.mdx', '.qmd', '.rst', '.html', '/index.md', '/_index.md'];

/** The files that `url` may mean in the document `documentPath`; undefined where it names none inside the workspace. */
export function targetOf(url: string, documentPath: string): Target | undefined {
  if (elsewhere.test(url) || documentPath === '') return undefined;
  const path = decoded(url.split(/[?#]/, 1)[0] ?? '');
  if (path === undefined || path === '' || path.includes('\\')) return undefined;
  // A bare word is as often a label of the document generator as a file.
  if (!/[./]/.test(path)) return undefined;
  const folders = documentPath.split('/').slice(0, -1);
  const fromRoot = path.startsWith('/');
  const inside = (paths: readonly string[]) => paths.flatMap((each) => normalised(each, folders.length) ?? []);
  const [exact] = inside([fromRoot ? fromEachRoot(path, folders.length)[0] ?? path : path]);
  if (exact === undefined) return undefined;
  return {
    path,
    exact,
    others() {
      const spellings = fromRoot ? fromEachRoot(path, folders.length) : [path, `${pageName(documentPath)}/${path}`];
      return [...new Set(inside(spellings.flatMap((each) => [each, ...pages(each)])))].filter((each) => each !== exact);
    },
    tops: () => (fromRoot ? inside(fromEachRoot(/^\/+[^/]*/.exec(path)?.[0] ?? path, folders.length)) : undefined),
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** `/x` is the repository's on GitHub; on a site it is the site's, whose root is one of the folders above the document. */
function fromEachRoot(path: string, depth: number): string[] {
  return Array.from({ length: depth + 1 }, (_, up) => `${'../'.repeat(depth - up)}${path.replace(/^\/{1,8}/, '')}`);
}

/** `page`, `page/` and `page.html` are made of `page.md` and the like. */
function pages(path: string): string[] {
  const page = path.replace(/\/$|\.html?$/, '');
  return page === '' ? [] : sourceEndings.map((ending) => page + ending);
}

/** Many sites serve `page.md` as `page/`, so that its links start one folder lower. */
function pageName(documentPath: string): string {
  return fileNameOf(documentPath).split('.', 1)[0] ?? '';
}

/** Without `.` and `..` in the middle; undefined for a path that leaves the workspace. */
function normalised(path: string, depth: number): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const ups = parts.filter((part) => part === '..').length;
  return ups > depth ? undefined : parts.join('/') || '.';
}
