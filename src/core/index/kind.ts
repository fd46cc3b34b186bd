import type { DocumentKind } from '../document/model';
import type { Policy } from '../policy/schema';
import { matchesAny } from './glob';

/** A path of ours: which kind of document the policy makes of it; undefined for any other file. `path` as in a summary. */
export function kindOfPath(path: string, policy: Pick<Policy, 'files' | 'folders'>): DocumentKind | undefined {
  const { files } = policy;
  if (matchesAny(path, files.exclude)) return undefined;
  const named = globKinds.find((kind) => matchesAny(path, files[kind]));
  if (named && named !== 'meeting') return named;
  if (!/\.(?:md|markdown)$/i.test(path)) return undefined;
  const inFolder = folderKinds(policy).find(([folder]) => isInside(path, folder))?.[1];
  // The agenda of a meeting lies beside its postmortem; a file called so elsewhere is none of ours.
  return inFolder && named ? named : inFolder;
}

const headingOfKind = /^(?:#[ \t]{1,9}|title[ \t]?[:=][ \t]?["']?)(?:(post[- ]?mortem|(?:incident|outage|post-incident)[ \t](?:report|review|postmortem))|(runbook|playbook)|(incident(?:e|ie)?|incidencia))[ \t]{0,9}(?::|[–—-][ \t])[ \t]{0,9}\S/im;

const frontMatter = /^(?:---|\+\+\+)[ \t]*\r?\n/;

/** What its first heading, or the title in its front matter, says a Markdown text is: `# Postmortem: …`, `title: Incident Report – …`, `# Runbook: …`. */
export function kindOfHeading(text: string): DocumentKind | undefined {
  const heading = headingOfKind.exec(text.slice(0, 2000));
  if (heading === null || (heading[0][0] !== '#' && !frontMatter.test(text))) return undefined;
  if (heading[2] !== undefined) return 'runbook';
  return heading[1] !== undefined || looksBack.test(text) ? 'postmortem' : 'incident';
}

/** A heading that nobody writes while it lasts. */
const looksBack = /^#{1,4}[ \t]{1,9}(?:\d{1,2}[.)][ \t]{0,9})?(?:root cause|contributing (?:factor|cause)|lessons|what went (?:well|wrong)|5 whys|five whys|post[- ]?mortem action|causa ra[ií]z|causes? (?:racine|profonde)|ursache|oorzaak|lecciones aprendidas|liç[õo]es aprendidas|leçons|lehren\b|geleerde lessen|根本原因|再発防止)/im;

/** Where to look for documents of ours: globs relative to the workspace folder, none wider than the policy asks for. */
export function searchGlobs(policy: Pick<Policy, 'files' | 'folders'>): string[] {
  const folders = folderPaths(policy).map((folder) => `${folder}/**/*.{md,markdown}`);
  return [...new Set([...folders, ...fileGlobs(policy)])];
}

/** Those of them that name files outside of the policy's folders. */
export function fileGlobs({ files }: Pick<Policy, 'files'>): string[] {
  return globKinds.filter((kind) => kind !== 'meeting').flatMap((kind) => files[kind]);
}

/** The folders that the policy names, relative to the workspace folder. */
export function folderPaths(policy: Pick<Policy, 'folders'>): string[] {
  return folderKinds(policy).map(([folder]) => folder);
}

const globKinds = ['meeting', 'postmortem', 'incident', 'runbook', 'review'] as const;

type FolderKinds = readonly (readonly [folder: string, kind: DocumentKind])[];

const known = new WeakMap<Policy['folders'], FolderKinds>();

/** Deeper folders first: `docs/runbooks` inside `docs` has its own say. Put in order once for each policy, since every file asks. */
function folderKinds({ folders }: Pick<Policy, 'folders'>): FolderKinds {
  let kinds = known.get(folders);
  if (kinds === undefined) known.set(folders, (kinds = inOrder(folders)));
  return kinds;
}

function inOrder(folders: Policy['folders']): FolderKinds {
  const kinds: [string, DocumentKind][] = [
    [folders.postmortems, 'postmortem'], [folders.runbooks, 'runbook'], [folders.incidents, 'incident'], [folders.reviews, 'review'],
  ];
  return kinds
    .map(([folder, kind]) => [trimmed(folder), kind] as const)
    .filter(([folder]) => folder !== '' && !folder.split('/').includes('..'))
    .sort((a, b) => b[0].split('/').length - a[0].split('/').length);
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** `./docs/runbooks/` as `docs/runbooks`. */
function trimmed(folder: string): string {
  return folder.split('/').filter((part) => part !== '' && part !== '.').join('/');
}
