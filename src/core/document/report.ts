import type { Concept, Section } from './model';

/** The names that the sections have, at `most` so many. */
export function conceptsOf(sections: readonly Section[], most: number): Concept[] {
  const concepts: Concept[] = [];
  for (const { concept } of sections) {
    if (concept !== undefined && !concepts.includes(concept) && concepts.push(concept) === most) break;
  }
  return concepts;
}

/** Whether a heading below it stands for itself: not below a section that has a known name, but for what was learned. */
export const mayHoldUnknown = (parent: Section | undefined): boolean => {
  for (let at = parent; at !== undefined; at = at.parent) if (at.concept !== undefined && at.concept !== 'lessons') return false;
  return true;
};

const ofReports = new Set<Concept>(['timeline', 'rootCause', 'actionItems', 'prevention', 'lessons', 'wentWell', 'wentBadly', 'gotLucky']);
const ofOthers = new Set<Concept>(['meaning', 'prerequisites', 'escalation', 'rollback', 'agenda', 'groundRules', 'triage', 'checklist']);
const report = /\b(?:inc-?\d+|post[- ]?mortem|outage|rca|root cause|retrospective|exploit|hack|breach|halt|downtime)\b|^\W*incident(?:e|ie|e?s)?\b|\bincident (?:report|review|summary)\b|\b(?:rapport|relat[óo]rio|informe|reporte) d\S* ?incident|^\W*(?:incident(?:rapport|bericht)|incidente|incydent)|störung|\bausfall|\bvorfall|\bpanne\b|\bawari|utrata danych|\bdriftstopp|\bavbrott|сбо[йя]|авари|інцидент|анализ бага|障害|故障|事故|停[电電]|宕机|复盘|장애|инцидент/i;
const named = /\bpost[- ]?mortem\b|\bincident re(?:port|view)\b/i;
const process = /\b(?:process|policy|template|guide|response|management|runbook|playbook|procedure|how to|writing)\b/i;

/** What a report says of itself before its first section, in its front matter or where it leads in. */
const opening = /\b(?:post[- ]?mortem|outage|downtime|root cause|incident (?:report|review|summary|on))\b|障害|事故|故障/i;
/** Facts that nobody tells of anything but an incident, so that two of them above the first section tell. */
const facts = /^\W{0,4}(impact|detected|duration|resolved|downtime|mitigated|root cause)(?: (?:at|by|of|on))?\W{0,3}:/gim;
const longestOpening = 1000;
const dated = /^\W*(?:19|20)\d\d[-./年]\d/;

/** Whether a title begins with a day: `2026-02-13 Mail down`. */
export const isDated = (title: string): boolean => dated.test(title);

/** Whether its known names, the name of the whole, or what it leads in with, make it a report rather than a runbook or the rules for one. */
export function isReport(sections: readonly Section[], text: string): boolean {
  const known = conceptsOf(sections, Infinity);
  const title = sections[0]?.title ?? '';
  // A label such as `Requirements:` names a part of what stands around it; a postmortem may tell of its rollback.
  const others = sections.filter(({ concept, form }) => form === 'heading' && concept !== undefined && ofOthers.has(concept));
  if (others.length > 0 && !(others.every(({ concept }) => concept === 'rollback') && named.test(`${title}\n${openingOf(sections, text)}`))) return false;
  // `Playbook and history` has a section for each time.
  if (process.test(title) && sections.filter(({ form, title: name }) => form === 'heading' && isDated(name)).length < 2) return false;
  return report.test(title) || known.filter((concept) => ofReports.has(concept)).length >= 2 || (known.length > 0 && (isDated(title) || tellsOfIncident(openingOf(sections, text))));
}

const tellsOfIncident = (words: string): boolean => opening.test(words) || new Set(Array.from(words.matchAll(facts), ([, fact]) => fact!.toLowerCase())).size > 1;

/** The text before the first heading that is not the title. */
function openingOf(sections: readonly Section[], text: string): string {
  const first = sections.find(({ form, level }, index) => form === 'heading' && (index > 0 || level > 1));
  return text.slice(0, Math.min(first?.heading.start ?? text.length, longestOpening));
}

/** What the section is about, or the nearest around it that says so. */
export const conceptAround = (section: Section | undefined): Concept | undefined => {
  for (let at = section; at !== undefined; at = at.parent) if (at.concept !== undefined) return at.concept;
  return undefined;
};

/** Whether the section, or one around it, is one of these. */
export const within = (section: Section | undefined, concepts: ReadonlySet<Concept>): boolean => {
  for (let at = section; at !== undefined; at = at.parent) if (at.concept !== undefined && concepts.has(at.concept)) return true;
  return false;
};

export const has = (section: Section | undefined, concept: Concept): boolean => {
  for (let at = section; at !== undefined; at = at.parent) if (at.concept === concept) return true;
  return false;
};
