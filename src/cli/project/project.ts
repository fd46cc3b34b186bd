import { join } from 'node:path';
import type { DocumentKind, IncidentDocument } from '../../core/document/model';
import { type Vocabulary, vocabularyOf } from '../../core/document/vocabulary';
import { rules } from '../../core/lint/rules';
import { defaultPolicy } from '../../core/policy/default';
import { inZone, localZone } from '../../core/policy/local-zone';
import { policyPath, templateFolder } from '../../core/policy/places';
import type { Policy } from '../../core/policy/schema';
import { type TemplateName, templateNames } from '../../core/template/built-in';
import { chooseTemplate } from '../../core/template/choose';
import { type Outline, outlineOf } from '../../core/template/outline';
import { templateOf } from '../../core/template/template-of';
import { readIfThere } from '../host/files';
import { machineZone, signOfMachineZone } from '../host/machine-zone';
import { markdown } from '../host/markdown';
import { placed, type PlacedProblem } from './problems';

/** A repository and the process that holds in it. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly policy: Policy;
  readonly vocabulary: Vocabulary;
  /** The policy's zone as it is written: an IANA name, or `local` for the machine's. */
  readonly writtenZone: string;
  /** Changes with whatever else than the documents themselves says how they are read: the policy, the templates, the machine's zone. */
  readonly sign: string;
  /** What is wrong with the policy and the templates; where that is an error, the built-in one holds instead. */
  readonly problems: readonly PlacedProblem[];
  template(name: TemplateName): string;
  /** What a document's template requires of it. */
  outline(kind: DocumentKind, document: IncidentDocument): Outline;
}

/** Reads the policy and the templates of a repository. Throws a `FileError` where one can't be read. */
export async function openProject(root: string): Promise<Project> {
  const text = readIfThere(join(root, policyPath), root);
  const loaded = text === undefined ? undefined : await checkPolicy(text, join(root, policyPath));
  const folder = join(root, templateFolder);
  const templates = new Map(ownTemplates(folder, root).map(({ name, text: own }) => [name, chooseTemplate(name, own).text]));
  const written = loaded?.policy ?? defaultPolicy;
  const policy = inZone(written, machineZone);
  const template = (name: TemplateName) => templates.get(name) ?? '';
  return {
    root, policy, template,
    // Made when a document is read: a lint that knows all of them reads none.
    get vocabulary() { return vocabularyOf(policy); },
    writtenZone: written.timeZone,
    get sign() { return JSON.stringify([written, [...templates], written.timeZone === localZone ? signOfMachineZone() : null]); },
    problems: [...(loaded?.problems ?? []), ...templateProblems(folder, root)],
    outline(kind, document) {
      const name = templateOf(kind, document);
      return name ? outlineOf(template(name), vocabularyOf(policy), markdown) : nothing;
    },
  };
}

/** Whether its policy and templates can be used as they stand. */
export function isSound({ problems }: Pick<Project, 'problems'>): boolean {
  return !problems.some(({ level }) => level === 'error');
}

const nothing: Outline = { sections: [], fields: [] };

/** The policy in a text, and what is wrong with it. The YAML reader and the schema are only run for this. */
export async function checkPolicy(text: string, file: string): Promise<{ policy: Policy | undefined; problems: PlacedProblem[] }> {
  const { loadPolicy } = await import('../../core/policy/load');
  const { policy, problems } = loadPolicy(text, rules.map(({ id }) => id));
  return { policy, problems: placed(file, text, problems) };
}

/** What is wrong with the team's own templates in a folder of `root`. */
export function templateProblems(folder: string, root: string): PlacedProblem[] {
  return ownTemplates(folder, root).flatMap(({ name, file, text }) => {
    const problem = text === undefined ? undefined : chooseTemplate(name, text).problem;
    return text === undefined || !problem ? [] : placed(file, text, [problem]);
  });
}

function ownTemplates(folder: string, root: string) {
  return templateNames.map((name) => {
    const file = join(folder, `${name}.md`);
    return { name, file, text: readIfThere(file, root) };
  });
}
