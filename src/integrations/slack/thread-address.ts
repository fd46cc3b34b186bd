/** A thread, by its channel and its first message. */
export interface ThreadPlace {
  readonly channel: string;
  readonly ts: string;
}

/**
 * The thread that the address of a message leads to, as Slack's "Copy link" gives it: `https://acme.slack.com/archives/C0123456789/p1770301000123456`,
 * with `?thread_ts=…` where it is an answer in one. Undefined where it is no such address.
 */
export function threadAt(address: string): ThreadPlace | undefined {
  const [, channel, seconds, fraction, query = ''] = /^https:\/\/[\w.-]+\.slack(?:-gov)?\.com\/archives\/([A-Z0-9]{2,40})\/p(\d{10})(\d{6})\/?(\?\S{0,500})?$/.exec(address.trim()) ?? [];
  if (channel === undefined) return undefined;
  const thread = /[?&]thread_ts=(\d{10}\.\d{6})(?:&|$)/.exec(query)?.[1];
  return { channel, ts: thread ?? `${seconds}.${fraction}` };
}
