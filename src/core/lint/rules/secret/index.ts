import { defineRule } from '../../rule';
import { mayHoldSecret } from './prefilter';

export default defineRule({
  id: 'secret',
  kinds: ['postmortem', 'incident', 'runbook', 'meeting', 'review'],
  level: 'error',
  messages: {
    secret: 'This looks like a secret ({kind}). Whoever can read this file can use it: revoke it first, then remove it, from the history too.',
    remove: 'Replace it by [removed]',
  },
  check({ document, surroundings, report }) {
    if (!mayHoldSecret.test(document.text)) return;
    for (const { start, end, kind } of surroundings.secretsIn(document.text) ?? []) {
      report({
        at: { start, end },
        message: 'secret',
        facts: { kind },
        fixes: [{ title: 'remove', edits: [{ start, end, text: '[removed]' }], preferred: true }],
      });
    }
  },
});
