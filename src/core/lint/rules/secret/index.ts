import { documentKinds } from '../../../document/model';
import { defineRule } from '../../rule';
import { signsIn, suspects } from './prefilter';

export default defineRule({
  id: 'secret',
  kinds: documentKinds,
  level: 'error',
  messages: {
    secret: 'This looks like a secret ({kind}). Whoever can read this file can use it: revoke it first, then remove it, from the history too.',
    remove: 'Replace it by [removed]',
  },
  check({ document: { text }, find, surroundings, report }) {
    for (const lines of suspects(text, find(signsIn))) {
      for (const hit of surroundings.secretsIn(text.slice(lines.start, lines.end)) ?? []) {
        const at = { start: lines.start + hit.start, end: lines.start + hit.end };
        report({
          at,
          message: 'secret',
          facts: { kind: hit.kind },
          fixes: [{ title: 'remove', edits: [{ ...at, text: '[removed]' }], preferred: true }],
        });
      }
    }
  },
});
