import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs } from 'typescript-eslint';
import { layersRule } from './src/build/lint/layers.mjs';

export default defineConfig(
  globalIgnores(['dist/', 'test-results/', '.vscode-test/', 'sample/']),
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers and the like read well in a template; objects, which would print as [object Object], stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // The scanner compares character codes, which are numbers, with named ones.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // `[...text]` for code points is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      // What a loop over indices knows, noUncheckedIndexedAccess does not.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Rules take their context apart; what it holds knows no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Everything with a `dispose` is a vscode.Disposable, as its documentation says.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  { files: ['**/*.mjs'], extends: [configs.recommended] },
  { rules: { eqeqeq: 'error', 'max-lines': ['error', 300] } },
  {
    files: ['src/**/*.ts'],
    plugins: { regexp, house: { rules: { layers: layersRule } } },
    rules: {
      'house/layers': 'error',
      'no-restricted-syntax': ['error',
        { selector: 'VariableDeclarator[id.name=/^[A-Z][A-Z0-9_]+$/]', message: 'Constants are named like all else here: longestLabel, not LONGEST_LABEL.' },
        { selector: 'ClassBody > * > PrivateIdentifier', message: 'Write `private`: `#` is for objects that are copied and compared as the data they hold.' }],
      // Documents are hostile: no pattern may take more than linear time on any text.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
);
