import { longestName } from './names';
import { ownText } from './own-text';

const mostRemembered = 4096;

/** Names repeat within and across documents, so nearly every look-up is one read of a map. Of longer texts nothing is kept. */
export function remembering<Answer>(look: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    if (name.length > longestName) return look(name);
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before!;
    if (known.size >= mostRemembered) known.clear();
    const found = look(name);
    known.set(ownText(name), found);
    return found;
  };
}
