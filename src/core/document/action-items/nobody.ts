import { nameKey } from '../names';
import { remembering } from '../remembering';

const NOBODY = new Set(['', 'tbd', 'tba', 'tbc', 'none', 'nobody', 'no one', 'unassigned', 'unknown', 'n a', 'na', 'owner unclear', 'unclear', 'name', 'owner', 'who', 'not set', 'not assigned', 'to be assigned',
  'to be determined', 'to be decided', 'to be confirmed', 'xxx', 'todo', 'onbekend', 'nog te bepalen', 'ntb', 'niemand', 'geen', 'x', 'xx', 'nnn', 'yyyy mm dd', 'date', 'asap', '要アサイン', '未定', '要設定', '未アサイン', 'なし', '未割当', '同上']);

/** More words than any of those has, none of which `nameKey` would take away: what most cells with something in them begin with. */
const SENTENCE = /^(?:[A-Za-z][A-Za-z0-9]* ){4}/;

/** Whether a cell or phrase says that nothing is filled in yet: `TBD`, `—`, `owner unclear`, `要アサイン`. */
export const isNobody = (words: string): boolean => !SENTENCE.test(words) && saysNobody(words);

const saysNobody = remembering((words: string): boolean => {
  const trimmed = words.trim();
  return (NOBODY.has(nameKey(words)) && !/^@\w{1,3}$/.test(trimmed)) || /^[[{<]/.test(trimmed) && /[\]}>]$/.test(trimmed) && !words.includes('](');
});
