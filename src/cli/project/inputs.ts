import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { kindOfPath } from '../../core/index/kind';
import { FileError, reasonOf } from '../host/files';
import { rootOf } from '../host/root';
import { openProject, type Project } from './project';
import { documentsOf, filesIn, type Found } from './walk';

/** A file to look at. */
export interface Input extends Found {
  /** Whether it was named itself, and not only a folder that it lies in. */
  readonly isNamed: boolean;
}

export type OnError = (error: FileError) => void;

/** Projects by their root, each opened once. */
export class Projects {
  private readonly opened = new Map<string, Promise<Project>>();

  /** `folder` is the one that the program runs in, absolute. */
  constructor(private readonly folder: string) {}

  /** The project that the program runs in. Rejects with a `FileError` where its policy can't be read. */
  here(): Promise<Project> {
    return this.of(this.folder);
  }

  /** The project that a folder belongs to. */
  of(folder: string): Promise<Project> {
    const root = rootOf(folder, this.folder);
    let project = this.opened.get(root);
    if (project === undefined) this.opened.set(root, (project = openProject(root)));
    return project;
  }

  async all(): Promise<Project[]> {
    return Promise.all(this.opened.values());
  }

  /** What the operands mean: files, folders, or without any the documents of the project here. Each file comes once. */
  async inputs(operands: readonly string[], onError: OnError): Promise<Input[]> {
    if (operands.length === 0) return documentsOf(await this.here(), onError).map((found) => ({ ...found, isNamed: false }));
    const inputs = new Map<string, Input>();
    for (const operand of operands) {
      for (const input of await this.behind(resolve(this.folder, operand), onError)) {
        if (input.isNamed || !inputs.has(input.file)) inputs.set(input.file, input);
      }
    }
    return [...inputs.values()];
  }

  private async behind(file: string, onError: OnError): Promise<Input[]> {
    try {
      const type = statSync(file);
      if (type.isDirectory()) {
        const project = await this.of(file);
        return filesIn(project, pathIn(project, file), onError).map((found) => ({ ...found, isNamed: false }));
      }
      if (!type.isFile()) throw new FileError(`${file} is neither a file nor a folder`);
      const project = await this.of(dirname(file));
      const path = pathIn(project, file);
      return [{ project, file, path, kind: kindOfPath(path, project.policy), isNamed: true }];
    } catch (error) {
      onError(error instanceof FileError ? error : new FileError(`${file} can't be read: ${reasonOf(error)}`));
      return [];
    }
  }
}

/** The path below the project's root, with `/`. */
export function pathIn({ root }: Pick<Project, 'root'>, file: string): string {
  return relative(root, file).split(sep).join('/');
}
