import type { IncidentDocument } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { markdown } from '../../../src/core/document/remark';
import { vocabularyOf } from '../../../src/core/document/vocabulary';
import { defaultPolicy } from '../../../src/core/policy/default';

export const vocabulary = vocabularyOf(defaultPolicy);

export function read(text: string): IncidentDocument {
  return parse(text, { markdown, vocabulary });
}
