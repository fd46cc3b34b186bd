import type { Policy } from '../policy/schema';
import { slug } from './slug';

/** Where new documents go: the built-in process's places, below the policy's folders. Paths are relative to the workspace folder, with `/`. */
export function incidentPath(title: string, day: string, { folders }: Policy): string {
  return `${folders.incidents}/${dated(title, day)}.md`;
}

export function postmortemPath(title: string, day: string, { folders }: Policy): string {
  return `${folders.postmortems}/${dated(title, day)}.md`;
}

export function runbookPath(service: string, scenario: string, { folders }: Policy): string {
  return `${folders.runbooks}/${slug(`${service} ${scenario}`)}.md`;
}

/** Beside the postmortem at `path`. */
export function meetingPath(path: string): string {
  return `${path.replace(/\.md$/, '')}-meeting.md`;
}

/** The path itself, or the first of `…-2`, `…-3` that is not taken. */
export function freePath(path: string, isTaken: (path: string) => boolean): string {
  const [, stem = path, extension = ''] = /^(.*[^/])(\.[^./]+)$/.exec(path) ?? [];
  let free = path;
  for (let count = 2; isTaken(free); count++) free = `${stem}-${count}${extension}`;
  return free;
}

/** How a document in `folder` links to the file at `path`, percent-encoded; both relative to the workspace folder. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter((name) => name !== '');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const steps = [...from.slice(shared).map(() => '..'), ...to.slice(shared)];
  return steps.map((step) => encodeURIComponent(step)).join('/').replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29'));
}

function dated(title: string, day: string): string {
  return `${day}-${slug(title)}`;
}
