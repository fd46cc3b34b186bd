import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IncidentDocument, Span } from '../../../src/core/document/model';
import { disabledRanges } from '../../../src/core/document/directives';
import dutch from '../../fixtures/documents/dutch.md';
import groupedByOwner from '../../fixtures/documents/grouped-by-owner.md';
import headingTimeline from '../../fixtures/documents/heading-timeline.md';
import japanese from '../../fixtures/documents/japanese.md';
import labelList from '../../fixtures/documents/label-list.md';
import { itemLine, read } from './read';

const piece = fc.constantFrom(
  '# ', '## Timeline\n\n', '## Action items\n\n', '### ', '- ', '* ', '1. ', '- [ ] ', '- [x] ', '| Action | Owner | Due | Status |\n|--|--|--|--|\n', '| Time | Event |\n|--|--|\n', '| ', ' |', '\n', '\n\n', '\r\n', '  ',
  '**Impact**: ', '**', '~~', '`', '```\n', '[', '](', ')', '[[', ']]', '<', '>', '<!--lint disable-->', '---\n', 'title: x\n', '10:00 ', '2X:XX', '2026-02-05 ', '3/4/2026', 'UTC', ' - ', '(done)', 'DONE', '✅ ', '🔄', '@sam ',
  'Owner: ', 'due ', 'by Feb 3', '#12', 'KEY-1', 'https://x.example/issues/1', 'JP', '完了', '担当: ', '：', '（', '頃', 'a', 'Add a check', ' ', '\\', '\u0000', '\ud83d',
);
const hostile = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const mutated = fc.tuple(fc.constantFrom(dutch, groupedByOwner, headingTimeline, japanese, labelList), fc.nat(), fc.nat(40), fc.array(piece, { maxLength: 4 }))
  .map(([text, at, length, pieces]) => text.slice(0, at % text.length) + pieces.join('') + text.slice((at % text.length) + length));
const numRuns = 400;
/** The same texts on each run, so that a change of the reader alone decides; raise `numRuns` and leave it out to look for more. */
const seed = 20260205;
/** Milliseconds; far more than the runs take, for machines that do other work meanwhile. */
const patience = 120_000;
const anyText = fc.oneof(hostile, mutated, fc.string({ unit: 'binary', maxLength: 200 }));

function spansOf(document: IncidentDocument): Span[] {
  return [
    ...document.sections.flatMap((section) => [section.heading, section.titleSpan, section.body, section.own, ...section.blocks]),
    ...document.fields.flatMap((field) => [field.label, field.value]),
    ...document.timeline.flatMap((entry) => [entry, entry.text, entry.date, entry.time, entry.until, entry.zone]),
    ...document.actionItems.flatMap((item) => [item, item.textSpan, item.stateSpan, item.due, item.dueText, item.ticket, item.doneOn, ...item.owners]),
    ...disabledRanges(document),
  ].filter((span) => span !== undefined);
}

test('no text makes the reader throw, and every span lies within the text', () => {
  fc.assert(fc.property(anyText, (text) => {
    expect(spansOf(read(text)).filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length))).toEqual([]);
  }), { numRuns, seed });
}, patience);

test('a value is the text that it was read from', () => {
  fc.assert(fc.property(anyText, (text) => {
    const { fields, timeline, actionItems } = read(text);
    const written = [...fields.map((field) => field.value), ...timeline.map((entry) => entry.text), ...actionItems.flatMap((item) => [...item.owners, item.ticket, item.dueText])];
    expect(written.filter((value) => value !== undefined && text.slice(value.start, value.end) !== value.value)).toEqual([]);
  }), { numRuns, seed });
}, patience);

test('items and entries stand apart and in order, and parts stand in the item they belong to', () => {
  fc.assert(fc.property(anyText, (text) => {
    const { actionItems } = read(text);
    expect(actionItems.filter((item, index) => item.start < (actionItems[index - 1]?.end ?? 0))).toEqual([]);
    expect(actionItems.filter((item) => [item.textSpan, item.due, item.dueText, item.stateSpan].some((part) => part !== undefined && (part.start < item.start || part.end > item.end)))).toEqual([]);
  }), { numRuns, seed });
}, patience);

test('line endings do not change what is read', () => {
  fc.assert(fc.property(anyText.filter((text) => !text.includes('\r')), (text) => {
    const carriage = read(text.replaceAll('\n', '\r\n'));
    const feed = read(text);
    expect(carriage.actionItems.map(itemLine)).toEqual(feed.actionItems.map(itemLine));
    expect(carriage.sections.map((section) => [section.concept, section.title, section.line])).toEqual(feed.sections.map((section) => [section.concept, section.title, section.line]));
    expect(carriage.fields.map((field) => [field.name, field.value.value])).toEqual(feed.fields.map((field) => [field.name, field.value.value]));
    expect(carriage.timeline.map((entry) => [entry.day, entry.time?.value, entry.line])).toEqual(feed.timeline.map((entry) => [entry.day, entry.time?.value, entry.line]));
  }), { numRuns, seed });
}, patience);
