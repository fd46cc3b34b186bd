import type { VFile } from 'vfile';
import { parse } from '../core/document/parse';
import type { DocumentKind, IncidentDocument } from '../core/document/model';
import { markdown } from '../core/document/remark';
import { vocabularyOf } from '../core/document/vocabulary';
import { localMoment } from '../core/time/local-moment';
import { kindOfHeading, kindOfPath } from '../core/index/kind';
import * as fixEdits from '../core/lint/fix-edits';
import type { LintOptions } from '../core/lint/lint';
import { fileNameOf } from '../core/paths';
import { defaultPolicy } from '../core/policy/default';
import { mergePolicy } from '../core/policy/merge';
import type { Policy, PolicyFile } from '../core/policy/schema';
import type { TemplateName } from '../core/template/built-in';
import { chooseTemplate } from '../core/template/choose';
import { outlineOf } from '../core/template/outline';
import { templateOf } from '../core/template/template-of';

export interface RemarkOptions {
  /** What differs from the default policy, as `.incidents/policy.yaml` has it. */
  readonly policy?: PolicyFile;
  /** The team's own templates. */
  readonly templates?: Readonly<Partial<Record<TemplateName, string>>>;
  /** Defaults to what the file's path, otherwise its title, says. */
  readonly kind?: DocumentKind;
  /** The present moment, milliseconds since 1970; defaults to the clock. */
  readonly now?: number;
}

export interface Subject {
  readonly document: IncidentDocument;
  readonly options: LintOptions;
}

interface Read {
  readonly text: string;
  readonly options: RemarkOptions;
  readonly subject: Subject | undefined;
}

const none: RemarkOptions = {};
const policies = new WeakMap<PolicyFile, Policy>();
const remembered = new WeakMap<VFile, Read>();

/** The document in the file and how to lint it; undefined for a file that is none of ours. Read once for all rules. */
export function subjectOf(file: VFile, options = none): Subject | undefined {
  const text = String(file);
  const known = remembered.get(file);
  if (known?.text === text && known.options === options) return known.subject;
  const subject = read(file.history.at(-1) ?? '', text, options);
  remembered.set(file, { text, options, subject });
  return subject;
}

function read(named: string, text: string, { policy: override, templates = {}, kind: wanted, now = Date.now() }: RemarkOptions): Subject | undefined {
  const path = named.replaceAll('\\', '/').replace(/^\.\//, '');
  const policy = override ? policyOf(override) : defaultPolicy;
  const kind = wanted ?? kindOfPath(path, policy) ?? kindOfHeading(text);
  if (!kind) return undefined;
  const vocabulary = vocabularyOf(policy);
  const document = parse(text, { markdown, vocabulary, fileName: fileNameOf(path) });
  const template = templateOf(kind, document);
  return {
    document,
    options: {
      kind, path, policy, now, markdown,
      fixEdits: () => fixEdits,
      outline: outlineOf(template ? chooseTemplate(template, templates[template]).text : '', vocabulary, markdown),
      today: localMoment(now, policy.timeZone).day,
      // remark sees one file: links, secrets and other postmortems are for the editor and the command line.
      surroundings: { exists: () => undefined, secretsIn: () => undefined, earlierActions: () => undefined },
    },
  };
}

function policyOf(override: PolicyFile): Policy {
  let policy = policies.get(override);
  if (!policy) policies.set(override, (policy = mergePolicy(defaultPolicy, override)));
  return policy;
}
