import { blanksIn } from '../../../template/blanks';
import { defineRule } from '../../rule';

/** A number that counts or measures something; parts of names, tickets, dates and links do not. */
const figure = /(?<![\p{L}\p{N}_#./:-])[~≈<>+$€£¥約]{0,3}\d(?!\d{3}-\d{2}-\d{2})/u;
/** Words, in lower case, that say how many as plainly as a number does: `\p{L}` with the flags `iu` takes tens of milliseconds to compile. */
const amount = /(?<![\p{L}-])(?:all|every|each|no(?=\s+\p{L})|none|zero|nobody|no one|half|most|dozens?|hundreds|thousands|millions?|billions?|(?:quarter|third)s? of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|single|alle|geen|elke|helft|tientallen|honderden|duizenden|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|ning[uú]n[oa]?|nenhuma?|tod[oa]s|aucune?|tou(?:te)?s|keine?)(?![\p{L}-])|全|なし|ゼロ|半数|所有|无(?![法论效])|없음|모든/u;
/** Says when, which tells how long it took, but not how many it hit. */
const clockTime = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?:utc|gmt)[+-]\d{1,2}/g;
/** Words where a number should be. */
const vague = /(?<![\p{L}-])(?:a lot|lots|many|some|several|a few|various|numerous|a number|veel|sommige|enkele|diverse)(?![\p{L}-])/u;

/** `Affected Systems: …` */
const hit = /affected|getroffen|afectad|afetad/i;

export default defineRule({
  id: 'impact-figure',
  kinds: ['postmortem'],
  level: 'warning',
  messages: {
    noFigure: 'The impact has no figure. Say how many users, requests or minutes; an estimate such as "about 200 users" is enough.',
  },
  check({ document, duty, report }) {
    const sections = document.sections.filter(({ concept, parent }) => concept === 'impact' && parent?.concept !== 'impact');
    // A line at the head such as `Affected Systems: …` may name what was hit, and the section below how hard.
    const section = sections.find(({ form }) => form === 'heading') ?? sections.find(({ title }) => !hit.test(title)) ?? sections[0];
    if (!section) return;
    const words = sections.map(({ body }) => document.text.slice(body.start, body.end)).join('\n').replace(/\]\([^()\s]*\)|https?:\/\/\S+|^#{1,6}[^\n]*/gm, ' ');
    const lower = words.toLowerCase();
    const timeless = lower.replace(clockTime, ' ');
    if (words.trim() === '' || figure.test(timeless) || amount.test(timeless)) return;
    if (timeless !== lower && !vague.test(timeless)) return;
    // A blank that nobody has filled in yet has a finding of its own.
    if (blanksIn(words).length > 0) return;
    report({ at: section.titleSpan, message: 'noFigure', level: duty === 'required' ? 'warning' : 'hint' });
  },
});
