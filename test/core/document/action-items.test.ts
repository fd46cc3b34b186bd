import { describe, expect, test } from 'vitest';
import { itemLine, read } from './read';

const items = (...lines: string[]) => read(['# Outage 2026-01-20', '', '## Action Items', '', ...lines, ''].join('\n')).actionItems;
const lines = (...written: string[]) => items(...written).map(itemLine);

describe('one bullet', () => {
  test.each([
    ['- Add alerts. Owner: Team Checkout. Due: 2026-02-01', 'open Add alerts. | Team Checkout | 2026-02-01'],
    ['- Move rules (Owner: @kim, due Feb 3)', 'open Move rules | @kim | 2026-02-03'],
    ['- Write tests — owner: @x', 'open Write tests | @x'],
    ['- @lee: write the runbook by 15 Feb', 'open write the runbook | @lee | 2026-02-15'],
    ['- Fix the pipeline @sam @kim', 'open Fix the pipeline | @sam, @kim'],
    ['- Clean the archive `@sam_p`', 'open Clean the archive | @sam_p'],
    ['- Write it up **JP**/NW', 'open Write it up | JP, NW'],
    ['- Mail a@b.example about it', 'open Mail a@b.example about it'],
    ['- Discuss with @pat whether to keep it', 'open Discuss with @pat whether to keep it'],
    ['- Assign it. Owner: TBD', 'open Assign it.'],
    ['- Fix it (owner unclear)', 'open Fix it (owner unclear)'],
    ['- Decide, deadline: end of sprint 14', 'open Decide |  | ?end of sprint 14'],
    ['- Finish by 3/4/2026', 'open Finish |  | ?3/4/2026'],
    ['- Read phrases of BIP-39', 'open Read phrases of BIP-39'],
    ['- Upgrade UTF-8 handling INFRA-77', 'open Upgrade UTF-8 handling |  |  | INFRA-77'],
    ['- Raise limits ROOSE-XXX', 'open Raise limits ROOSE-XXX'],
    ['- Replace the CX480T-24 switches', 'open Replace the CX480T-24 switches'],
    ['- Replace the switches K8S-24', 'open Replace the switches |  |  | K8S-24'],
    ['- @sam mentioned a smaller pool', 'open @sam mentioned a smaller pool'],
    ['- @sam document the pool', 'open document the pool | @sam'],
    ['- Fix the culler ([issue](https://tracker.example.org/a/b/issues/3))', 'open Fix the culler |  |  | https://tracker.example.org/a/b/issues/3'],
    ['- https://tracker.example.org/a/b/issues/9', 'open https://tracker.example.org/a/b/issues/9 |  |  | https://tracker.example.org/a/b/issues/9'],
    ['- Read [the page](https://docs.example.org/page)', 'open Read the page'],
    ['- ~~Buy servers~~', 'done Buy servers'],
    ['- ~~Buy servers~~ (won\'t do)', 'dropped Buy servers'],
    ['- ✅ Rotate keys ✅ 2026-01-08', 'done Rotate keys'],
    ['- DONE: rotate keys', 'done rotate keys'],
    ['- [DONE] Rotate keys', 'done Rotate keys'],
    ['- Rotate keys. DONE in [PR #5](https://tracker.example.org/a/pull/5)', 'done Rotate keys |  |  | https://tracker.example.org/a/pull/5'],
    ['- Rotate keys **Done** (commit abc123)', 'done Rotate keys'],
    ['- Use our policies - this has already been done.', 'done Use our policies'],
    ['- Already added an alert', 'done Already added an alert'],
    ['- Added an alert', 'done Added an alert'],
    ['- Added an alert (due: 2026-03-01)', 'open Added an alert |  | 2026-03-01'],
    ['- [ ] Added an alert', 'open Added an alert'],
    ['- We added an alert', 'done We added an alert'],
    ['- We need an alert', 'open We need an alert'],
    ['- **Alerts**: Added one for the queue', 'done Alerts: Added one for the queue'],
    ['- **Alerts:** Add one for the queue', 'open Alerts: Add one for the queue'],
    ['- **Limits**: Implemented one of 40 connections', 'done Limits: Implemented one of 40 connections'],
    ['- **Limits**: Implemented in March', 'done Limits'],
    ['- Added an alert **TODO**', 'open Added an alert'],
    ['- Created a new ticket for the alert', 'open Created a new ticket for the alert'],
    ['- Improved alerts for the queue', 'open Improved alerts for the queue'],
    ['- Adicionado um alerta', 'done Adicionado um alerta'],
    ['- **WAT**: Seed aanvullen — **WIE**: `devops`', 'open WAT: Seed aanvullen | devops'],
    ['- Already known users see both', 'open Already known users see both'],
    ['- [x] **me** — Lower the interval — 2026-01-23 — in `a3f291`', 'done me — Lower the interval — 2026-01-23 — in a3f291 | me'],
    ['- Alarm toevoegen (eigenaar: Jan, uiterlijk 1 april 2026)', 'open Alarm toevoegen | Jan | 2026-04-01'],
    ['- Lägg till larm (ansvarig: Anna, senast 1 april 2026)', 'open Lägg till larm | Anna | 2026-04-01'],
    ['- [ ] (tc, cloudops teams) start a runbook', 'open start a runbook | tc, cloudops teams'],
    ['- (@sam) start a runbook', 'open start a runbook | @sam'],
    ['- (optional) start a runbook', 'open (optional) start a runbook'],
    ['- [ ]  Raise the pool size @Dana Lee @May 12, 2026', 'open Raise the pool size | @Dana Lee | 2026-05-12'],
    ['- Fix the threshold \\- Lee, June 10', 'open Fix the threshold | Lee | 2026-06-10'],
    ['- [Action items](https://example.org/list.csv) of all teams', 'open Action items of all teams'],
    ['- Complete the migration', 'open Complete the migration'],
    ['- Open a ticket', 'open Open a ticket'],
    ['- [x] Rotate `keys`', 'done Rotate keys'],
    ['* [ ] Rotate *all* keys', 'open Rotate all keys'],
    ['1. Rotate keys', 'open Rotate keys'],
    ['- Alert on lag — dba — 2026-02-01', 'open Alert on lag | dba | 2026-02-01'],
    ['- Raise limits -- Usman -- 2026/02/09', 'open Raise limits | Usman | 2026-02-09'],
    ['- Add a breaker (Ravi, 11 Feb)', 'open Add a breaker | Ravi | 2026-02-11'],
    ['- Look at slow GC [Kim] [2026-02-05] [#881]', 'open Look at slow GC | Kim | 2026-02-05 | #881'],
    ['- Rewrite the cart [CART-99] – @ravi – Q4 2026', 'open Rewrite the cart | @ravi | ?Q4 2026 | CART-99'],
    ['- Switch the engine (Rust, then Go)', 'open Switch the engine (Rust, then Go)'],
    ['- Watch the cache (Grafana)', 'open Watch the cache (Grafana)'],
    ['- [x] Roll back (2026-01-22)', 'done Roll back (2026-01-22)'],
    ['- @sam - remove the indexer', 'open remove the indexer | @sam'],
    ['- Check the backups, assigned to Li Wei, by Feb 15', 'open Check the backups | Li Wei | 2026-02-15'],
    ['- [-] Buy servers', 'dropped Buy servers'],
    ['- Add a linter — Owner: Bo — ETA: TBD — Status: Open', 'open Add a linter | Bo'],
    ['- 冗長化（担当: 鈴木、期限: 2026-02-01）', 'open 冗長化 | 鈴木 | 2026-02-01'],
    ['- 見直し（@tanaka）', 'open 見直し | @tanaka'],
  ])('%s', (written, expected) => {
    expect(lines(written)).toEqual([expected]);
  });

  test('says when it was done', () => {
    expect(items('- Rotate keys ✅ 2026-01-08')[0]?.doneOn?.value).toBe('2026-01-08');
  });

  test.each(['- None', '- N/A', '-', '- TBD', '- No further actions', '- 特になし', '_Copy these from the tracker_', 'See the tracker for the list.', '<!-- none yet -->'])('%s is no action', (written) => {
    expect(lines(written)).toEqual([]);
  });
});

describe('a long explanation behind a sentence that is struck out', () => {
  const long = ': the queue has moved to another region since then, which has three times the room, so that nobody could say any more what the alert would tell us that the one on the disk does not tell sooner';
  const state = (written: string) => items(written).map(({ state: said }) => said);

  test.each([
    `- ~~Add an alert~~ We decided against it${long}`, `- ~~Add an alert~~ (not worth it${long})`, `- [ ] ~~Add an alert.~~ **Won't do**${long}`, `- ~~Add an alert~~ — nobody would read it${long}`,
    `- ~~Add an alert~~ Niet nodig${long}`,
  ])('tells why it is dropped: %s', (written) => {
    expect(state(written)).toEqual(['dropped']);
  });

  test.each([`- ~~Add an alert~~ Done${long}`, `- ~~Add an alert~~ Completed in May${long}`, `- ~~Add an alert~~`])('or that it is done: %s', (written) => {
    expect(state(written)).toEqual(['done']);
  });

  test.each([`- ~~Add an alert~~ Add two of them${long}`, `- ~~Two~~ The three alerts of the queue are to be made one${long}`])('unless that is what is to be done now: %s', (written) => {
    expect(state(written)).toEqual(['open']);
  });
});

test('people that the document names are owners by their names alone', () => {
  const text = '# Outage\n\n**Incident Commander**: Lena Fischer\n**Responders**: @tom, Bo\n\n## Action Items\n\n- Lena: add an alert\n- Tom to raise the limit\n- Write it up (Bo)\n- Kafka: raise the limit\n';
  expect(read(text).actionItems.map(itemLine)).toEqual(['open add an alert | Lena', 'open Tom to raise the limit | Tom', 'open Write it up | Bo', 'open Kafka: raise the limit']);
});

describe('lists', () => {
  test('what is nested explains, and may name owner, date and ticket', () => {
    expect(lines('- Add alerts', '  - they page nobody', '  - Owner: @sam', '  - **Due**: 2026-02-02', '  - Ticket: KEY-1', '- Next')).toEqual(['open Add alerts | @sam | 2026-02-02 | KEY-1', 'open Next']);
  });

  test('owners may be links to them', () => {
    expect(lines('- Add a canary', '  - Owner: [Ana Ruiz](mailto:ana@example.org) and [Bo](https://example.org/bo)')).toEqual(['open Add a canary | Ana Ruiz, Bo']);
  });

  test('an item that only names a group or a person holds the actions nested in it', () => {
    const found = items('* **Priya**', '  * Tune GC', '* **Process**', '  * Review on-call', '* Done:', '  * Restart', '* Alerts', '  - [ ] Page somebody');
    expect(found.map(itemLine)).toEqual(['open Tune GC | Priya', 'open Review on-call', 'done Restart', 'open Page somebody']);
    expect(found.map((item) => item.group)).toEqual(['Priya', 'Process', 'Done', 'Alerts']);
  });

  test('a clause that only leads in holds the actions nested in it, an action with a colon keeps them', () => {
    expect(lines('- In the future, when code may change what the loaders of this service send and read:', '  - Add integration tests', '  - Watch errors longer', '- Redesign the review of code, so that those who review it will at least:', '  - ask what may break'))
      .toEqual(['open Add integration tests', 'open Watch errors longer', 'open Redesign the review of code, so that those who review it will at least']);
  });

  test('numbers count subjects: a label behind one is only somebody that is known otherwise', () => {
    const found = items('1. **Backups**', '   - Test a restore', '2. **Pooling**', '   - Raise the limit', '3. **Platform team**', '   - Buy a disk', '4. **@kim**', '   - Write it up');
    expect(found.map(itemLine)).toEqual(['open Test a restore', 'open Raise the limit', 'open Buy a disk | Platform team', 'open Write it up | @kim']);
    expect(found.map(({ group }) => group)).toEqual(['Backups', 'Pooling', 'Platform team', '@kim']);
    expect(read('# T\n\n**Responders**: Bo\n\n## Action Items\n\n1. **Bo**\n   - Write it up\n').actionItems.map(itemLine)).toEqual(['open Write it up | Bo']);
  });

  test('a bold task that holds others is nobody', () => {
    expect(items('1. **Patch Nginx Server:**', '   - Renew certificates').map((item) => [itemLine(item), item.group])).toEqual([['open Renew certificates', 'Patch Nginx Server']]);
  });

  test('bullets between numbered items explain them', () => {
    expect(lines('1. Move the table', '', '- new layout', '- triggers', '', '2. Watch the disk', '', '- usage')).toEqual(['open Move the table', 'open Watch the disk']);
  });

  test('a finished group marks what stands in it', () => {
    expect(lines('### Immediate actions (completed)', '', '- Raise the timeout', '', '### Later (planned)', '', '- Test the load')).toEqual(['done Raise the timeout', 'open Test the load']);
  });

  test('a sub-heading that is about something else is left out', () => {
    expect(lines('### What went wrong', '', '- Nobody knew', '', '### Process', '', '- Tell people')).toEqual(['open Tell people']);
  });

  test('a marked paragraph is an action wherever it stands', () => {
    const text = '# T\n\n## Timeline\n\n### 10:00\n\nLimits hit.\n\n[Action Item] count rejected launches apart\n\n## Action Items\n\n- Other\n';
    expect(read(text).actionItems.map(itemLine)).toEqual(['open count rejected launches apart', 'open Other']);
  });
});

test('owners and due dates may be named in other languages', () => {
  expect(lines('- Checkliste führen (Ownerin: Miriam)', '- Alarm ergänzen (Verantwortlich: Tom, fällig: 20.03.2026)', '- Ajouter une alerte (Responsable : Léa, échéance : 2026-03-20)', '- 加监控（负责人：小王，截止日期：2026-03-20）'))
    .toEqual(['open Checkliste führen | Miriam', 'open Alarm ergänzen | Tom | 2026-03-20', 'open Ajouter une alerte | Léa | 2026-03-20', 'open 加监控 | 小王 | 2026-03-20']);
});

describe('sections', () => {
  test('follow-ups and prevention stand in where a report has no other', () => {
    expect(read('# T\n\n## Summary\n\nx\n\n## Follow-Up\n\n- Watch it\n').actionItems.map(itemLine)).toEqual(['open Watch it']);
    expect(read('# T\n\n## Summary\n\nx\n\n## Actions\n\n- Fix\n\n## Follow-Up\n\n- Watch it\n').actionItems.map(itemLine)).toEqual(['open Fix']);
    expect(read('# Runbook\n\n## Symptoms\n\nx\n\n## Prevention\n\n- Watch it\n').actionItems).toEqual([]);
  });

  test('a list that is still the template\'s hides nothing that stands elsewhere', () => {
    const empty = '## Action Items\n\n| # | Action | Owner |\n|---|---|---|\n| 1 | [Action] | [Owner] |\n';
    const report = (rest: string) => read(`# T\n\n## Root cause\n\nx\n\n${rest}\n${empty}`).actionItems.map(itemLine);
    expect(report('## Prevention\n\n- Alerts fire sooner\n')).toEqual(['open Alerts fire sooner']);
    expect(report('## Ideas\n\n| Action item | Owner |\n|---|---|\n| Add alerts | Sam |\n')).toEqual(['open Add alerts | Sam']);
    // The template's own words about what follows stand beside its empty list.
    expect(report('## Follow-Up\n\n- **Weekly check-ins**: Track action item progress in standup\n- **Share with team**: Present learnings\n')).toEqual([]);
  });

  test('a heading above actions is no action because one of them begins with a label', () => {
    expect(lines('### In the next month', '', '- Profile all rules', '- Switch the engine', '- Ticket: WAF-1')).toEqual(['open Profile all rules', 'open Switch the engine', 'open Ticket: WAF-1 |  |  | WAF-1']);
  });

  test('check lists elsewhere are none', () => {
    expect(read('# T\n\n## Timeline\n\n- [ ] 10:00 x\n\n## Checklist\n\n- [ ] Status page updated\n').actionItems).toEqual([]);
  });

  test('a link defined elsewhere gives its address', () => {
    expect(lines('- Fix it ([issue][fix])', '', '[fix]: https://tracker.example.org/a/issues/1')).toEqual(['open Fix it |  |  | https://tracker.example.org/a/issues/1']);
  });
});

test('a blank that nobody has filled in yet is no action item, and makes none of the lists below it', () => {
  const template = ['| # | Action | Owner |', '|---|---|---|', '| 1 | [Action] | [Owner] |', '', '- [ ] [Another action]', '', '## Follow-up', '', '- Review in a month'];
  expect(lines(...template)).toEqual([]);
  expect(lines(...template.slice(0, 3), '| 2 | Cap the pool | @sam |')).toEqual(['open Cap the pool | @sam']);
  expect(lines('- [Cap the pool](https://tracker.example.org/issues/9)', '- [POOL-4]').length).toBe(2);
});

describe('what is an item, and what explains one', () => {
  test('a done item says of what the list below it is', () => {
    expect(lines('1. ✅ Added two checks:', '   - of the disk', '   - of the queue', '2. ✅ Moved the queue')).toEqual(['done Added two checks', 'done Moved the queue']);
  });

  test('a numbered heading is the item where a line leads in to the list below it', () => {
    expect(lines('### 1. A second pair of eyes', '', '**Needed:**', '', '- a reviewer', '- a list', '', '### 2. A disk that warns us', '', 'From 80 % on it shall:', '', '- page', '- mail')).toEqual(['open A second pair of eyes', 'open A disk that warns us']);
    expect(lines('### 1. The disk and its alarm', '', '- [ ] add a disk', '- [ ] add an alarm')).toEqual(['open add a disk', 'open add an alarm']);
    expect(lines('### 2. The disk and its alarm', '', '- add a disk', '- add an alarm')).toEqual(['open add a disk', 'open add an alarm']);
  });

  test('a heading that holds others is their group, and a bold name with its description below is an item', () => {
    expect(lines('### Priority 1: what takes minutes', '', '#### Set a static resolver everywhere', '', 'In each container.', '', '### Priority 2: what takes an hour', '', '#### Catch the error of the resolver', '', 'And go on.'))
      .toEqual(['open Set a static resolver everywhere', 'open Catch the error of the resolver']);
    expect(lines('1. **Enhance Monitoring Suite**', '   - **Description:** Measure each route.', '2. **Networking**', '   - Buy a switch')).toEqual(['open Enhance Monitoring Suite', 'open Buy a switch']);
  });

  test('what speaks for an action is none', () => {
    expect(lines('### Check the length of a message', '', 'Before it is sent.', '', '**Benefits:**', '', '- Saves requests', '- Is fast', '', '- Log it')).not.toContain('open Saves requests');
    expect(lines('- Add an alarm', '', '**Umbrales recomendados:**', '', '- Warning: 80 %', '', 'This will remove:', '', '- old images')).toEqual(['open Add an alarm']);
    expect(lines('- Add a check', '', 'Преимущества:', '', '- Быстро')).toEqual(['open Add a check']);
  });

  test('what we have done is done, what we have only begun is not', () => {
    expect(lines('- We have purchased a second line', "- We've already moved the queue", '- We have started to move the queue', '- We have to move it', '- We have decided to move it'))
      .toEqual(['done We have purchased a second line', "done We've already moved the queue", 'open We have started to move the queue', 'open We have to move it', 'open We have decided to move it']);
    expect(lines('- 単体テスト10件追加（Sprint-53で実施済み）', '- 手順を見直す（未完了）').map((line) => line.slice(0, 4))).toEqual(['done', 'open']);
  });

  test('a word that only tells how far something is, is none', () => {
    expect(lines('- IMPLEMENTED', '- Open', '- Deploy')).toEqual(['open Deploy']);
  });

  test('prevention beside the actions tells more of them, also behind a name', () => {
    const text = '# Postmortem: x\n\n## Action Items\n\n- [ ] Add a disk\n\n## Prevention\n\n1. **Pinned images** — Always use the digest\n2. **Trial** — Test the move on a copy\n';
    expect(read(text).actionItems.map(({ text: said }) => said)).toEqual(['Add a disk', 'Pinned images — Always use the digest', 'Trial — Test the move on a copy']);
    expect(read(text.replace('Always use', 'the use of').replace('Test the', 'the')).actionItems).toHaveLength(1);
  });
});

describe('who is to do it', () => {
  test('is who stands before "to", unless the word asks for something', () => {
    expect(lines('- Ed to add a ticket', '- Ed and Caroline to list the ways', '- Need to add a ticket', '- Switched to two disks', '- Reference to the handbook', '- Scale to zero', '- Clone to three replicas', '- Standardise to Postgres'))
      .toEqual(['open Ed to add a ticket | Ed', 'open Ed and Caroline to list the ways | Ed, Caroline', 'open Need to add a ticket', 'done Switched to two disks', 'open Reference to the handbook', 'open Scale to zero', 'open Clone to three replicas', 'open Standardise to Postgres']);
  });

  test('is the bold name before a remark in brackets', () => {
    expect(lines('| Action | Owner |', '|---|---|', '| Add a disk | **Kim** (or whoever is on call) |')).toEqual(['open Add a disk | Kim']);
  });
});

test('a bold line that leads in to a block of code is no action item', () => {
  expect(read('## Recommendations\n\n**Use this:**\n\n```sh\nnpm ci\n```\n\nPin the versions of all packages.\n').actionItems.map(({ text }) => text)).toEqual(['Pin the versions of all packages.']);
});

test('a question of a form, a form\'s own words and a word of thanks are no action items', () => {
  expect(lines('- [ ] Action', '- Action item 1', '- [Measure] (due: YYYY-MM-DD, owner: XXX)', '')).toEqual([]);
  expect(lines('- Who tracks these:', '- How do we see that they helped:')).toEqual([]);
  expect(lines('- Change it together:', '- in the office')).toEqual(['open Change it together', 'open in the office']);
  expect(lines('We look forward to your ideas.')).toEqual([]);
});

test('a line that leads in to what is completed says that it is done', () => {
  expect(lines('The following action items are already completed:', '', '- Limit the chart', '', 'These are still open:', '', '- Limit the list')).toEqual(['done Limit the chart', 'open Limit the list']);
});

test('a table of two columns for tickets says in the second what they are about', () => {
  expect(lines('| Jira Ticket + Status | Ticket Title |', '|---|---|', '| [KEY-1](https://tracker.example.org/browse/KEY-1) Status: Not started | A firewall |')).toEqual(['open A firewall |  |  | https://tracker.example.org/browse/KEY-1']);
});

test('the minutes of a meeting have them in a table that leaves no doubt', () => {
  const minutes = (header: string) => read(`# Minutes\n\n## Present\n\n- Kim\n\n## Agreed\n\n${header}\n|---|---|---|\n| Add a disk | Kim | 2026-02-01 |\n`).actionItems.map(itemLine);
  expect(minutes('| Action | Owner | Due |')).toEqual(['open Add a disk | Kim | 2026-02-01']);
  expect(minutes('| Part | Owner | Due |')).toEqual([]);
});

test('sections, columns and states have their names in the languages of the north, of Italy, Poland and Ukraine', () => {
  const document = read('# Outage\n\n## Vad gick bra\n\n- larmet\n\n## Causa principale\n\nDisk.\n\n## Oś czasu\n\n- 10:00 wolno\n\n## Висновки\n\nТак.\n\n## Åtgärder\n\n| Åtgärd | Ansvarig | Status |\n|---|---|---|\n| En disk till | Kim | Klart |\n');
  expect(document.sections.flatMap(({ concept }) => concept ?? [])).toEqual(['wentWell', 'rootCause', 'timeline', 'lessons', 'actionItems']);
  expect(document.actionItems.map(itemLine)).toEqual(['done En disk till | Kim']);
});
