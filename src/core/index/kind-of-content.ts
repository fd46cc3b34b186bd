import type { DocumentKind, IncidentDocument, KnownConcept } from '../document/model';
import { isDated } from '../document/report';

/** What a document must be by the sections it has; undefined where too few of them tell. For files that neither place nor title explains. */
export function kindOfContent({ title, sections, timeline, actionItems }: IncidentDocument): DocumentKind | undefined {
  const named = kindOfTitle(title?.value ?? '');
  if (named === 'postmortem') return named;
  const concepts = new Set(sections.map(({ concept }) => concept));
  const count = (known: readonly KnownConcept[]) => known.filter((concept) => concepts.has(concept)).length;
  const postmortem = count(ofPostmortems) + Number(timeline.length > 1) + Number(actionItems.length > 0);
  const runbook = count(ofRunbooks);
  // `The outage that our playbook did not cover` tells what happened, and when; `Playbook and history` has a section for each time.
  const tells = () => postmortem > mostOfRunbook && timeline.filter(({ time }) => time !== undefined).length > 1 || sections.filter((section) => isDated(section.title)).length > 1;
  if (named === 'runbook' && postmortem >= Math.max(runbook, 1) && tells()) return 'postmortem';
  if (named) return named;
  if (postmortem >= 2 && postmortem >= runbook) return 'postmortem';
  const name = title?.value ?? '';
  // `2026-02-13 Mail down`, with its symptoms and a diagnosis, is what happened that day; so is what begins with `Incident summary`.
  const happened = isDated(name) || sections.some((section) => section.form === 'heading' && toldOfIncidents.test(section.title));
  if (runbook >= 2) return happened ? 'postmortem' : 'runbook';
  if (postmortem > 0 || happened && (runbook > 0 || outage.test(name))) return 'postmortem';
  if (runbook > 0) return 'runbook';
  return numbered.test(name) ? 'incident' : undefined;
}

const ofPostmortems: readonly KnownConcept[] = ['timeline', 'rootCause', 'actionItems', 'wentWell', 'wentBadly', 'gotLucky', 'lessons', 'detection'];
const ofRunbooks: readonly KnownConcept[] = ['meaning', 'symptoms', 'diagnosis', 'mitigation', 'rollback', 'verification', 'escalation', 'prerequisites'];

/** A heading that only a report has: a runbook says `Overview`. */
const toldOfIncidents = /^\W*incident (?:summary|overview|timeline)\W*$/i;
/** `2026-02-13 Mail outage` */
const outage = /\b(?:outage|downtime|incident|störung|ausfall|panne|ca[ií]da|queda)\W*$|障害\W*$/i;
/** `INC-2026-014: mail` is the number of what happened. */
const numbered = /^\W{0,3}INC[-_ ]?\d{3}/i;

/** A runbook may hold the form of a postmortem, but tells no times. */
const mostOfRunbook = 3;

function kindOfTitle(title: string): DocumentKind | undefined {
  if (/\b(?:run|play)book\b|ランブック|手順書|런북/i.test(title)) return 'runbook';
  return ofReports.test(title) ? 'postmortem' : undefined;
}

const ofReports = new RegExp(`\\b(?:${[
  'post[- ]?mortem|rca|root cause analysis|(?:incident|outage|post-incident) (?:report|review)',
  "rapport d['’ ]incident|informe de(?:l)? inciden(?:te|cia)|relat[óo]rio d[eo] incidente|incidentrapport|(?:vorfall|störung)s?bericht",
].join('|')})(?!\\p{L})|ポストモーテム|障害(?:報告|レポート)|(?:故障|事故)复盘|장애 ?보고서|постмортем|отч[её]т об инциденте`, 'iu');
