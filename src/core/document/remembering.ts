import { longestName } from './names';
import { ownText } from './own-text';

const mostRemembered = 4096;
/** In place of an answer that is none, so that one look tells what is known. */
const none = Symbol('none');

/** Names repeat within and across documents, so nearly every look-up is one read of a map. Of longer texts nothing is kept. */
export function remembering<Answer>(look: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer | typeof none>();
  return (name) => {
    if (name.length > longestName) return look(name);
    const before = known.get(name);
    if (before !== undefined) return (before === none ? undefined : before) as Answer;
    if (known.size >= mostRemembered) known.clear();
    const found = look(name);
    known.set(ownText(name), found === undefined ? none : found);
    return found;
  };
}
