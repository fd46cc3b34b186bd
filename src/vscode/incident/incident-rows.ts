import { checklistsByPhase, phaseOf, phases } from '../../core/incident/phase';
import type { IncidentNode, SectionName } from './incident-nodes';
import type { Situation } from './situation';

/** So many of the last rows of a timeline say where an incident stands. */
const shownEntries = 8;

/** What stands below an incident, without the parts it has nothing for. */
export function sectionsOf(situation: Situation): IncidentNode[] {
  const { uri, record } = situation;
  const lists = checklistsByPhase(record);
  const current = phaseOf(record);
  const section = (name: SectionName, rows: readonly IncidentNode[]): IncidentNode[] =>
    (rows.length > 0 ? [{ kind: 'section', uri, section: name, situation, rows }] : []);
  const checklist = (phase: (typeof phases)[number]) => section(phase, lists[phase].flatMap(({ group, items }) =>
    items.map((item): IncidentNode => ({ kind: 'check', uri, item, group, phase }))));
  return [
    ...section('due', situation.dues.map((due) => ({ kind: 'due', uri, due }))),
    ...section('escalation', levelsOf(situation)),
    ...checklist(current),
    ...section('timeline', record.timeline.slice(-shownEntries).reverse().map((entry) => ({ kind: 'entry', uri, entry, situation }))),
    ...phases.filter((phase) => phase !== current).flatMap(checklist),
  ];
}

/** The level that was called, the one whose time it is if that is another one, and the next. */
function levelsOf({ uri, escalation, record }: Situation): IncidentNode[] {
  if (!escalation) return [];
  const { reached, present, next } = escalation;
  const isLate = present.level !== reached.level && present.level !== next?.level;
  const escalated = record.escalation?.level === reached.level ? record.escalation : undefined;
  // The first level is there from the beginning: only a page has called it.
  const call = escalated ?? record.pages.at(-1);
  return [
    { kind: 'level', uri, level: reached, place: 'reached', at: undefined, isCalled: call !== undefined, called: call?.who },
    ...(isLate ? [{ kind: 'level', uri, level: present, place: 'present', at: undefined, isCalled: false, called: undefined } as const] : []),
    ...(next ? [{ kind: 'level', uri, level: next, place: 'next', at: next.at, isCalled: false, called: undefined } as const] : []),
  ];
}
