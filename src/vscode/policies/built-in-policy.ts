import type { Policy } from '../../core/policy/schema';

/**
 * The embedded policy, a seventh of what a window would load at its start and the first to be asked for behind it. `require` because
 * a document may be read at any time: on the desktop it reads `dist/built-in-policy.js`, in the web bundle it is there already.
 */
export function builtInPolicy(): Policy {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- whoever asks which policy holds can't wait for an import()
  return (require('../../core/policy/default') as typeof import('../../core/policy/default')).defaultPolicy;
}
