import { words } from './corpus-words.mjs';

/** @import { Incident, Random } from './corpus-texts.mjs' */

export const list = (/** @type {number} */ count, /** @type {(index: number) => string} */ line) => Array.from({ length: count }, (_, index) => line(index)).join('\n');
export const pick = (/** @type {Random} */ random, /** @type {readonly string[]} */ from) => from[Math.floor(random() * from.length)] ?? '';
export const sentence = (/** @type {Incident} */ at) => pick(at.random, words.sentences).replace('%s', at.service).replace('%n', String(at.number % 997));
export const prose = (/** @type {Incident} */ at, /** @type {number} */ sentences) => list(sentences, () => sentence(at));
export const dutchProse = (/** @type {Incident} */ at, /** @type {number} */ sentences) => list(sentences, () => pick(at.random, words.dutchSentences));
export const owner = (/** @type {Incident} */ at) => (at.random() < 0.1 ? 'TBD' : `@${pick(at.random, words.people).toLowerCase()}`);
export const spell = (/** @type {number} */ minutes) => (minutes < 60 ? `${minutes} minutes` : `${Math.floor(minutes / 60)} hours ${minutes % 60} minutes`);

export function due(/** @type {Incident} */ at) {
  return new Date(Date.parse(at.day) + (7 + Math.floor(at.random() * 90)) * 86_400_000).toISOString().slice(0, 10);
}

export function times(/** @type {Incident} */ at, /** @type {number} */ count) {
  return Array.from({ length: count }, (_, index) => clock(at.start + Math.round((at.minutes * index) / (count - 1))));
}

export function clock(/** @type {number} */ minute) {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
