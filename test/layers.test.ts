import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { expect, it } from 'vitest';
import { layersRule } from '../src/build/lint/layers.mjs';

const linter = new Linter();
const config: Linter.Config = {
  files: ['**/*.ts'],
  languageOptions: { parser },
  plugins: { house: { rules: { layers: layersRule } } },
  rules: { 'house/layers': 'error' },
};

/** How many imports of the code are refused. */
function refused(filename: string, code: string): number {
  return linter.verify(code, config, { filename }).length;
}

it.each([
  ['src/core/lint/lint.ts', `import { parse } from '../document/parse';`],
  ['src/core/policy/default.ts', `import text from '../../../templates/policy.yaml';`],
  ['src/core/policy/schema.ts', `import * as z from 'zod/mini';`],
  ['src/protocol/triage.ts', `import type { Policy } from '../core/policy/schema';`],
  ['src/webview/triage/main.ts', `import '@vscode-elements/elements/dist/vscode-button/index.js';`],
  ['src/vscode/host/log.ts', `import * as vscode from 'vscode';`],
  ['src/extension.ts', `import { start } from './vscode/start';`],
])('%s may say %s', (file, code) => {
  expect(refused(file, code)).toBe(0);
});

it.each([
  ['src/core/lint/lint.ts', `import * as vscode from 'vscode';`],
  ['src/core/lint/lint.ts', `import type { Uri } from 'vscode';`],
  ['src/core/lint/lint.ts', `type Uri = import('vscode').Uri;`],
  ['src/core/lint/lint.ts', `import { join } from 'node:path';`],
  ['src/core/lint/lint.ts', `const { join } = require('path');`],
  ['src/core/lint/lint.ts', `const fs = await import('node:fs');`],
  ['src/core/lint/lint.ts', `import fs = require('fs');`],
  ['src/core/lint/lint.ts', `export * from '../../vscode/contract';`],
  ['src/core/lint/lint.ts', `import * as z from 'zod';`],
  ['src/protocol/triage.ts', `import { commands } from '../vscode/contract';`],
  ['src/webview/triage/main.ts', `import { step } from '../../core/triage/machine';`],
  ['src/webview/triage/main.ts', `import type { ExtensionContext } from 'vscode';`],
  ['src/vscode/triage/panel.ts', `import { draw } from '../../webview/triage/draw';`],
  ['src/vscode/host/files.ts', `import { readFile } from 'node:fs/promises';`],
  ['src/extension.ts', `import { parse } from './core/document/parse';`],
  ['src/newcomer/index.ts', `export const greeting = 'hello';`],
])('%s may not say %s', (file, code) => {
  expect(refused(file, code)).toBe(1);
});
