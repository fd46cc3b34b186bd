import type { Git } from '../../core/ports';

/** For a host without Git. */
export const noGit: Git = {
  isAvailable: () => false,
  user: () => Promise.resolve(undefined),
  commitsSince: () => Promise.resolve(undefined),
};
