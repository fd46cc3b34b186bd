import { expect, it } from 'vitest';
import { messagesInOrder } from '../../../src/core/incident/fitting-messages';
import { changeSeverity } from '../../../src/core/incident/lifecycle/changes';
import { postUpdate } from '../../../src/core/incident/lifecycle/post-update';
import { resolve } from '../../../src/core/incident/lifecycle/resolve';
import { Play, utc } from './play';

const began = utc('2026-02-05 14:23');
const declared = () => Play.declare(began, { title: 'Production website down', severity: 'SEV-1' });
const first = ({ record }: Play) => {
  const { names, fitting } = messagesInOrder(record);
  expect(new Set(names).size).toBe(7);
  return names.slice(0, fitting);
};

it('begins with the block and the first text for customers, and goes on with updates where one was sent', () => {
  const play = declared();
  expect(first(play)).toEqual(['incident', 'statusInitial']);
  play.do((incident) => postUpdate(incident, began + 60_000, '#incidents', 'Identified'));
  expect(first(play)).toEqual(['update', 'statusInitial']);
  play.do((incident) => postUpdate(incident, began + 60_000, 'Status page', 'We are on it'));
  expect(first(play)).toEqual(['update', 'statusUpdate']);
});

it('ends with the two that tell of the end', () => {
  expect(first(declared().do((incident) => resolve(incident, began + 60_000)))).toEqual(['resolved', 'statusResolved']);
});

it('has nothing for customers where the severity does not concern them', () => {
  const play = declared();
  const minor = play.policy.severities.find(({ id }) => id === 'SEV-3')!;
  expect(first(play.do((incident) => changeSeverity(incident, began + 60_000, minor)))).toEqual(['incident']);
});
