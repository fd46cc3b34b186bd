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
  ['# 2026-02-13 Mail down\n\n## Symptoms\n\nx\n\n## Diagnosis\n\nx\n', 'postmortem'],
  ['# 切替ランブック\n', 'runbook'],
  ["# Rapport d'incident du 5 mars\n", 'postmortem'],
  ['# Störungsbericht Mail\n', 'postmortem'],
  ['# Informe de incidente 12\n', 'postmortem'],
  ['# 障害報告書\n', 'postmortem'],
  ['# Informes de incidentes del año\n', undefined],
  ['# The outage that our playbook did not cover\n\n## Timeline\n\n- 10:00 full\n- 10:20 empty\n\n## Root cause\n\nx\n\n## Lessons\n\nx\n\n## Action items\n\n- Add an alert\n', 'postmortem'],
  ['# Playbook and history\n\n## Diagnosis\n\nx\n\n## Past outages\n\n### 2026-05-02: mail\n\n**Action items:**\n\n- Add an alert\n\n### 2026-05-01: queue\n\n**Root cause:** x\n', 'postmortem'],
  ['# 17 Mail is lost on two devices\n\n## Incident summary\n\nx\n\n## Symptoms\n\nx\n\n## Verification\n\nx\n', 'postmortem'],
  ['## 2026-02-13/14 Mail outage\n\nMail was late.\n', 'postmortem'],
  ['# 2026-02-13 Mail\n\nMail was late.\n', undefined],
  ['# INC-20260213-001 — mail was late\n\nIt was.\n', 'incident'],
  ['# Incremental backups\n\nx\n', undefined],
  ['# Mail is lost on two devices\n\n## Incident summary\n\nx\n\n## Verification\n\nx\n', 'postmortem'],
  ['# Playbook for outages\n\n## Timeline\n\n- what happened\n\n## Root cause\n\nx\n\n## Lessons\n\nx\n\n## Action items\n\n- Add an alert\n', 'runbook'],
])('%j is a %s', (text, kind) => {
  expect(kindOfContent(read(text))).toBe(kind);
});
