import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/core/document/dates';
import { findDuration } from '../../../src/core/document/durations';
import { readMoment } from '../../../src/core/document/moments';
import { readTime } from '../../../src/core/document/times';
import { read } from './read';

const context = { near: '2026-02-05', order: () => undefined };

describe('a date', () => {
  test.each([
    ['2026년 2월 5일', '2026-02-05'], ['2026년2월5일', '2026-02-05'], ['2026 年 2 月 5 日', '2026-02-05'], ['2月4日', '2026-02-04'], ['12월 30일', '2025-12-30'], ['2月4号', '2026-02-04'],
    ['5 февраля 2026', '2026-02-05'], ['5 лютого 2026', '2026-02-05'], ['5 febbraio 2026', '2026-02-05'], ['5 lutego 2026', '2026-02-05'], ['10 października 2025', '2025-10-10'],
    ['5. marts 2026', '2026-03-05'], ['5 maj 2026', '2026-05-05'], ['5. desember 2025', '2025-12-05'], ['5 de mayo del 2026', '2026-05-05'],
    ['Donnerstag, 5. Februar 2026', '2026-02-05'], ['jeudi 5 février 2026', '2026-02-05'], ['giovedì 5 febbraio 2026', '2026-02-05'], ['четверг, 5 февраля 2026', '2026-02-05'],
  ])('%s is %s', (written, day) => {
    expect(readDate(written, 0, written.length, context)?.day).toBe(day);
  });

  test.each(['2026年', '3月', '5日', '12345年1月2日', '5 февралей', '2026 year'])('%s is none', (written) => {
    expect(readDate(written, 0, written.length, context)).toBeUndefined();
  });

  test('without a year and a day near it has a problem of its own', () => {
    expect(readDate('2월 5일', 0, 5, { ...context, near: undefined })).toMatchObject({ day: undefined, problem: 'noYear' });
  });
});

describe('a time', () => {
  test.each([
    ['14時05分', 845], ['14時', 840], ['14时5分', 845], ['14:05', 845], ['14点27分', 867], ['14點半', 870], ['14시 23분', 863], ['14시 23분 30초', 863.5], ['14時05', 845],
    ['午後2時', 840], ['午前11時半', 690], ['오후 3시 10분', 910], ['오전 12:10', 730], ['下午3点20分', 920], ['凌晨 2:15', 135],
  ])('%s is at %d', (written, value) => {
    expect(readTime(written, 0, written.length)?.value).toBe(value);
  });

  test.each(['3時間', '3시간 동안', '3点', '3点改进', '2时间', '上线 3 台', '25時'])('%s is none', (written) => {
    expect(readTime(written, 0, written.length)).toBeUndefined();
  });
});

test.each([
  ['78분', 78], ['약 1시간 30분', 90], ['1시간 반', 90], ['2 小时', 120], ['约30分钟', 30], ['1 个小时 15 分钟', 75], ['2時間30分', 150], ['1時間半', 90], ['3天', 4320], ['2日間', 2880], ['2일', 2880],
  ['2 часа 15 минут', 135], ['45 минут', 45], ['3 дня', 4320], ['2 godziny 5 minut', 125], ['1 ora e 20 minuti', 80], ['2 timmar och 10 minuter', 130], ['2 timer og 10 minutter', 130], ['30 sekund', 0.5],
])('%s is a duration of %d minutes', (written, minutes) => {
  expect(findDuration(written)?.minutes).toBe(minutes);
});

test.each(['2026年2月5日', '2월 5일', '2026년 2월 5일 14:00', '3 люди', '5 orang'])('%s is none', (written) => {
  expect(findDuration(written)).toBeUndefined();
});

test('a month and a day with a slash are a date before a time, where only one order is near', () => {
  const day = (written: string) => readDate(written, 0, written.length, context)?.day;
  expect(['2/5 14:23', '2/6(金) 9時', '1/20 (Tue) 09:00', '24/1 10:00'].map(day)).toEqual(['2026-02-05', '2026-02-06', '2026-01-20', '2026-01-24']);
  expect(['2/5 of all', '2/5', '1/2 10', '2/6 (a half) 10'].map(day)).toEqual([undefined, undefined, undefined, undefined]);
});

test.each([
  ['2026-02-05 (Thu) 14:23 up', 863], ['2026年2月5日（木）14:23 up', 863], ['2026年2月5日(木曜日) 14時23分 up', 863], ['2026년 2월 5일 (목) 14:23 up', 863], ['2026-02-05 星期四 14:23 up', 863],
  ['2026-02-05 Thu, 14:23 up', 863], ['2026-02-05 (Do.) 14:23 up', undefined], ['2026-02-05 (web) 14:23 up', undefined], ['2026年2月5日下午2点23分 up', 863],
])('the day of the week may stand between the two: %s', (written, value) => {
  const moment = readMoment(written, 0, written.length, context);
  expect([moment?.date?.day, moment?.time?.value]).toEqual(['2026-02-05', value]);
});

test('a report in any of these languages has its day and its timeline', () => {
  const days = (text: string) => {
    const { day, timeline } = read(text);
    return [day?.value, ...timeline.map((entry) => `${entry.day} ${entry.time?.value}`)];
  };
  expect(days('# 장애 보고서\n\n- **발생 일시**: 2026년 2월 5일 14:23\n\n## 타임라인\n\n- 2월 5일 14:23 알람\n- 오후 3시 복구\n')).toEqual(['2026-02-05', '2026-02-05 863', '2026-02-05 900']);
  expect(days('# Отчёт об инциденте\n\n**Дата инцидента**: 5 февраля 2026\n\n## Хронология\n\n- 5 февраля, 14:23 — сбой\n- 6 февраля, 09:00 — норма\n')).toEqual(['2026-02-05', '2026-02-05 863', '2026-02-06 540']);
  expect(days('# Rapport d’incident\n\n- **Date et heure de l’incident** : 5 février 2026, 14:23\n\n## Chronologie\n\n- 14:23 panne\n')).toEqual(['2026-02-05', '2026-02-05 863']);
  expect(days('# Rapporto di incidente\n\n**Data rilevazione**: 5 febbraio 2026\n\n## Cronologia\n\n- 14:23 guasto\n')).toEqual(['2026-02-05', '2026-02-05 863']);
});
