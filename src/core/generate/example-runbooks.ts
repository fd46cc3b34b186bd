import diskSpaceFull from '../../../templates/runbooks/disk-space-full.md';
import rateLimitExceeded from '../../../templates/runbooks/rate-limit-exceeded.md';
import sentryAlertStorm from '../../../templates/runbooks/sentry-alert-storm.md';
import supabaseConnectionPool from '../../../templates/runbooks/supabase-connection-pool.md';
import vercelDeploymentFailed from '../../../templates/runbooks/vercel-deployment-failed.md';
import { render } from '../template/render';
import type { Draft, Making } from './draft';
import { localMoment } from '../time/local-moment';

/** The examples that the process names, the most important first. */
const examples: Readonly<Record<string, string>> = {
  'vercel-deployment-failed': vercelDeploymentFailed,
  'supabase-connection-pool': supabaseConnectionPool,
  'rate-limit-exceeded': rateLimitExceeded,
  'sentry-alert-storm': sentryAlertStorm,
  'disk-space-full': diskSpaceFull,
};

/** The example runbooks, dated today; without an owner theirs is left to fill in. */
export function exampleRunbooks({ policy, now, timeZone }: Omit<Making, 'template'>, owner?: string): Draft[] {
  const { day } = localMoment(now, timeZone);
  return Object.entries(examples).map(([name, template]) => ({
    path: `${policy.folders.runbooks}/${name}.md`,
    text: render(template, { date: day, owner }),
  }));
}
