import { expect, test } from 'vitest';
import { kindOfContent } from '../../../src/core/index/kind-of-content';
import { read } from '../document/read';

test.each([
  ['# RCA: why the queue stood still\n\n## Diagnosis\n\nx\n\n## Verification\n\nx\n', 'postmortem'],
  ['# Root cause analysis of the queue\n', 'postmortem'],
  ['# Post-mortem of the queue\n', 'postmortem'],
  ['# Runbook: how to write an RCA\n', 'runbook'],
  ['# The queue\n\n## Diagnosis\n\nx\n\n## Verification\n\nx\n', 'runbook'],
  ['# The queue\n', undefined],
])('%j is a %s', (text, kind) => {
  expect(kindOfContent(read(text))).toBe(kind);
});
