import * as fc from 'fast-check';

/** Documents whose action items are written in one of the forms that teams use, for property tests. */

export interface Written {
  readonly text: string;
  readonly form: string;
}

const descriptions = [
  'Fix the connection pool', 'Add an alert on `pool_size`', 'Document the failover of **api**', 'Test the backup, then restore it',
  'Review [the runbook](https://example.com/runbooks/pool) with support', 'プールの上限を見直す', 'Voeg een melding toe', 'Limit a \\| b to 10%',
];
const owners = ['@sam', '@kim-li', 'Platform team', ''];
const days = ['2026-02-01', '2026-12-31', ''];
const words = { english: ['Open', 'Done'], capitals: ['TODO', 'DONE'], japanese: ['未着手', '完了'], boxes: ['☐', '☑'] } as const;

const item = fc.record({
  description: fc.constantFrom(...descriptions), owner: fc.constantFrom(...owners), due: fc.constantFrom(...days), done: fc.boolean(),
});
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never;

function list(marker: (index: number) => string) {
  return (items: readonly Item[]) => items.map(({ description, owner, due, done }, index) => {
    const by = owner === '' ? '' : owner.startsWith('@') ? ` ${owner}` : ` (owner: ${owner})`;
    return `${marker(index)} ${description}${by}${due && ` (due: ${due})`}${done ? ' ✅ 2026-01-05' : ''}`;
  });
}

function mentions(items: readonly Item[]) {
  return items.map(({ description, owner, due, done }, index) => {
    const names = owner.startsWith('@') ? [owner, '@lee'].slice(0, 1 + (index % 2)) : ['@lee'];
    const parts = [...names, 'OPS-12', ...(due ? [due] : [])];
    const mark = done ? ' ✅ 2026-01-05' : '';
    const [start, end] = index % 2 ? ['(', ')'] : ['[', ']'];
    if (index % 4 === 1) return `- ${names.join(', ')}: ${description}${due && ` (due: ${due})`}${mark}`;
    return `- ${description} ${start}${(index % 3 ? parts.reverse() : parts).join(', ')}${end}${mark}`;
  });
}

function bare(marker: (done: boolean) => string) {
  return (items: readonly Item[]) => items.map(({ description, owner, due, done }, index) => {
    const day = due || 'Q3 2026';
    const date = [` (${day})`, ` - ${day}`, ` [${day}]`, ` — ${day}`][index % 4]!;
    const mention = owner.startsWith('@') ? owner : '@lee';
    const words = index % 3 === 0 ? description : index % 3 === 1 ? `${description} ${mention}` : `${mention}: ${description}`;
    return `${marker(done)} ${words}${date}${done ? ' ✅ 2026-01-05' : ''}`;
  });
}

function tableOfDates(items: readonly Item[]) {
  const rows = items.map(({ description, due, done }) => `| ${description} (${due || '2026-02-01'}) | ${done ? 'Done 2026-01-05' : 'Open'} |`);
  return ['| Action | Status |', '|---|---|', ...rows];
}

function tasks(items: readonly Item[]) {
  return items.map(({ description, owner, done }) => `- [${done ? 'x' : ' '}] ${description}${owner && ` (owner: ${owner})`}`);
}

function headings(items: readonly Item[]) {
  return items.flatMap(({ description, owner, due }, index) => [
    `### ${index + 1}. ${description}`, '', 'It would have shown this an hour earlier.', '', `- Owner: ${owner || 'TBD'}`, `- Due: ${due || 'TBD'}`, '',
  ]);
}

function table(manner: keyof typeof words, aligned: boolean, outerPipes: boolean) {
  return (items: readonly Item[]) => {
    const rows = [
      ['ID', 'Action', 'Owner', 'Due Date', 'Status'],
      ...items.map(({ description, owner, due, done }, index) => [String(index + 1), description, owner, due, words[manner][done ? 1 : 0]]),
    ];
    const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length), 3));
    const line = (cells: readonly string[]) => {
      const padded = cells.map((cell, column) => (aligned ? cell.padEnd(widths[column]!) : cell || ' '));
      return outerPipes ? `| ${padded.join(' | ')} |`.replace(/ {3}\|/g, (gap) => (aligned ? gap : ' |')) : padded.join(' | ').trimEnd();
    };
    const delimiter = widths.map((width) => '-'.repeat(aligned ? width : 3));
    return [line(rows[0]!), outerPipes ? `| ${delimiter.join(' | ')} |` : delimiter.join(' | '), ...rows.slice(1).map(line)];
  };
}

const forms: Record<string, (items: readonly Item[]) => string[]> = {
  bullets: list(() => '-'),
  numbers: list((index) => `${index + 1}.`),
  tasks,
  headings,
  'compact table': table('capitals', false, true),
  'aligned table': table('english', true, true),
  'Japanese table': table('japanese', false, true),
  'table of boxes': table('boxes', true, true),
  'table without outer pipes': table('capitals', false, false),
};

const written = (kinds: typeof forms): fc.Arbitrary<Written> => fc
  .tuple(fc.constantFrom(...Object.keys(kinds)), fc.array(item, { minLength: 2, maxLength: 5 }), fc.constantFrom('\n', '\r\n'))
  .map(([form, items, eol]) => ({
    form,
    text: ['# Postmortem: Site down', '', '## Action Items', '', ...kinds[form]!(items), '', '## Lessons Learned', '', 'None.', ''].join(eol),
  }));

export const documents = written(forms);
/** Lists with `@name` in brackets beside a date and a ticket, or before the description. */
export const mentioning = written({ mentions });
/** Action items whose due date stands behind the description, set off but without a label. */
export const bareDates = written({ bullets: bare(() => '-'), tasks: bare((done) => `- [${done ? 'x' : ' '}]`), table: tableOfDates });

/** Every way to tell in its own words that an item is open, closed or dropped. */
export const stated = [
  'TODO: Fix pool', '[TODO] Fix pool', '(TODO) Fix pool', '**TODO**: Fix pool', '[Open] Fix pool', '[/] Fix pool', '🔄 Fix pool', '☐ Fix pool',
  'Fix pool TODO', 'Fix pool **TODO**', 'Fix pool [TODO]', 'Fix pool (open)', 'Fix pool (in progress)', 'Fix pool: TODO', 'Fix pool - todo', 'Fix pool. TODO.', 'Fix pool ⏳',
  'DONE: Fix pool', '[DONE] Fix pool', 'Done: Fix pool', '✅ Fix pool', '~~Fix pool~~', 'Fix pool DONE', 'Fix pool - complete', 'Fix pool ✅ 2026-01-05',
  "WON'T DO: Fix pool", '[-] Fix pool', 'Fix pool WONTDO', "Fix pool **Won't do**", 'Fix pool (No longer needed)', 'Fix pool',
  '**Done**: Fix pool', '**DONE** — Fix pool', '**Deferred**: Fix pool', 'Fix the pool: raise its limit DONE', 'Is it full? Raise its limit WONTDO',
] as const;

/** Status cells that say more than a state: a word, and what stands behind it. */
export const statusCells = fc.record({
  word: fc.constantFrom('Open', '**Open**', 'TODO', 'In progress', '**In progress**', '✅ Done', '**Done**', 'DONE', '完了', "Won't do", '**Deferred**', 'Closed'),
  note: fc.constantFrom(
    ' (PR #28)', ': [#28](https://example.com/28)', ' ([#28](https://example.com/28))', ', see OPS-12', ' — [OPS-12](https://example.com/OPS-12)', ' (waiting for PR #28)',
    ' — blocked on vendor', ' until #49', ' <https://example.com/issues/62>', '（PR 12 で対応、未反映）', `（${'実装は別の変更で解消した。'.repeat(12)}未反映）`, ' (not_urgent) - it is monitored already',
  ),
});

/** Every way to name an owner, or to leave it open, beside other parts. */
export const owned = [
  'Fix pool — Sam, 2026-01-01', 'Fix pool (Sam, 2026-01-01)', '[ ] Fix pool - Sam - 2026-01-01', 'Fix pool (owner: Sam, due: 2026-01-01)', 'Fix pool. Owner: Sam', 'Fix pool [owner: Sam]',
  'Fix pool @sam', '@sam: Fix pool', '@sam Fix pool by 2026-01-01', 'Fix pool (@sam, 2026-01-01)', '**Owner**: Sam — Fix pool', 'Fix pool, assigned to Sam', 'Fix pool',
  '[ ] Fix pool (2026-01-01)', 'Fix pool ([#1](https://example.com/1))', 'Fix pool (owner: TBD)', 'Fix pool (due: TBD, owner: TBD)', 'Fix pool. Owner: TBD', 'Fix pool (due: TBD)',
] as const;
export const names = [
  'Jan', 'Jan de Vries', 'jan', 'Zoë van Dijk', 'SRE', 'Platform', 'platform-team', 'Team A', 'on-call', 'J. Smith', 'Dr. Kim', '田中', 'Jean-Luc', 'Anne-Marie van den Berg', '@acme/sre-team', '@acme/sre',
  'sam@example.com', "O'Brien", 'Sam (SRE)', 'DevOps lead', '@robin',
] as const;
