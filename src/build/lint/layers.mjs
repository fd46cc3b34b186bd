import { dirname, relative, resolve, sep } from 'node:path';

/**
 * Who may import whom. A layer is a folder of `src`, or an entry file beside them; `data` is every file outside `src`
 * (templates, the default policy). A package is allowed with all its subpaths only where it is named so. A new folder of `src` has to
 * be added here before anything in it may be written. docs/architecture.md tells why.
 *
 * @type {Record<string, { layers: string[], packages: string[] }>}
 */
export const layers = {
  core: {
    layers: ['core', 'data'],
    packages: ['yaml', 'zod/mini', 'mustache', 'minisearch', 'mdast', 'unified', 'remark-parse', 'remark-gfm', 'remark-frontmatter'],
  },
  secrets: { layers: ['secrets', 'core'], packages: ['@secretlint/secretlint-rule-preset-recommend'] },
  remark: { layers: ['remark', 'core'], packages: ['unified', 'unified-lint-rule', 'remark-lint', 'mdast', 'vfile'] },
  integrations: { layers: ['integrations', 'core'], packages: [] },
  protocol: { layers: ['protocol', 'core'], packages: [] },
  webview: { layers: ['webview', 'protocol'], packages: ['@vscode-elements/elements', '@vscode/codicons', 'd3-scale'] },
  vscode: { layers: ['vscode', 'core', 'secrets', 'integrations', 'protocol', 'data'], packages: ['vscode'] },
  cli: {
    layers: ['cli', 'core', 'secrets', 'data'],
    packages: ['node:buffer', 'node:child_process', 'node:crypto', 'node:fs', 'node:module', 'node:os', 'node:path', 'node:process', 'node:util', 'node:vm', 'node:worker_threads'],
  },
  node: { layers: ['node'], packages: ['node:fs', 'node:fs/promises', 'node:path'] },
  'extension.ts': { layers: ['vscode', 'node'], packages: ['vscode'] },
  'extension.web.ts': { layers: ['vscode'], packages: ['vscode'] },
};

/** The layer of a file, or `data` for one outside `src`. */
function layerOf(/** @type {string} */ source, /** @type {string} */ file) {
  const path = relative(source, file);
  return path.startsWith('..') ? 'data' : path.split(sep)[0] ?? '';
}

/** Whether an import of this package, or of a path inside a scoped or plainly listed one, is on the list. */
function isListed(/** @type {string[]} */ packages, /** @type {string} */ name) {
  return packages.some((listed) => name === listed || (listed.startsWith('@') && name.startsWith(`${listed}/`)));
}

/** Reports imports that the table does not allow: static, type-only, dynamic, `require` and `import('…')` in types. */
export const layersRule = /** @satisfies {import('eslint').Rule.RuleModule} */ ({
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { source: { type: 'string' } }, additionalProperties: false }],
    messages: {
      layer: '{{ from }} may not import {{ to }} (see docs/architecture.md)',
      package: '{{ from }} may not import the package {{ to }}',
      unknown: '{{ from }} is in no layer: add it to src/build/lint/layers.mjs',
    },
  },
  create(context) {
    const source = resolve(context.options[0]?.source ?? 'src');
    const from = layerOf(source, context.filename);
    const allowed = layers[from];
    if (from === 'data' || from === 'build') return {};
    if (!allowed) return { Program: (node) => context.report({ node, messageId: 'unknown', data: { from } }) };

    /** @param {{ type: string, value?: unknown } | null | undefined} literal */
    function check(literal) {
      if (literal?.type !== 'Literal' || typeof literal.value !== 'string') return;
      const node = /** @type {import('estree').Literal} */ (literal);
      const name = literal.value;
      if (!name.startsWith('.')) {
        if (!isListed(allowed?.packages ?? [], name)) context.report({ node, messageId: 'package', data: { from, to: name } });
        return;
      }
      const to = layerOf(source, resolve(dirname(context.filename), name));
      if (!allowed?.layers.includes(to)) context.report({ node, messageId: 'layer', data: { from, to } });
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      'CallExpression[callee.name="require"]': (/** @type {import('estree').CallExpression} */ node) => check(node.arguments[0]),
      /** @param {{ source: { type: string, value?: unknown } }} node */
      TSImportType: (node) => check(node.source),
      /** @param {{ expression: { type: string, value?: unknown } }} node */
      TSExternalModuleReference: (node) => check(node.expression),
    };
  },
});
