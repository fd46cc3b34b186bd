import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import recommended from 'remark-preset-lint-recommended';
import { VFile } from 'vfile';

const processor = remark().use(remarkGfm).use(recommended).freeze();

/** How many messages the recommended preset of remark-lint has, tables understood. Nothing is written back. */
export function lint(/** @type {string} */ text) {
  const file = new VFile(text);
  processor.runSync(processor.parse(file), file);
  return file.messages.length;
}
