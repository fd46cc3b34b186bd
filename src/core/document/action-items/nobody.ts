import { nameKey } from '../names';

const NOBODY = new Set(['', 'tbd', 'tba', 'tbc', 'none', 'nobody', 'no one', 'unassigned', 'unknown', 'n a', 'na', 'owner unclear', 'unclear', 'name', 'owner', 'who', 'not set', 'not assigned', 'to be assigned',
  'to be determined', 'to be decided', 'to be confirmed', 'xxx', 'todo', 'onbekend', 'nog te bepalen', 'ntb', 'niemand', 'geen', 'x', 'xx', 'nnn', 'yyyy mm dd', 'date', 'asap', '要アサイン', '未定', '要設定', '未アサイン', 'なし', '未割当', '同上']);

/** Whether a cell or phrase says that nothing is filled in yet: `TBD`, `—`, `owner unclear`, `要アサイン`. */
export const isNobody = (words: string): boolean => (NOBODY.has(nameKey(words)) && !/^@\w{1,3}$/.test(words.trim())) || /^[[{<]/.test(words.trim()) && /[\]}>]$/.test(words.trim()) && !words.includes('](');
