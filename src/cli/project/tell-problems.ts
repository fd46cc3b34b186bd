import type { Terminal } from '../terminal';
import type { Projects } from './inputs';
import { problemLine } from './problems';
import { isSound } from './project';

/** Tells what is wrong with the policies in use; whether one of them can't be used, so that its documents were left out. */
export async function tellProblems(projects: Projects, { errors }: Terminal): Promise<boolean> {
  const all = await projects.all();
  for (const problem of all.flatMap(({ problems }) => problems)) errors.write(`incident-desk: ${problemLine(problem)}\n`);
  return !all.every(isSound);
}
