import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/core/incident/messages';
import { sentWords } from '../../../src/core/incident/sent-words';
import { Play, utc } from './play';

const began = utc('2026-02-05 14:23');
const { incident } = Play.declare(began, { title: 'Production website down', severity: 'SEV-1', commander: '@sam', impact: 'All users' });
const rendered = (name: Parameters<typeof sentWords>[0], update?: string) => renderMessage(name, incident.record, incident.policy, { now: began, update });
const kept = (name: Parameters<typeof sentWords>[0], text: string) => sentWords(name, text, incident, began);

describe('what a record keeps of a message', () => {
  it('is what its writer said, without the lines that the record says itself', () => {
    expect(kept('update', rendered('update', 'Pool restarted\nWatching it'))).toBe('Pool restarted\nWatching it');
  });

  it('is the whole text where nobody added to it', () => {
    expect(kept('statusInitial', rendered('statusInitial'))).toBe('We\'re investigating reports of Production website down');
    expect(kept('page', rendered('page'))).toBe('SEV-1: Production website down. All users');
  });

  it('is the first line of the block, and what was added to it', () => {
    expect(kept('incident', rendered('incident'))).toBe('🔴 SEV-1: Production website down');
    expect(kept('incident', `${rendered('incident')}\r\nJoin the call`)).toBe('Join the call');
  });
});
