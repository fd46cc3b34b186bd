import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { defaultPolicy } from '../../../src/core/policy/default';
import { vocabulary } from './read';

describe('section names', () => {
  test.each([
    ['2. 🕐 **Timeline** (UTC):', 'timeline'], ['TIMELINES', 'timeline'], ['Timeline of the outage', 'timeline'], ['Root Cause Analysis (5 Whys)', 'rootCause'], ['5 Whys', 'rootCause'],
    ['Root cause and mitigation', 'rootCause'], ['Lessons learnt & next steps', 'actionItems'], ["What Didn’t Go Well", 'wentBadly'], ["What didn't go well?", 'wentBadly'],
    ['Resolution and recovery', 'resolution'], ['予防（Prevent）', 'prevention'], ['アクションアイテム', 'actionItems'], ['Wat ging goed?', 'wentWell'], ['Follow-Up', 'followUp'], ['DoD (Definition of Done)', 'checklist'],
    ['Incident Response & Containment Timeline', 'timeline'], ['Follow-up timeline (times in BST)', 'timeline'], ['Payments team response timeline', 'timeline'], ['SLI/SLO impact', 'impact'], ['Primary root cause', 'rootCause'], ['Resolution summary', 'resolution'],
    ['Timeline (all times PST) Saturday Oct 30th 2021', 'timeline'], ['Timeline, 2026-02-05 to 2026-02-07', 'timeline'], ['Rhythmic timeline: how it went', 'timeline'], ['So what happened?', 'summary'], ['Follow-up improvements', 'actionItems'], ['How we will prevent this in the future', 'actionItems'], ['Why did this happen?', 'rootCause'],
    ['Details of the fix', 'resolution'], ['Diagnosis steps', 'diagnosis'], ['Ursachenanalyse (5-Why)', 'rootCause'], ["Chronologie de l'incident", 'timeline'], ['Línea de tiempo del incidente', 'timeline'],
    ['Lo que salió bien:', 'wentWell'], ['Lo que salió mal', 'wentBadly'], ['O que foi bem', 'wentWell'], ['Кратко', 'summary'], ['Lessons / open work items', 'actionItems'], ['Acciones pendientes derivadas', 'actionItems'],
    ['Resume', 'summary'], ["Resume de l'incident", 'summary'], ['Lecons apprises', 'lessons'], ['Linea de tiempo', 'timeline'], ['Licoes aprendidas', 'lessons'],
    ['Causa raiz e correção', 'rootCause'], ['Prevenção', 'prevention'], ['Éléments d’action :', 'actionItems'], ['Facteurs de chance', 'gotLucky'], ['Aksjonspunkter', 'actionItems'], ['Hva lærte vi?', 'lessons'], ['Rotårsaker:', 'rootCause'], ['Påvisning', 'detection'], ['Hvor hadde vi flaks', 'gotLucky'], ['Accionables', 'actionItems'], ['Kurzfazit', 'summary'],
    ['What happened (timeline, UTC)', 'timeline'], ['Naechste Schritte', 'actionItems'], ['Sofortmassnahmen', 'resolution'], ['Loesning', 'resolution'], ['Wat ging er mis?', 'wentBadly'], ['Reste à faire', 'actionItems'], ['Opgaver', 'actionItems'], ['ロールバック手順', 'rollback'], ['動作確認', 'verification'], ['関連リンク', 'references'], ['Was gut funktioniert hat', 'wentWell'], ['Plan d’action', 'actionItems'], ['改进措施', 'actionItems'],
    ['สาเหตุ (Root Cause)', 'rootCause'], ['Что мы сделаем дальше (action items)', 'actionItems'], ['後片付け（Next steps）', 'actionItems'], ['Things we learned (the slow way)', 'lessons'], ['Leftover tasks:', 'actionItems'], ['Analyse technique (Root Cause Analysis)', 'rootCause'], ['Tracker (open items)', 'actionItems'], ['Soon (To Do)', 'actionItems'],
  ])('%s is %s', (title, concept) => {
    expect(vocabulary.concept(title)).toBe(concept);
  });

  test.each(['Why do I see two of them in my wallet?', 'Actions taken by customers', 'Assess impact', 'Resume from checkpoint', 'A timeline that nobody wrote down until now', 'BinderHub', 'Timelines matter when nobody writes them down', 'Wie (Sam, Kim)', 'Übung (nothing of it)', 'Queue (Timeline)', ''])('"%s" is none', (title) => {
    expect(vocabulary.concept(title)).toBeUndefined();
  });
});

test.each([
  ['#', 'id'], ['Action Item', 'action'], ['**Owner(s)**', 'owner'], ['Due Date / Timing', 'due'], ['Timeline', 'due'], ['Date and Time in CET', 'time'], ['**Date/Time (UTC)**', 'time'],
  ['時刻 (JST)', 'time'], ['担当者', 'owner'], ['Jira Ticket/Tracking Ticket', 'ticket'], ['Wie', 'owner'], ['Eier', 'owner'], ['Outcome', 'status'], ['Implementada', 'status'], ['Aksjon', 'action'], ['Referanse', 'ticket'], ['责任人', 'owner'], ['Verantwortlicher', 'owner'], ['Severity', undefined],
])('the column %s is %s', (header, column) => {
  expect(vocabulary.column(header)).toBe(column);
});

test.each([
  ['✅ Complete (PR #1098)', 'done'], ['**完了**', 'done'], ['完了（03-29）', 'done'], ['Done ✅', 'done'], ['☑️', 'done'], ['TODO (PM-033 から継承、3 度目)', 'open'], ['未着手', 'open'],
  ['Utført', 'done'], ['Ikke startet', 'open'], ['已修复', 'done'], ['未完成', 'open'], ['Noch offen', 'open'], ['IN_PROGRESS', 'open'], ['🔄', 'open'], ['☐', 'open'], ['Not done', 'open'], ["Won't do", 'dropped'], ['WONTDO', 'dropped'], ['Deferred', 'dropped'], ['Closed (not_planned) — watched elsewhere', 'dropped'], ['Closed as duplicate of #12', 'dropped'], ['Closed (#12)', 'done'], ['', undefined], ['soon', undefined],
])('the status "%s" is %s', (words, state) => {
  expect(vocabulary.state(words)).toBe(state);
});

test('the day that somebody found out is when it was detected', () => {
  expect(vocabulary.field('**Date of Discovery**')).toBe('detected');
});

test('a field that is written without its accents is the same field', () => {
  expect(vocabulary.field('Severite')).toBe('severity');
  expect(vocabulary.field('Date de detection')).toBe('detected');
  expect(vocabulary.field('严重度')).toBe('severity');
});

test('a team adds its own names', () => {
  const { synonyms } = defaultPolicy;
  const own = vocabularyOf({ synonyms: { ...synonyms, sections: { ...synonyms.sections, costs: ['What it cost us'] } } });
  expect(own.concept('What it cost us')).toBe('costs');
  expect(own.concept('Timeline')).toBe('timeline');
});

test('a policy is compiled once', () => {
  expect(vocabularyOf(defaultPolicy)).toBe(vocabulary);
});
