import { say } from '../../message';
import type { Complaint } from '../problem';
import type { Policy } from '../schema';

const longestGlob = 256;

/** Whether folders and globs stay inside the workspace, and web addresses are web addresses. */
export function* places({ folders, files, vendors, trackers }: Policy): Iterable<Complaint> {
  const seen = new Map<string, string>();
  for (const [name, folder] of Object.entries(folders)) {
    const path = ['folders', name];
    if (!isInside(folder)) {
      yield { path, message: say('A folder inside the workspace is expected here, such as "docs/{name}".', { name }) };
    }
    const other = seen.get(folder);
    if (other !== undefined) yield { path, message: say('"{other}" has the same folder.', { other }) };
    seen.set(folder, name);
  }
  for (const [name, globs] of Object.entries(files)) {
    for (const [position, glob] of globs.entries()) {
      if (isInside(glob) && glob.length <= longestGlob) continue;
      yield { path: ['files', name, position], message: say('A glob relative to the workspace folder is expected here, such as "**/*.md".') };
    }
  }
  for (const [list, members] of Object.entries({ vendors, trackers })) {
    for (const [position, { url }] of members.entries()) {
      if (url === undefined || /^https?:\/\/[^\s/]/i.test(url)) continue;
      yield { path: [list, position, 'url'], message: say('A web address that starts with https:// is expected here.') };
    }
  }
}

/** A relative path with `/` that names something below its start, whatever system it is read on. */
function isInside(path: string): boolean {
  if (path === '' || /^[/~]|^[a-z][a-z0-9+.-]*:|[\\\u0000-\u001f]/i.test(path)) return false;
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  return names.length > 0 && names.every((name) => !/^\.\.\s*$/.test(name));
}
