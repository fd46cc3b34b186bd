import { existsSync, readdirSync } from 'node:fs';
import { build } from '../build.mjs';
import { asOneCheck, sum } from './tally.mjs';
import { runTool } from '../tool.mjs';

export const runBuild = () => asOneCheck(() => build('--tests'));

/** Type-checks every folder by its own configuration, since each is compiled with only its own globals. */
export async function runTypeCheck() {
  const folders = ['src', 'test'].flatMap((parent) => [parent, ...readdirSync(parent).map((name) => `${parent}/${name}`)]);
  const projects = ['.', ...folders].filter((folder) => existsSync(`${folder}/tsconfig.json`));
  const tallies = [];
  for (const project of projects) {
    tallies.push(await asOneCheck(() => {
      const memory = `node_modules/.cache/tsc/${project.replaceAll('/', '-')}.tsbuildinfo`;
      if (!runTool('typescript/bin/tsc', ['-p', project, '--incremental', '--tsBuildInfoFile', memory])) throw new Error(`${project} has type errors`);
    }));
  }
  return sum(tallies);
}

export const runLint = () => asOneCheck(() => {
  // Without its cache, which does not see that a type changed in another file.
  if (!runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'])) throw new Error('the code has lint errors');
});
