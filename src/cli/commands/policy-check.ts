import { dirname, join, resolve } from 'node:path';
import { policyPath } from '../../core/policy/places';
import { rootOf } from '../host/root';
import { defineCommand } from '../command';
import { readIfThere, readText } from '../host/files';
import { namesFrom } from '../host/names';
import { checkPolicy, templateProblems } from '../project/project';
import { problemLine } from '../project/problems';
import { exitCodes } from '../terminal';
import { count } from '../text/words';

export const policyCheck = defineCommand({
  name: 'policy check',
  summary: 'Check a policy file and the templates beside it.',
  operands: '[FILE]',
  mostOperands: 1,
  options: {},
  details: ['Without FILE it is .incidents/policy.yaml of the repository around this folder. Ends with 1 for any problem.'],
  async run([operand], _values, { folder, output }) {
    const root = rootOf(folder, folder);
    const file = operand === undefined ? join(root, policyPath) : resolve(folder, operand);
    const nameOf = namesFrom(folder);
    const text = operand === undefined ? readIfThere(file, root) : readText(file);
    const policyProblems = text === undefined ? [] : (await checkPolicy(text, file)).problems;
    const problems = [...policyProblems, ...templateProblems(join(dirname(file), 'templates'), operand === undefined ? root : rootOf(dirname(file), dirname(file)))];
    for (const problem of problems) output.write(`${problemLine({ ...problem, file: nameOf(problem.file) })}\n`);
    if (problems.length > 0) {
      output.write(`${count(problems.length, 'problem')}.\n`);
      return exitCodes.findings;
    }
    output.write(text === undefined ? `There is no ${nameOf(file)}: the built-in policy holds.\n` : `${nameOf(file)}: no problems.\n`);
    return exitCodes.clean;
  },
});
