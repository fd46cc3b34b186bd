import { parentPort, workerData } from 'node:worker_threads';
import { fileLinterOf, type LintSettings, nowOf } from '../lint/settings';
import { Linter } from '../project/linter';
import { openActionsOf } from '../project/other-documents';
import { openProject, type Project } from '../project/project';
import type { Asked, Place, Work } from './work';

interface Request { readonly id: number; readonly kind: keyof Work; readonly asked: never }

/** What a worker thread of the program does: one piece of work after the other, as it is asked for. */
export function serve(): void {
  const port = parentPort;
  if (!port) return;
  const worker = workerOf(workerData as LintSettings);
  let before = Promise.resolve();
  port.on('message', ({ id, kind, asked }: Request) => {
    before = before.then(async () => port.postMessage({ id, answer: await worker[kind](asked) }));
  });
}

type Worker = { readonly [Kind in keyof Work]: (asked: Asked<Kind>) => Promise<ReturnType<Work[Kind]>> };

function workerOf(settings: LintSettings): Worker {
  const projects = new Map<string, Promise<Project>>();
  const projectAt = (root: string): Promise<Project> => {
    let project = projects.get(root);
    if (!project) projects.set(root, (project = openProject(root)));
    return project;
  };
  const inputOf = async ({ root, ...rest }: Place) => ({ ...rest, project: await projectAt(root) });
  const linter = new Linter(nowOf(settings));
  const fileLinter = fileLinterOf(settings, linter);
  return {
    openActions: async (places) => (await Promise.all(places.map(inputOf))).flatMap((found) => openActionsOf(found)),
    know: async ({ root, postmortems }) => linter.know(await projectAt(root), () => postmortems),
    async lint(places) {
      const files = await fileLinter;
      const outcomes = [];
      for (const place of places) outcomes.push(await files.lint(await inputOf(place)));
      return outcomes;
    },
  };
}
