import type { Code, List, Root, RootContent } from 'mdast';
import { parse as parseYaml } from 'yaml';
import { markdown } from '../../src/core/document/remark';
import type { DocumentKind } from '../../src/core/document/model';
import type { PolicyFile } from '../../src/core/policy/schema';

/** What an example may set in a `yaml` block above its text. */
export interface Settings {
  readonly kind?: DocumentKind;
  readonly path?: string;
  /** The present moment; UTC unless it says otherwise. */
  readonly now?: string;
  readonly eol?: 'crlf';
  /** A template that takes the place of the kind's own. */
  readonly template?: string;
  /** The part of a policy that differs from the default. */
  readonly policy?: PolicyFile;
  /** The paths that exist; every path, where this is not set. */
  readonly exists?: readonly string[];
  /** Earlier postmortems of the workspace: path → text. */
  readonly earlier?: Readonly<Record<string, string>>;
  /** Texts to be taken for secrets → their kind. */
  readonly secrets?: Readonly<Record<string, string>>;
}

export interface Example {
  readonly title: string;
  readonly ok: boolean;
  readonly settings: Settings;
  readonly text: string;
  /** `3 (hint): The message.`: the line counts from 1; the level is only named where it is not the rule's own. */
  readonly expected: readonly string[];
  /** The text once every finding's preferred fix is applied. */
  readonly fixed: string | undefined;
}

export interface Page {
  readonly title: string;
  readonly level: string;
  readonly examples: readonly Example[];
}

/**
 * Reads a rule's README. Its shape:
 *
 *     # rule-id
 *     Why, for an engineer on call.
 *     **Default level:** `warning`
 *     ## ok: what is fine
 *     A `yaml` block with settings (optional), then a `markdown` block with the document.
 *     ## not ok: what is not
 *     The same, then a list of `line: message` and, if the rule has a fix to prefer, a second `markdown` block: the fixed text.
 */
export function readPage(readme: string): Page {
  const { children }: Root = markdown.parse(readme);
  const source = (node: RootContent) => readme.slice(node.position?.start.offset, node.position?.end.offset);
  const starts = children.flatMap((node, at) => (node.type === 'heading' && node.depth === 2 && /^## (not )?ok: /.test(source(node)) ? [at] : []));
  return {
    title: children[0] ? source(children[0]).replace('# ', '') : '',
    level: /^\*\*Default level:\*\* `(\w+)`/m.exec(readme)?.[1] ?? '',
    examples: starts.map((start, index) => readExample(children.slice(start, starts[index + 1]), source)),
  };
}

function readExample(nodes: readonly RootContent[], source: (node: RootContent) => string): Example {
  const [heading, ...rest] = nodes;
  const codes = (language: string) => rest.filter((node): node is Code => node.type === 'code' && node.lang === language);
  const [yaml] = codes('yaml');
  const [text, fixed] = codes('markdown');
  const settings = (yaml ? parseYaml(yaml.value) : {}) as Settings;
  const asWritten = (code: Code) => `${code.value}\n`.replaceAll('\n', settings.eol === 'crlf' ? '\r\n' : '\n');
  const title = heading ? source(heading).replace('## ', '') : '';
  if (!text) throw new Error(`"${title}" has no markdown block.`);
  return {
    title,
    ok: title.startsWith('ok: '),
    settings,
    text: asWritten(text),
    expected: rest.filter((node): node is List => node.type === 'list').flatMap((list) => list.children)
      .map((item) => (item.children[0] ? source(item.children[0]) : '')),
    fixed: fixed && asWritten(fixed),
  };
}
