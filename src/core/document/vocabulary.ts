import type { Policy } from '../policy/schema';
import { columnNames, type ColumnNames } from './column-names';
import { likelyConcept } from './likely-concepts';
import type { ActionState, Concept, FieldName } from './model';
import { lookUp, nameTable } from './name-table';
import { isAscii, nameKey } from './names';

/** Looks names up as people write them: case, markup, numbering, emoji, trailing colon and plural do not matter. */
export interface Vocabulary extends ColumnNames {
  /** Also `Root cause and trigger`, `Timeline of events`, `Detection / Resolution`: the first part that is known. */
  concept(title: string): Concept | undefined;
  /** Of a heading that has no known name, by the words in it; for reports only. */
  likely(title: string): Concept | undefined;
  field(label: string): FieldName | undefined;
  /** Of a status word or mark, text behind it allowed: `✅ Complete (PR #12)`. */
  state(words: string): ActionState | undefined;
}

type Synonyms = Policy['synonyms'];

const made = new WeakMap<Synonyms, Vocabulary>();

/** The look-ups of a policy, made once for each policy object. */
export function vocabularyOf(policy: { readonly synonyms: Synonyms }): Vocabulary {
  let vocabulary = made.get(policy.synonyms);
  if (vocabulary === undefined) made.set(policy.synonyms, (vocabulary = compile(policy.synonyms)));
  return vocabulary;
}

function compile(synonyms: Synonyms): Vocabulary {
  const sections = nameTable<Concept>(synonyms.sections);
  const fields = nameTable<FieldName>(synonyms.fields);
  const states = nameTable<ActionState>(synonyms.states);
  const symbols = symbolsOf(synonyms.states);
  return {
    concept: lookUp((title) => conceptOf(title, sections)),
    likely: lookUp(likelyConcept),
    field: lookUp((label) => fields.get(nameKey(label))),
    column: columnNames(synonyms).column,
    state: lookUp((words) => stateOf(words, states, symbols)),
  };
}

/** Of several parts, one of these is what the section is read for. */
const active: readonly Concept[] = ['actionItems', 'followUp'];
const partBreak = /[/&,+・|:：–—]| - | (?:and|en|und|et|y|e) |と/;
/** Words that may stand before a name or, with more behind them, after it, and leave its meaning. */
const leadingWords = new Set(['the', 'our', 'so', 'issue', 'problem', 'incident', 'postmortem', 'initial', 'brief', 'detailed', 'preliminary', 'overall', 'outage', 'event', 'full', 'suggested', 'proposed', 'planned', 'further', 'technical', 'detail', 'description', 'tracking', 'of', 'de', 'het', 'onze']);
const after = new Set(['of', 'on', 'for', 'from', 'to', 'in', 'during', 'section', 'overview', 'detail', 'step', 'summary', 'van', 'voor', 'tijden', 'de', 'del', 'da', 'do', 'du', 'des', 'der', 'derivada']);
/** Names whose meaning words before them only narrow: `Follow-up timeline`, `SLO impact`, `Primary root cause`. */
const narrowedNames = new Set(['timeline', 'root cause', 'impact', 'action item', 'lesson learned', 'contributing factor']);
const mostNarrowing = 3;
/** `Assess impact` is a step, not the section. */
const verbs = new Set(['assess', 'check', 'confirm', 'determine', 'estimate', 'evaluate', 'find', 'fix', 'identify', 'limit', 'measure', 'minimize', 'reduce', 'understand', 'verify', 'write', 'no', 'non', 'not']);

function conceptOf(title: string, sections: ReadonlyMap<string, Concept>): Concept | undefined {
  const key = nameKey(title);
  const exact = nearly(key, sections) ?? endingIn(key, sections);
  if (exact !== undefined) return exact === 'summary' && bracketedTimeline.test(title) ? 'timeline' : exact;
  const before = beforeAside(title, sections);
  if (before !== undefined) return before;
  const english = inEnglish.exec(title);
  const said = english === null ? undefined : foreign.test(title.slice(0, english.index)) ? nearly(nameKey(english[1]!), sections) : english[1]!.includes(' ') ? sections.get(nameKey(english[1]!)) : undefined;
  if (said !== undefined) return said;
  const parts = title.split(partBreak);
  if (parts.length < 2) return narrowed(key, sections);
  const found = parts.map((part) => nearly(nameKey(part), sections));
  // `Incident Response & Containment Timeline`
  if (/\S\s+timeline$/i.test(parts.at(-1)!.trim()) && found.at(-1) === undefined) found.unshift(narrowed(nameKey(parts.at(-1)!), sections));
  return (active.find((concept) => found.includes(concept)) ?? found[0] ?? (parts.length <= 3 ? found.find((concept) => concept !== undefined) : undefined))
    ?? narrowed(key, sections) ?? narrowed(nameKey(parts[0]!), sections);
}

/** `สาเหตุหลัก (Root Cause)`, `Причина (root cause)`: the name in English behind that in another language, which of two words leaves no doubt even where all letters are English ones, as in `Analyse technique (Root Cause Analysis)`. */
const inEnglish = /[(（]([A-Za-z][A-Za-z '’/&-]{2,40})[)）]\W{0,3}$/;
const foreign = /[\u00c0-\u1fff\u3040-\ud7ff]/;

/** `What happened (timeline, UTC)` */
const bracketedTimeline = /\([^()]{0,20}\btimeline\b[^()]{0,40}\)\W*$/i;

/** `Timeline (PST) 4/21/23 to 4/25/23. All times approximate`, `Timeline, 2026-02-05`: what stands behind the parenthesis or the date only adds to the name. */
function beforeAside<Name>(title: string, names: ReadonlyMap<string, Name>): Name | undefined {
  const at = title.search(aside);
  return at < 1 ? undefined : names.get(nameKey(title.slice(0, at)));
}

const aside = /\s\(|[\s,][\s,]{0,3}\d{1,4}[/.-]\d/;

function narrowed<Name>(key: string, names: ReadonlyMap<string, Name>): Name | undefined {
  const list = key.split(' ');
  if (verbs.has(list[0]!)) return undefined;
  for (let count = 1; count <= mostNarrowing && count < list.length; count++) {
    const name = list.slice(count).join(' ');
    if (narrowedNames.has(name)) return names.get(name);
  }
  return undefined;
}

const resuming = /^resume (?:from|to|in|on|for|the)\b/;

function nearly<Name>(key: string, names: ReadonlyMap<string, Name>): Name | undefined {
  const exact = names.get(key);
  if (exact !== undefined) return exact;
  const list = key.split(' ');
  // `Why do I see two of them?` asks something of its own; `Resume from a checkpoint` is no résumé.
  if (list[0] === 'why' || resuming.test(key)) return undefined;
  if (list.length > 1 && leadingWords.has(list[0]!)) return nearly(list.slice(1).join(' '), names);
  for (let count = list.length - 1; count > 0; count--) {
    if (after.has(list[count]!)) {
      const found = names.get(list.slice(0, count).join(' '));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** `追加アクションアイテム`: scripts without blanks put words before a name without a break. */
function endingIn<Name>(key: string, names: ReadonlyMap<string, Name>): Name | undefined {
  if (!(key.charCodeAt(0) > 0x2fff)) return undefined;
  for (let length = Math.min(key.length - 1, 12); length >= 4; length--) {
    const found = names.get(key.slice(-length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function symbolsOf(states: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ActionState> {
  const symbols = new Map<string, ActionState>();
  for (const [state, words] of Object.entries(states)) {
    for (const word of words) if (nameKey(word) === '') symbols.set(bare(word), state as ActionState);
  }
  return symbols;
}

/** Without the selector that asks for a coloured picture. */
const bare = (symbol: string): string => symbol.replace(/\ufe0f/g, '').trim();

function stateOf(words: string, states: ReadonlyMap<string, ActionState>, symbols: ReadonlyMap<string, ActionState>): ActionState | undefined {
  const key = nameKey(words);
  const list = key.split(' ');
  for (let count = Math.min(list.length, 4); count > 0; count--) {
    const found = states.get(list.slice(0, count).join(' '));
    if (found !== undefined) return list[0] === 'closed' && closedAs(words, states, symbols) || found;
  }
  // `実施済み（2月）`, `Sprint 53で実施済み`
  if (!isAscii(key)) for (const [written, state] of states) if (written.charCodeAt(0) > 0x2fff && (key.startsWith(written) || (written.length > 1 && key.endsWith(written)))) return state;
  for (const character of bare(words)) {
    const found = symbols.get(character);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `Closed (not_planned)`, `Closed as duplicate of #12` */
function closedAs(words: string, states: ReadonlyMap<string, ActionState>, symbols: ReadonlyMap<string, ActionState>): ActionState | undefined {
  const reason = words.slice(/^\W*closed(?: as\b)?[\s:,;(（[–—-]*/i.exec(words)?.[0].length ?? words.length);
  return /^not[ _]planned\b/i.test(reason) || stateOf(reason, states, symbols) === 'dropped' ? 'dropped' : undefined;
}
