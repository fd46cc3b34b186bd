import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentKind } from '../../core/document/model';
import { matchesAny } from '../../core/index/glob';
import { kindOfPath, searchGlobs } from '../../core/index/kind';
import { behindLinks, FileError, reasonOf, withSeparator } from '../host/files';
import { isInside } from '../host/root';
import type { Project } from './project';

/** Folders that never hold documents, and may hold very many files. */
const never = new Set(['.git', 'node_modules']);

/** A file of a project. */
export interface Found {
  readonly project: Project;
  /** Absolute. */
  readonly file: string;
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  /** What the policy makes of its place. */
  readonly kind: DocumentKind | undefined;
}

/** The documents of a project, and what could not be looked into. */
interface Listing {
  readonly documents: readonly Found[];
  readonly errors: readonly FileError[];
}

const listings = new WeakMap<Project, Listing>();
/** What is known of each path. */
const knownFiles = new WeakMap<Project, Map<string, Found>>();

/**
 * The documents of a project: those in the folders and of the globs that its policy names, in the order of their paths. The folders
 * are looked through once: the program works on what is there when it begins.
 */
export function documentsOf(project: Project, onError: (error: FileError) => void): readonly Found[] {
  let listing = listings.get(project);
  if (listing === undefined) listings.set(project, (listing = list(project)));
  listing.errors.forEach(onError);
  return listing.documents;
}

function list(project: Project): Listing {
  const errors: FileError[] = [];
  const starts = [...new Set(searchGlobs(project.policy).map(withoutPattern))];
  const tops = starts.filter((start) => !starts.some((other) => other !== start && (other === '' || start.startsWith(`${other}/`))));
  const walk = new Walk(project, (error) => errors.push(error));
  const documents = walk.once(tops.flatMap((start) => [...walk.files(start)]).filter(({ kind }) => kind !== undefined))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  return { documents, errors };
}

/** Every file in a folder that may be a document: by its place, or Markdown whose title has to tell. `path` as in `Found`. */
export function filesIn(project: Project, path: string, onError: (error: FileError) => void): Found[] {
  const { exclude } = project.policy.files;
  const walk = new Walk(project, onError);
  return walk.once([...walk.files(path)].filter(({ path: each, kind }) => (
    kind !== undefined
    || (/\.(?:md|markdown)$/i.test(each) && !matchesAny(each, exclude))
  )));
}

/** The folder that a glob's matches all lie in. */
function withoutPattern(glob: string): string {
  const names = glob.split('/');
  const end = names.findIndex((name) => /[*?{]/.test(name));
  return names.slice(0, end < 0 ? -1 : Math.min(end, names.length - 1)).join('/');
}

/**
 * Goes through folders by name. A symbolic link is followed where it leads to somewhere in the root, and no folder is entered
 * twice, so that links in a circle end.
 */
class Walk {
  private readonly entered = new Set<string>();
  /** Files that are symbolic links → the files behind them. */
  private readonly links = new Map<string, string>();
  private readonly root: string;
  private readonly known: Map<string, Found>;

  constructor(private readonly project: Project, private readonly onError: (error: FileError) => void) {
    this.root = realpathSync(project.root);
    this.known = knownFiles.get(project) ?? new Map<string, Found>();
    knownFiles.set(project, this.known);
  }

  *files(path: string): Generator<Found> {
    const folder = join(this.project.root, path);
    // Not by `join`, which takes each path to pieces.
    const start = withSeparator(folder);
    for (const entry of this.entriesOf(folder)) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      const type = entry.isSymbolicLink() ? this.typeBehind(start + entry.name) : entry;
      if (type?.isDirectory()) {
        if (!never.has(entry.name)) yield* this.files(inside);
      } else if (type?.isFile()) {
        yield this.found(start + entry.name, inside);
      }
    }
  }

  /** A run looks through a folder that is named, and through those of the policy. */
  private found(file: string, path: string): Found {
    const { project } = this;
    let found = this.known.get(path);
    if (found === undefined) this.known.set(path, (found = { project, file, path, kind: kindOfPath(path, project.policy) }));
    return found;
  }

  /** The files, each once: without links to others of them, such as `latest.md`. */
  once(files: readonly Found[]): Found[] {
    const real = new Set(files.filter(({ file }) => !this.links.has(file)).map(({ file }) => (this.links.size > 0 ? behindLinks(file) : file)));
    return files.filter(({ file }) => {
      const behind = this.links.get(file);
      if (behind === undefined) return true;
      const isFirst = !real.has(behind);
      real.add(behind);
      return isFirst;
    });
  }

  private entriesOf(folder: string): Dirent[] {
    try {
      const real = realpathSync(folder);
      if (this.entered.has(real)) return [];
      this.entered.add(real);
      return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
    } catch (error) {
      // The folders of the built-in policy are there only where a team has such documents.
      if ((error as { code?: unknown }).code !== 'ENOENT') this.onError(new FileError(`${folder} can't be read: ${reasonOf(error)}`));
      return [];
    }
  }

  /** What a symbolic link leads to; undefined outside of the root, and for one that leads nowhere. */
  private typeBehind(link: string): { isDirectory(): boolean; isFile(): boolean } | undefined {
    try {
      const real = realpathSync(link);
      if (!isInside(real, this.root)) return undefined;
      const type = statSync(real);
      if (type.isFile()) this.links.set(link, real);
      return type;
    } catch {
      return undefined;
    }
  }
}
