import { describe, expect, test } from 'vitest';
import { entryLine, itemLine, read, vocabulary } from './read';

const conceptsOf = (text: string) => read(text).sections.flatMap(({ concept, title }) => (concept === undefined ? [] : [`${concept}: ${title}`]));
const itemsOf = (text: string) => read(text).actionItems.map(itemLine);

describe('a heading that is in no list of names', () => {
  test.each([
    ['What will stop this from happening again', 'actionItems'], ["What we're rebuilding next", 'actionItems'], ['WHAT WOULD PREVENT THIS', 'actionItems'], ['Proactive measures', 'actionItems'], ['Resolving actions', 'actionItems'],
    ['What changed after the outage', 'actionItems'], ['Hardening backlog', 'actionItems'], ['Recomendação ao turno', 'actionItems'], ['Verbesserungen am Betrieb', 'actionItems'], ['数据库改进计划', 'actionItems'],
    ['Why did the queue fail?', 'rootCause'], ['Causa provável', 'rootCause'], ['Phase 1: facts (timeline)', 'timeline'], ['O que funcionou', 'wentWell'], ["Ce qui n'a pas marché", 'wentBadly'], ["Plan d'amélioration du service", 'actionItems'], ['Recovery verification', 'verification'], ['Containment', 'resolution'], ['What was the problem?', 'summary'], ['Detection gap', 'detection'], ['Lo que falló', 'wentBadly'], ['What did not help', 'wentBadly'],
    ['What can improve', 'wentBadly'], ['What needs to get better', 'wentBadly'], ['Correction', 'resolution'], ['¿Por qué sucedió?', 'rootCause'], ['¿Qué sucedió?', 'summary'], ['Prevenção para o futuro', 'actionItems'], ['Commitments we made', 'actionItems'],
    ['Impact scope', 'impact'], ['Steps to resolution', 'resolution'], ['Acciones tomadas (arreglo inmediato)', 'resolution'], ['The final lesson', 'lessons'], ['Timeline pattern', 'timeline'], ['What luck had to do with it', 'gotLucky'],
    ['How are we going to do better in the future?', 'actionItems'], ['What allowed this to happen?', 'rootCause'], ['Stabilizing the queue', 'resolution'], ['后续排查', 'actionItems'], ['今后如何防止', 'actionItems'],
    ['Хронология инцидента', 'timeline'], ['Händelseförlopp i korthet', 'timeline'], ['Затронутые данные', 'impact'], ['Корневая причина бага', 'rootCause'], ['Рекомендуемые исправления', 'actionItems'],
    ['Ce qui a mal marché', 'wentBadly'], ['Là où nous avons eu de la chance', 'gotLucky'], ['幸运因素（不能依赖）', 'gotLucky'], ['課題', 'wentBadly'], ['正しく対応できたこと', 'wentWell'], ['修正内容', 'resolution'], ['장애 개요', 'summary'],
    ['Åtgärd', 'resolution'], ['Åtgärder genomförda', 'resolution'], ['Lärdom', 'lessons'], ['Naprawa kodu', 'resolution'], ['Zabezpieczenia systemowe', 'actionItems'], ['Plano de correção', 'actionItems'], ['How we found out', 'detection'],
    ['What we have learnt / Preventing the issue from happening again', 'actionItems'], ['Steps we will take to work toward mending the defect', 'actionItems'], ['Plan', 'actionItems'], ['Deferred work', 'actionItems'], ['Durable protection', 'actionItems'], ['Origin of the incident', 'rootCause'],
    ['What caused this outage?', 'rootCause'], ['Why it mattered', 'impact'], ['Offene Punkte', 'actionItems'], ['Openstaande punten', 'actionItems'], ['Action needed (Kim)', 'actionItems'], ['Soon (still needed)', 'actionItems'], ['一次対応', 'resolution'], ['Inzichten', 'lessons'],
    ['Still open', 'actionItems'], ["What's still to come", 'actionItems'], ['What is left to do', 'actionItems'], ['Open threads', 'actionItems'], ['Noch offen', 'actionItems'], ['What are we doing about this?', 'actionItems'], ['What could improve', 'wentBadly'], ['Suggested edits to the handbook', 'actionItems'], ['Proposed changes', 'actionItems'],
    ['Hva gikk ikke så bra', 'wentBadly'], ['Hvad kunne vi have gjort bedre', 'wentBadly'], ['Wat had er beter gekund', 'wentBadly'], ['Was lief nicht gut', 'wentBadly'], ['Ce qui aurait pu mieux se passer', 'wentBadly'], ['問題点', 'wentBadly'],
    ['Wat ging er goed', 'wentWell'], ['Hva gikk spesielt bra', 'wentWell'], ['Pontos positivos', 'wentWell'], ['良かったところ', 'wentWell'], ['哪些做得好', 'wentWell'],
    ['Actions à court terme', 'actionItems'], ['Améliorations à faire', 'actionItems'], ['Cómo evitaremos que vuelva a ocurrir', 'actionItems'], ['Como vamos evitar novos incidentes', 'actionItems'], ['Empfohlene Sofortmassnahmen', 'actionItems'],
    ['Voorgestelde acties', 'actionItems'], ['Korrigerende tiltag', 'actionItems'], ['Hur undviker vi att det händer igen', 'actionItems'], ['防再犯', 'actionItems'], ['残課題', 'actionItems'], ['遗留问题', 'actionItems'],
    ['Utløsende faktor', 'rootCause'], ['Bidragande faktorer', 'rootCause'], ['Vermuteter Auslöser', 'rootCause'], ['Wie wurde der Vorfall entdeckt?', 'detection'], ['Hvordan ble det oppdaget?', 'detection'],
    ['Immediate remediation completed', 'resolution'], ['What created friction', 'wentBadly'], ['Problèmes', 'wentBadly'], ['Was lief nicht so gut?', 'wentBadly'], ['需要改進的地方', 'wentBadly'], ['改善が必要な点', 'wentBadly'], ['Lo que se puede mejorar', 'wentBadly'], ['上手くいったこと', 'wentWell'],
    ["Ce que l'on retient", 'lessons'], ['Åtgärder framöver', 'actionItems'], ['Zeitlicher Verlauf', 'timeline'], ['3. Problemas', 'wentBadly'], ['Working hypothesis', 'rootCause'], ['Technical factors', 'rootCause'], ['Why the existing safeguards failed', 'rootCause'],
    ['Secuencia de eventos (resumida)', 'timeline'], ['止血措施与恢复', 'actionItems'], ['恢复过程', 'resolution'], ['Grobe Zeitachse', 'timeline'], ['対応の経緯', 'timeline'], ['Berørte tjenester', 'impact'], ['Kort oppsummering', 'summary'], ['Was haben wir gelernt?', 'lessons'], ['Hvor var vi heldige', 'gotLucky'],
  ])('"%s" is likely %s', (title, concept) => {
    expect(vocabulary.concept(title)).toBeUndefined();
    expect(vocabulary.likely(title)).toBe(concept);
  });

  test.each(['Resume the queue', 'Recommended best practices', 'Mejores prácticas recomendadas', 'Open questions', 'Why the port was still open', 'Kontaktuppgifter', 'Secuencia de errores observados', '性能优化', 'Origin DNS servers', 'エージェントの行動分析', '内存不足', 'Current commitments of the vendor', 'Call to action', 'Related tasks', 'Questions for follow-up', 'Immediate response actions', 'Why we chose this queue', 'Configuration', 'A heading that goes on to say what will be in the next ten paragraphs of it'])('"%s" is none', (title) => {
    expect(vocabulary.likely(title)).toBeUndefined();
  });

  test('may have a list that a promise leads in to, where nothing else says what is to be done', () => {
    const told = '# Late mail\n\n## Root cause\n\nA full disk.\n\n## Recovery and lessons\n\nIt went away. ';
    expect(itemsOf(`${told}Going forward, we will do the following to avoid it:\n\n- We will add an alarm\n- Though the limit was not the cause, we will raise it\n`))
      .toEqual(['open We will add an alarm', 'open Though the limit was not the cause, we will raise it']);
    expect(itemsOf(`${told}To end it, we did the following:\n\n- Emptied the disk\n- Sent the mail again\n`)).toEqual([]);
  });

  test('is followed where the actions themselves are prose', () => {
    const text = '# Postmortem: mail queue\n\n## Root cause\n\nA full disk.\n\n## Action items\n\nNothing is decided yet about a second disk.\n\n## Future Work\n\n1. A second disk\n2. Readings of the manual\n';
    expect(itemsOf(text)).toEqual(['open Nothing is decided yet about a second disk.', 'open A second disk', 'open Readings of the manual']);
  });

  test('counts where two facts of an incident stand above the first section', () => {
    const told = (...facts: string[]) => itemsOf(['# The mail stood still', '', ...facts, '', '## Lessons', '', '1. Look at disks', '', '## Still open', '', '- The other disk', ''].join('\n'));
    expect(told('**When:** 1 July 2026, 09:00', '**Impact:** no mail', '**Detected by:** a person')).toEqual(['open The other disk']);
    expect(told('**When:** 1 July 2026, 09:00', '**Impact:** no mail')).toEqual([]);
  });

  test('counts in a playbook that tells of two times or more', () => {
    const history = '# Incidents: playbook and history\n\n### 2026-05-02: mail\n\nA full disk.\n\n#### What we will do next\n\n- Add an alert\n';
    expect(itemsOf(history)).toEqual([]);
    expect(itemsOf(`${history}\n### 2026-05-01: queue\n\nThe same.\n`)).toEqual(['open Add an alert']);
  });

  test('counts in a report', () => {
    const text = '# Postmortem: mail queue\n\n## The issue\n\nMail was late.\n\n## Why it broke down\n\nA full disk.\n\n## What would prevent this\n\n- a second disk\n- an alarm at 80 %\n';
    expect(conceptsOf(text)).toEqual(['summary: The issue', 'rootCause: Why it broke down', 'actionItems: What would prevent this']);
    expect(itemsOf(text)).toEqual(['open a second disk', 'open an alarm at 80 %']);
  });

  test('counts where the known sections make a report', () => {
    expect(conceptsOf('# Late mail\n\n## Timeline\n\n- 10:00 slow\n\n## Root cause\n\nDisk.\n\n## Proactive measures\n\n- Add a disk\n')).toContain('actionItems: Proactive measures');
  });

  test('counts where the front matter or the first lines say that it is a report, or its title begins with a day', () => {
    const prevented = '## Cause\n\nDisk.\n\n## What will stop this from happening again\n\n- a second disk\n';
    expect(conceptsOf(`---\ntitle: "Post-mortem: mail"\n---\n\n${prevented}`)).toContain('actionItems: What will stop this from happening again');
    expect(conceptsOf(`# Keeping mail awesome\n\nMail had downtime in March.\n\n${prevented}`)).toContain('actionItems: What will stop this from happening again');
    expect(conceptsOf(`# 2026-07-27 mail\n\n${prevented}`)).toContain('actionItems: What will stop this from happening again');
    expect(conceptsOf(`# Keeping mail awesome\n\nMail is fast.\n\n${prevented}`)).not.toContain('actionItems: What will stop this from happening again');
  });

  test('counts in a postmortem that has a section on its rollback, and not in a runbook that has one', () => {
    const rest = '## The rollback\n\nFive minutes.\n\n## How we will avoid this situation in the future\n\n- a second disk\n';
    expect(conceptsOf(`---\ntitle: Postmortem of the mail queue\n---\n\n${rest}`)).toContain('actionItems: How we will avoid this situation in the future');
    expect(conceptsOf(`# Mail queue outage\n\n${rest}`)).not.toContain('actionItems: How we will avoid this situation in the future');
  });

  test('counts in a report that says so in another language, or has a label of a runbook', () => {
    expect(conceptsOf('# Rapport d’incident : courrier\n\n## Cause racine\n\nDisque.\n\n## Mesures préventives retenues\n\n- Un disque\n')).toContain('actionItems: Mesures préventives retenues');
    expect(conceptsOf('# Late mail\n\n## Timeline\n\n- 10:00 slow\n\n## Root cause\n\nDisk.\n\n## Preventive measures in place\n\n**Requirements:**\n\n- a disk\n')).toContain('actionItems: Preventive measures in place');
  });

  test('counts where the title has the number of an incident', () => {
    const rest = '## Ganz kurz\n\nZu spät.\n\n## Vermuteter Auslöser\n\nPlatte.\n\n## Offene Punkte\n\n- Platte tauschen\n';
    expect(conceptsOf(`# [INC-20260721-001] Post kam zu spät\n\n${rest}`)).toEqual(['rootCause: Vermuteter Auslöser', 'actionItems: Offene Punkte']);
    expect(conceptsOf(`# Post kam zu spät\n\n${rest}`)).toEqual([]);
  });

  test('stands for itself in a runbook, in the rules for reports and below a known section', () => {
    expect(conceptsOf('# Mail queue\n\n## Meaning\n\nFull.\n\n## Root cause\n\nx\n\n## Timeline\n\nx\n\n## How to fix the disk\n\nx\n')).not.toContain('resolution: How to fix the disk');
    expect(conceptsOf('# Postmortem process\n\n## Timeline\n\nx\n\n## Root cause\n\nx\n\n## Proactive measures\n\n- Be early\n')).not.toContain('actionItems: Proactive measures');
    expect(conceptsOf('# Postmortem: x\n\n## Root cause\n\n### How the disk was fixed before\n\nx\n')).toEqual(['rootCause: Root cause']);
  });

  test('tells with what was learned what is to be done', () => {
    const text = '# Postmortem: mail\n\n## Root cause\n\nDisk.\n\n## Lessons learned and future hardening initiative\n\n1. **Isolate jobs:** We will run them apart.\n';
    expect(conceptsOf(text)).toEqual(['rootCause: Root cause', 'actionItems: Lessons learned and future hardening initiative']);
    expect(conceptsOf(text.replace(' and future hardening initiative', ' about mail'))).toContain('lessons: Lessons learned about mail');
  });

  test('of immediate actions tells of the resolution it stands in', () => {
    const text = '# Postmortem: x\n\n## Resolution\n\n### Immediate actions\n\n1. Restarted the queue\n\n## Action items\n\n- Add a disk\n';
    expect(itemsOf(text)).toEqual(['open Add a disk']);
  });
});

describe('a line right above a list', () => {
  test('names it in a report with headings', () => {
    const text = '# Mail postmortem\n\n## Summary\n\nLate.\n\n## Root cause\n\nDisk.\n\n## Detection\n\nUsers.\n\n## Impact\n\nAll.\n\nAction Items\n- Add a disk\n\n- Watch the disk\n\n## Lessons\n\nWhat went well:\n\n- The alarm\n\nWhat went wrong:\n\n- The disk\n';
    expect(itemsOf(text)).toEqual(['open Add a disk', 'open Watch the disk']);
    expect(conceptsOf(text).slice(-3)).toEqual(['lessons: Lessons', 'wentWell: What went well', 'wentBadly: What went wrong']);
  });

  test('names a log in a block of code', () => {
    const text = '# Game night post-mortem\n\n## Tokens\n\nWe sent the wrong ones.\n\nTimeline:\n\n```\n10:00 UTC - doors open\n10:40 UTC - doors shut\n```\n\n## Network\n\nSlow.\n\nTimeline:\n\n```\n12:00 UTC - slow\n12:30 UTC - fast\n```\n';
    expect(read(text).timeline.map(entryLine)).toEqual(['- 10:00 UTC doors open', '- 10:40 UTC doors shut', '- 12:00 UTC slow', '- 12:30 UTC fast']);
  });

  test('names a timeline with where it is from, where times stand below', () => {
    const text = (below: string) => `# Mail postmortem\n\n## What happened\n\nLate.\n\nTimeline from the log of the gateway (session 3, all times IST):\n\n${below}\n## Root cause\n\nDisk.\n`;
    expect(read(text('| time | event |\n| --- | --- |\n| 12:43:20 | first turn |\n| 12:44:14 | no more |\n')).timeline.map(entryLine)).toEqual(['- 12:43 IST first turn', '- 12:44 IST no more']);
    expect(conceptsOf(text('- the queue\n- the disk\n'))).toEqual(['summary: What happened', 'rootCause: Root cause']);
  });

  test('in bold says by its words that actions follow, where nothing else does', () => {
    const day = '# Incidents\n\n## 2026-05-08: mail was late\n\n**Summary**: late.\n\n**Root cause**: a disk.\n\n**Pending work from this**:\n- Add a disk\n- Watch it\n\n';
    expect(itemsOf(day)).toEqual(['open Add a disk', 'open Watch it']);
    expect(itemsOf(`${day}## Action items\n\n- Page somebody\n`)).toEqual(['open Page somebody']);
    expect(itemsOf('# Incident: mail\n\n## Timeline\n\n- 10:00 slow\n\n## Root cause\n\n**Proactive measures that there had been**:\n\n- A disk\n')).toEqual([]);
  });

  test('names a group where the list of actions has begun', () => {
    expect(itemsOf('# Postmortem: x\n\n## Action items\n\nNext steps:\n\n- Add a disk\n')).toEqual(['open Add a disk']);
  });
});

describe('a report without a section of actions', () => {
  const report = (rest: string) => `# Postmortem: x\n\n## Timeline\n\n- 10:00 slow\n\n## Root cause\n\nDisk.\n\n${rest}`;

  test('has them in a table of actions with owners or states', () => {
    expect(itemsOf('# Chain halt postmortem\n\n**Summary**: Halt.\n\n| Action Item | Type | Owner | Bug |\n| --- | --- | --- | --- |\n| Add a disk | prevent | Core team | DONE |\n| Watch it | detect | Core team | TODO |\n\n## Lessons learned\n\nDisks fill.\n'))
      .toEqual(['done Add a disk | Core team', 'open Watch it | Core team']);
  });

  test('has them in tasks and orders under a heading of its own, behind what is told', () => {
    expect(itemsOf(report('## Mail, tomorrow\n\n- Add a disk\n- Alert on a full disk\n- Document the queue\n'))).toEqual(['open Add a disk', 'open Alert on a full disk', 'open Document the queue']);
    expect(itemsOf(report('## Mail, tomorrow\n\n- [x] a disk\n- [ ] an alarm\n'))).toEqual(['done a disk', 'open an alarm']);
  });

  test('has them in a table below a label, too', () => {
    expect(itemsOf('# Chain halt postmortem\n\n**Impact**:\n\n1. Four hours.\n\n| Action Item | Owner | Bug |\n| --- | --- | --- |\n| Add a disk | Core team | DONE |\n\n## Lessons learned\n\nDisks fill.\n')).toEqual(['done Add a disk | Core team']);
  });

  test('has them in a table of actions and their states among what was done against it', () => {
    const table = '| Action | Prevents | Status |\n| --- | --- | --- |\n| Add a disk | A full one | Done |\n| Watch it | Surprise | In progress |\n';
    expect(itemsOf(report(`## Systemic mitigation\n\n${table}`))).toEqual(['done Add a disk', 'open Watch it']);
    expect(itemsOf(report(`## Mitigation\n\n${table.replaceAll(/\| [A-Z][a-z ]+ \|$/gm, '|').replace('| --- |\n', '|\n')}`))).toEqual([]);
    expect(itemsOf(report(`## Resolution\n\n| Time | Action | Status |\n| --- | --- | --- |\n| 10:20 | Add a disk | Done |\n`))).toEqual([]);
  });

  test('has none in steps, in facts and before the report is told', () => {
    expect(itemsOf(report('## How to set the queue up\n\n- Add a disk\n- Update the queue\n'))).toEqual([]);
    expect(itemsOf(report('## Mail\n\n- The disk was full\n- The queue was long\n'))).toEqual([]);
    expect(itemsOf('# Postmortem: x\n\n## Setting\n\n- Add a disk\n- Update the queue\n\n## Timeline\n\n- 10:00 slow\n')).toEqual([]);
    expect(itemsOf(report('## Parts\n\n| Item | Status |\n| --- | --- |\n| Disk | OK |\n'))).toEqual([]);
  });
});

test.each(['What we will not do', 'Non-goals', 'Alternatives rejected', '再発防止策として取り上げないこと', 'Lo que no haremos'])('"%s" holds no actions below those that are to be done', (title) => {
  expect(itemsOf(`# Postmortem: x\n\n## Action items\n\n- Add a disk\n\n### ${title}\n\n- Read each change three times\n\n### On the client\n\n- Wait a second\n`)).toEqual(['open Add a disk', 'open Wait a second']);
});

test('lessons may be sorted in a list by what went well and what did not', () => {
  const sorted = '# Postmortem: x\n\n## Lessons learned\n\n- **What went well:** the alarm\n- **What went poorly:** no test\n';
  expect(conceptsOf(sorted)).toEqual(['lessons: Lessons learned', 'wentWell: What went well', 'wentBadly: What went poorly']);
  expect(conceptsOf('# Postmortem: x\n\n## Lessons learned\n\n- **Detection:** too late\n- **Impact:** bigger than thought\n- **What went well:** the alarm\n')).toEqual(['lessons: Lessons learned']);
});

describe('an item with points below it', () => {
  test('is the action where it says what was done, or ends with a sentence', () => {
    expect(itemsOf('## Action items\n\n1. **Added to the handbook:**\n   - the order of installing\n   - the role of the root\n2. Never trust the process number. Always check:\n   - the port\n')).toEqual(['open Added to the handbook', 'open Never trust the process number. Always check']);
  });

  test('tells what is wrong where all of them are its actions', () => {
    expect(itemsOf('## Action items\n\n- **Schemas:** We keep two by hand, which drift apart.\n  - *Action:* Generate one of them\n- **Limit:** The queue was full.\n  - **Action:** Add a disk @sam\n')).toEqual(['open Generate one of them', 'open Add a disk | @sam']);
    expect(itemsOf('## Action items\n\n- **Audits:** Check the keys each month.\n  - Action: Write a script\n- **Limit:** The queue was full.\n  - Action: Add a disk\n  - Goal: no more of it\n')).toEqual(['open Audits: Check the keys each month.', 'open Limit: The queue was full.']);
  });

  test('names a group otherwise', () => {
    expect(itemsOf('## 再発防止\n\n- 監視:\n  - ディスクを追加する\n')).toEqual(['open ディスクを追加する']);
    expect(itemsOf('## 预防\n\n- 同时出现下面的错误时，直接按失效处理：\n  - `disk full`\n  - `queue full`\n\n## 根本原因\n\nx\n')).toEqual(['open 同时出现下面的错误时，直接按失效处理：']);
    expect(itemsOf('## Action items\n\n- Payments:\n  - Add a disk\n')).toEqual(['open Add a disk']);
  });
});

describe('prevention beside a section of actions', () => {
  const report = (prevention: string) => itemsOf(`# Postmortem: x\n\n## Prevention\n\n${prevention}\n## Action items\n\n- [x] Restart\n`);

  test('adds tasks with boxes, and orders', () => {
    expect(report('- [ ] a second disk\n')).toEqual(['open a second disk', 'done Restart']);
    expect(report('- Add a disk\n- Alert on a full disk\n')).toEqual(['open Add a disk', 'open Alert on a full disk', 'done Restart']);
  });

  test('so do follow-ups', () => {
    expect(itemsOf('# Postmortem: x\n\n## Remediation\n\n- Move the queue\n\n### Validation\n\nWe moved it twice.\n\n## Follow-ups\n\n- [x] a second disk\n- [ ] a probe\n')).toEqual(['open Move the queue', 'done a second disk', 'open a probe']);
  });

  test('adds nothing else', () => {
    expect(report('- The gate is there now\n- Disks are watched\n')).toEqual(['done Restart']);
  });
});

test('a heading with follow-ups among others is read for them, and one that denies actions for none', () => {
  expect(itemsOf('# Postmortem: x\n\n## Root cause\n\nDisk.\n\n## Lessons / Follow-ups\n\n- Consider a second disk\n')).toEqual(['open Consider a second disk']);
  expect(itemsOf('# Postmortem: x\n\n## Action items\n\n- Add a disk\n\n## Non-action items (considered)\n\n- Remove the queue: rejected\n')).toEqual(['open Add a disk']);
  expect(itemsOf('# Postmortem: x\n\n## Preventive measures\n\n- Add a disk\n\n### Proposed code for it, as an example\n\n```sh\ndf\n```\n')).toEqual(['open Add a disk']);
});

test('a ticket may be of another repository', () => {
  expect(itemsOf('## Action items\n\n| Action | Issue / PR | Status |\n| --- | --- | --- |\n| Add a disk | mail/queue_disks#56 | Done |\n- Watch it (mail/queue#7)\n')).toEqual(['done Add a disk |  |  | mail/queue_disks#56', 'open Watch it |  |  | mail/queue#7']);
});

test('a list without times below timed entries goes on about one of them', () => {
  expect(read('# Postmortem: x\n\n## Timeline\n\n10:00 UTC: we see two ways:\n\n1. roll back\n2. restart\n\n10:30 UTC: we restart\n').timeline.map(entryLine)).toEqual(['- 10:00 UTC we see two ways:', '- 10:30 UTC we restart']);
});

test('a cell for the state may hold the ticket, and one for the day the state', () => {
  expect(itemsOf('## Action items\n\n| Action | Owner | Status |\n| --- | --- | --- |\n| Add a disk | Jo | Open ([#53](https://example.com/issues/53)) |\n| Watch it | Jo | <https://example.com/issues/62> |\n'))
    .toEqual(['open Add a disk | Jo |  | https://example.com/issues/53', 'open Watch it | Jo |  | https://example.com/issues/62']);
  expect(itemsOf('## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Add a disk | Jo | DONE in v2 |\n')[0]).toMatch(/^done Add a disk \| Jo/);
});

describe('the day of a report', () => {
  test.each([
    ['# 12-01-2026 - Mail late\n\n## Timeline\n\n- 08-01-2026 10:00 slow\n- 11-01-2026 10:00 slower\n', '2026-01-12'],
    ['# 01/12/2026 - Mail late\n\n## Timeline\n\n- 01/08/2026 10:00 slow\n- 01/11/2026 10:00 slower\n', '2026-01-12'],
    ['# Mail late\n\nIt took an hour, from 08:30 to 09:30 UTC on August 19, 2025.\n', '2025-08-19'],
    ['# Mail late\n\nThis was reported on August 5th 2025, 18:00 GMT.\n', '2025-08-05'],
    ['# Mail late\n\nIn the morning of Sept. 18th, 2025, mail stood still.\n', '2025-09-18'],
    ['# Mail late\n\n> The outage that occurred on May 14, 2025 took an hour.\n', '2025-05-14'],
  ])('%j is %s', (text, day) => {
    expect(read(text).day?.value).toBe(day);
  });
});

test('bold names that end in a full stop begin sections, where they are known', () => {
  const text = '# Incident log\n\n## 2026-05-02: mail late\n\n**Impact.** No mail\nfor all.\n\n**Root cause.** The disk was full.\n\n**Always.** Look at the disk.\n\n## 2026-05-03: mail lost\n\n**Impact.** One mail.\n';
  expect(read(text).sections.filter(({ form }) => form === 'bold').map(({ concept, title, line }) => `${concept} ${title} ${line}`)).toEqual(['impact Impact 4', 'rootCause Root cause 7', 'impact Impact 13']);
});

test('prose that promises nothing is no action below a heading that only its words make one of actions', () => {
  const below = (heading: string) => itemsOf(`# Postmortem: mail late\n\n## Root cause\n\nDisk.\n\n## ${heading}\n\nEach server looks at the sender of a mail.\n\nWe will look at it as well.\n`);
  expect(below('Spam prevention')).toEqual(['open We will look at it as well.']);
  expect(below('Action items')).toEqual(['open Each server looks at the sender of a mail.', 'open We will look at it as well.']);
});

test.each([
  ['What could we have done better', 'wentBadly'], ['What would we do differently next time', 'wentBadly'], ['Pontos fracos', 'wentBadly'], ['Puntos débiles', 'wentBadly'], ['Punti deboli', 'wentBadly'],
  ['Pontos fortes', 'wentWell'], ['Puntos fuertes', 'wentWell'], ['Punti di forza', 'wentWell'], ['事故时序', 'timeline'], ['障害の時序', 'timeline'],
])('%s is %s', (title, concept) => {
  expect(read(`# Postmortem: mail late\n\n## Root cause\n\nDisk.\n\n## ${title}\n\nx\n`).sections.at(-1)?.concept).toBe(concept);
});

test('a report of a blackout is one by its title', () => {
  expect(read('# 2003年大停电\n\n## 事故概述\n\nx\n').sections.at(-1)?.concept).toBe('summary');
});
