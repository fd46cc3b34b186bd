import { LONGEST_NAME } from './names';
import { ownText } from './own-text';

const MOST_REMEMBERED = 4096;

/** Names repeat within and across documents, so nearly every look-up is one read of a map. Of longer texts nothing is kept. */
export function remembering<Answer>(look: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    if (name.length > LONGEST_NAME) return look(name);
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before!;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = look(name);
    known.set(ownText(name), found);
    return found;
  };
}
