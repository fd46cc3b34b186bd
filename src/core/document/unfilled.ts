import { nameKey } from './names';
import { remembering } from './remembering';

/** These say of anything that it comes later. */
const later = ['tbd', 'tba', 'tbc', 'not set', 'to be determined', 'to be decided', 'to be confirmed', 'to be announced', 'nog te bepalen', 'ntb', '未定', '要設定'];

/** These say it of a person, a date, a ticket or a cell; of an impact, `none` is an answer. */
const nothing = new Set([...later, '', 'none', 'nobody', 'no one', 'unassigned', 'unknown', 'n a', 'na', 'owner unclear', 'unclear', 'name', 'owner', 'who', 'not assigned', 'to be assigned',
  'xxx', 'todo', 'onbekend', 'niemand', 'geen', 'x', 'xx', 'nnn', 'yyyy mm dd', 'date', 'asap', '要アサイン', '未アサイン', 'なし', '未割当', '同上', '待定', '待指定', '待分配', '暂无', '无', '미정', 'por definir', 'sin asignar']);

/** More words than any of those has, none of which `nameKey` would take away: what most cells with something in them begin with. */
const sentence = /^(?:[A-Za-z][A-Za-z0-9]* ){4}/;

/** Whether a name, date, ticket or cell says that nothing is filled in yet: `TBD`, `—`, `owner unclear`, `要アサイン`. */
export const saysNothingYet = (words: string): boolean => !sentence.test(words) && saysNothing(words);

const saysNothing = remembering((words: string): boolean => {
  const trimmed = words.trim();
  return (nothing.has(nameKey(words)) && !/^@\w{1,3}$/.test(trimmed)) || /^[[{<]/.test(trimmed) && /[\]}>]$/.test(trimmed) && !words.includes('](');
});

/** Whether any value, a sentence too, is left for later: empty but for `TBA`, `[Names]`, `YYYY-MM-DD` or a mark. */
export const isLeftForLater = (value: string): boolean =>
  later.includes(value.trim().toLowerCase()) || /^(?:\[[^\]]*\]|<[^>]*>|\{\{?[^}]*\}?\}|[-–—?]+|N\/?A|YYYY-MM-DD|SEV-X)$/i.test(value.trim());
