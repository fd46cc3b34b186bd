import { nameKey } from '../document/names';
import type { Concept, IncidentDocument, Section } from '../document/model';
import { conceptAround } from '../document/report';

/** Where people do things, so that an instruction is a step however it is listed. */
const doing = new Set<Concept>(['diagnosis', 'mitigation', 'resolution', 'verification', 'rollback', 'triage', 'checklist', 'prerequisites']);
/** Where a runbook tells about things. */
const telling = new Set<Concept>([
  'summary', 'impact', 'timeline', 'rootCause', 'detection', 'symptoms', 'meaning', 'prevention', 'escalation', 'communication',
  'wentWell', 'wentBadly', 'gotLucky', 'actionItems', 'lessons', 'followUp', 'agenda', 'attendees', 'groundRules',
]);
const tellingTitles = /^(?:(?:table of )?contents|table des matieres|sommaire|indice|sumario|inhalt(?:sverzeichnis)?|目录|目次|overview|background|introduction|about|purpose|scope|architecture|references?|links?|related|see also|contacts?|glossary|faq|notes?|history|change ?log|owners?|when to use|overzicht|achtergrond|contact|zie ook)\b/;
const doingTitles = /\b(?:steps?|procedure|how to|actions?|fix|recovery|restore|workaround|troubleshooting|instructions|checks?|stappen|herstel|aanpak)\b/;

/** `Remediation` and `Immediate actions` of a runbook are what it asks for; action items and what follows up are those of an incident. */
const ownActions = /\b(?:remediat|actions?\b|tasks?\b|acci[oó]n|aç[aãoõ]|acties?\b|(?:sofort)?ma(?:ß|ss)nahme)/i;
const ofIncidents = /\b(?:items?|points?|follow|post|after|prevent|improve|review|future|long|resulting|agreed|planned|log|register)/i;

/** Where a box that can be ticked is something to do, and everything else is told: whom to call, what to say. */
const asking = new Set<Concept>(['communication', 'escalation']);
/** A step by its own words, whatever it is about: `Step 1: Assess the impact`. */
const stepTitles = /^\W{0,6}(?:step|stap|steg|schritt|étape|etape|paso|passo|krok|шаг|步骤|步驟|ステップ|手順)\s{0,2}#?\d/i;

export type Purpose = 'doing' | 'telling' | 'open';

/** What the part of the document is for that an offset stands in; asked for from the top down. */
export class Purposes {
  private next = 0;
  private purpose: Purpose = 'open';
  private section: Section | undefined;

  constructor(private readonly document: IncidentDocument) {}

  at(offset: number): Purpose {
    const { sections } = this.document;
    while (this.next < sections.length && sections[this.next]!.heading.start <= offset) {
      const section = sections[this.next++]!;
      this.section = section;
      this.purpose = purposeOf(section);
    }
    return this.purpose;
  }

  get concept(): Concept | undefined {
    return this.section?.concept;
  }

  /** Whether that part says whom to tell. */
  get asksSomebody(): boolean {
    const concept = conceptAround(this.section);
    return concept !== undefined && asking.has(concept);
  }

  /** The title of that part; empty before the first one. */
  get title(): string {
    return this.section?.title ?? '';
  }
}

/** A part without a purpose of its own has that of the part around it. */
function purposeOf(section: Section): Purpose {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    const { concept, title, level } = at;
    if (stepTitles.test(title)) return 'doing';
    if (concept !== undefined && (doing.has(concept) || (concept === 'actionItems' && ownActions.test(title) && !ofIncidents.test(title)))) return 'doing';
    if (concept !== undefined && telling.has(concept)) return 'telling';
    if (concept !== undefined || level === 1) continue;
    const key = nameKey(title);
    if (tellingTitles.test(key)) return 'telling';
    if (doingTitles.test(key)) return 'doing';
  }
  return 'open';
}
