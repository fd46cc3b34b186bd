/** The names of months and of days of the week in the languages that reports are read in, as they stand in a date: small, and in Slavic languages in the genitive. */
const months = [
  'january jan januari januar janvier enero janeiro gennaio stycznia января січня',
  'february feb februari februar février febrero fevereiro febbraio lutego февраля лютого',
  'march mar maart mrt märz mars marzo março marts marca марта березня',
  'april apr avril abril aprile kwietnia апреля квітня',
  'may mei mai mayo maio maj maggio maja мая травня',
  'june jun juni juin junio junho giugno czerwca июня червня',
  'july jul juli juillet julio julho luglio lipca июля липня',
  'august aug augustus août agosto augusti sierpnia августа серпня',
  'september sep sept septembre septiembre setembro settembre września сентября вересня',
  'october oct oktober okt octobre octubre outubro ottobre października октября жовтня',
  'november nov novembre noviembre novembro listopada ноября листопада',
  'december dec dezember dez décembre diciembre dezembro dicembre desember grudnia декабря грудня',
];

const monthNumbers = new Map(months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));

/** The month that the word names, from 1; 0 where it names none. */
export const monthNamed = (word: string): number => monthNumbers.get(word.toLowerCase()) ?? 0;

const weekdays = new Set(('monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun '
  + 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag '
  + 'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo '
  + 'lunedì martedì mercoledì giovedì venerdì sabato domenica måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag '
  + 'poniedziałek wtorek środa czwartek piątek sobota niedziela понедельник вторник среда четверг пятница суббота воскресенье').split(' '));

/** Whether the word names a day of the week. */
export const isWeekdayName = (word: string): boolean => weekdays.has(word.toLowerCase());

/** None of the names is longer. */
export const longestName = 12;

/** `(Fri)`, `（金）`, `(월)`, `Sat,` or `星期五` between a date and its time. */
const weekdayBehind = /^[ \u3000]?(?:[(（](?:([a-zà-ÿ]{2,10})\.?|(?:周|週|星期)[一二三四五六日天]|[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?)[)）]|([a-z]{3,9})(?=[ ,])|(?:周|週|星期)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일),?/i;

/** Behind the day of the week that stands behind a date; `at` where there is none. */
export function behindWeekday(text: string, at: number, end: number): number {
  const [found, inBrackets, plain] = weekdayBehind.exec(text.slice(at, Math.min(end, at + longestName + 3))) ?? [];
  const name = inBrackets ?? plain;
  return found === undefined || name !== undefined && !isWeekdayName(name) ? at : at + found.length;
}
