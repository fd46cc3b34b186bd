import { describe, expect, it } from 'vitest';
import blamelessLanguage from '../../../src/core/lint/rules/blameless-language/index';
import { apply } from '../../../src/core/edit/apply';
import { lintExample } from '../../rules/lint-example';

const document = (sentence: string) => `# Website down\n\n**Incident Commander**: Noor\n**Responders**: Sam, Alex\n\n## Root Cause\n\n${sentence}\n`;
const hits = (sentence: string) => lintExample(blamelessLanguage, { settings: {}, text: document(sentence) }).findings;

describe.each([
  ['The engineer failed to check the pool.', 'The engineer was not prompted to check the pool.'],
  ['The on-call engineer had failed to escalate.', 'The on-call engineer was not prompted to escalate.'],
  ['A developer, who neglected to test it, was away.', 'A developer, who was not prompted to test it, was away.'],
  ['Priya forgot to restart the pods.', 'Priya was not prompted to restart the pods.'],
  ['@sam forgot about the certificate.', '@sam had no reminder of the certificate.'],
  ['Noor failed to call the vendor.', 'Noor was not prompted to call the vendor.'],
  ['You should have known better.', 'You had no way to know.'],
  ['The reviewer should have noticed the typo.', 'The reviewer had no alert that showed the typo.'],
  ['Sam should’ve tested the change.', 'Sam was not prompted to test the change.'],
  ['It was a simple human error.', 'It was a missing safeguard.'],
  ['Cause: Human error', 'Cause: A missing safeguard'],
  ['Assumed user error at the time.', 'Assumed a confusing interface at the time.'],
  ['The on-call ignored the alert.', 'The on-call had no reason to act on the alert.'],
  ['Someone messed up the rollout.', 'Someone was able to break the rollout.'],
  ['You deployed the bug on Friday.', 'You made a change with a bug that our tests did not catch on Friday.'],
  ['Sam is to blame for the outage.', 'Sam worked with a system that allowed the outage.'],
  ['We must find out who caused this.', 'We must find out what allowed this.'],
  ['This was the engineer’s fault.', 'This was a gap in our process.'],
  ['It was the fault of the developer.', 'It was a gap in our process.'],
  ['It was a careless mistake.', 'It was a slip that nothing caught.'],
  ['A careless change went out.', 'A poorly guarded change went out.'],
  ['He was not paying attention.', 'He had no safeguard to rely on.'],
  ['De ontwikkelaar vergat te testen.', 'De ontwikkelaar kreeg geen seintje om te testen.'],
  ['Sam had dat moeten weten.', 'Sam kon dit niet weten.'],
  ['担当者のミスが原因。', '手順と仕組みの不足が原因。'],
])('%s', (blaming, reworded) => {
  it('is flagged once, and its first fix reads as a sentence', () => {
    const [finding, ...others] = hits(blaming);
    expect(others).toEqual([]);
    expect(apply(document(blaming), finding?.fixes[0]?.edits ?? [])).toBe(document(reworded));
  });
});

it.each([
  'The pod failed to start and the service failed to connect.',
  'Kubernetes failed to reconcile; the prometheus-operator failed to sync.',
  'The package manager failed to resolve the driver.',
  'The load balancer ignored the header and Traefik broke the site.',
  'Tests should have caught this, and an alert should have noticed it.',
  'We failed to see it in time, and we should have checked.',
  'Users failed to log in and saw user error messages.',
  'Customers who caused load were throttled.',
  'A memory leak is to blame.',
  'The operator error rate rose.',
  'This was not a human error, but a missing check rather than human error.',
  'It is nobody’s fault, and fault tolerance helped.',
  'The vendor wrote: "your engineer failed to call back".',
  'Der Kunde sagte: „human error“, and ‘human error’ again.',
  'The flag `--human error` and [human error](https://example.com) and <b title="human error">x</b>.',
  'See https://example.com/human-error and the careless-commit hook.',
  '> The engineer failed to check.',
  '### Human error',
  '    the engineer failed to check',
  'The default of 5 was kept; a bug was introduced.',
])('says nothing about: %s', (sentence) => {
  expect(hits(sentence)).toEqual([]);
});
