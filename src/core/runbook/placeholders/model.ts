import type { Span } from '../../document/model';

/** `<pod>`, `[host]`, `{{ region }}`, `{id}`, `POD_NAME`, `$NAMESPACE` or `${NAMESPACE}`: what somebody has to know before a command can run. */
export type PlaceholderForm = 'angle' | 'bracket' | 'braces' | 'brace' | 'capitals' | 'variable';

export interface Placeholder extends Span {
  readonly form: PlaceholderForm;
  /** As written, marks included: `<pod name>`. */
  readonly written: string;
  /** The same for all that mean the same, in whatever form: `pod-name`. */
  readonly name: string;
}

/** `<Your POD_name>` and `$POD_NAME` are one question. */
export function nameOf(words: string): string {
  const name = words.toLowerCase().replace(/^(?:your|the|insert|enter)[-_ ]/, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return name.replace(/^-/, '').replace(/-$/, '') || 'value';
}
