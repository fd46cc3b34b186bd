import { parse } from '../../../src/core/document/parse';
import type { IncidentDocument } from '../../../src/core/document/model';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import * as fixEdits from '../../../src/core/lint/fix-edits';
import type { LintOptions } from '../../../src/core/lint/lint';
import { defaultPolicy } from '../../../src/core/policy/default';
import { mergePolicy } from '../../../src/core/policy/merge';
import type { PolicyFile } from '../../../src/core/policy/schema';

export function read(text: string): IncidentDocument {
  return parse(text, { markdown, vocabulary: vocabularyOf(defaultPolicy) });
}

/** Options for a postmortem of the default policy, changed by `over`, whose template asks for nothing. */
export function lintOptions(over: PolicyFile): LintOptions {
  return {
    kind: 'postmortem',
    path: 'docs/postmortems/2026-02-05-website-down.md',
    policy: mergePolicy(defaultPolicy, over),
    outline: { sections: [], fields: [] },
    now: Date.parse('2026-02-06T12:00Z'),
    today: '2026-02-06',
    markdown,
    fixEdits: () => fixEdits,
    surroundings: { exists: () => true, secretsIn: () => [], earlierActions: () => [] },
  };
}
