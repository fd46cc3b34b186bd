import { documentKinds } from '../../../document/model';
import { defineRule, type RuleContext } from '../../rule';
import { anchorsOf, hasAnchor } from './anchors';
import { destinations } from './links';
import { targetOf } from './targets';

export default defineRule({
  id: 'dead-link',
  kinds: documentKinds,
  level: 'warning',
  messages: {
    noFile: '"{path}" does not exist.',
    noScheme: '"{path}" does not exist; a web address starts with https://.',
    noAnchor: 'No heading of this document has the anchor "{anchor}".',
  },
  check(context) {
    const { document, prose, find, report } = context;
    let anchors: ReadonlySet<string> | undefined;
    for (const destination of find(destinations)) {
      const url = document.text.slice(destination.start, destination.end);
      if (url.startsWith('#')) {
        const anchor = decoded(url.slice(1));
        anchors ??= anchorsOf(document);
        if (hasAnchor(anchors, anchor) || notOurs.test(anchor) || !prose.isLink(destination.start)) continue;
        report({ at: destination, message: 'noAnchor', facts: { anchor } });
      } else {
        const missing = missingFile(url, context);
        if (missing !== undefined && prose.isLink(destination.start)) {
          report({ at: destination, message: address.test(missing) ? 'noScheme' : 'noFile', facts: { path: missing } });
        }
      }
    }
  },
});

/** What a page's own script reads, or a site generator replaces. */
const notOurs = /[{}<>$/!:=&]/;

/** What begins with a host's name, or holds an address. No file has such an ending. */
const address = /^(?:[a-z\d-]+\.)+(?:com|org|net|io|gov|edu|dev|app|cloud|nl|eu|uk)(?:\/|$)|:\/\//i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the host says is none of the files that the link may mean; all but the likeliest are asked for together. */
function missingFile(url: string, { path, surroundings }: RuleContext<string>): string | undefined {
  const target = targetOf(url, path);
  if (!target || surroundings.exists(target.exact) !== false) return undefined;
  const tops = target.tops()?.map((top) => surroundings.exists(top));
  const others = target.others().map((other) => surroundings.exists(other));
  const isSiteOfOurs = tops === undefined || (tops.includes(true) && !tops.includes(undefined));
  return isSiteOfOurs && others.every((exists) => exists === false) ? target.path : undefined;
}
