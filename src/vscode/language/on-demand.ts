import { Completion } from './completion';
import { DocumentLinks } from './document-links';
import { Hovers } from './hovers';
import type { LanguageParts } from './index';

/** What answers while a document of ours is written and read. Many windows never show one, so that it comes in a file of its own. */
export function answering(parts: LanguageParts) {
  return { completion: new Completion(parts), hovers: new Hovers(parts), links: new DocumentLinks(parts) };
}
