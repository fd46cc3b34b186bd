import { describe, expect, test } from 'vitest';
import { matchesAny, matchesGlob } from '../../../src/core/index/glob';
import { kindOfHeading, kindOfPath, searchGlobs } from '../../../src/core/index/kind';
import { defaultPolicy } from '../../../src/core/policy/default';

describe('a glob', () => {
  test.each([
    ['docs/a.md', 'docs/*.md', true],
    ['docs/deep/a.md', 'docs/*.md', false],
    ['docs/deep/er/a.md', 'docs/**/*.md', true],
    ['docs/a.md', 'docs/**/*.md', true],
    ['a.md', '**/*.md', true],
    ['docs/a.qmd', 'docs/*.{md,qmd}', true],
    ['docs/a.rst', 'docs/*.{md,qmd}', false],
    ['docs/a.md', '{docs}/*.{md,qmd}', true],
    ['docs/a.md', 'docs/*.{md}', true],
    ['docs/2026-01-02.md', 'docs/????-??-??.md', true],
    ['docs/a.md', 'docs', false],
    ['docs/a/b', 'docs/**', true],
    ['docs/aXbXc', 'docs/a*b*c', true],
    ['docs/aXbX', 'docs/a*b*c', false],
    ['docs/[1] a+b (c).md', '**/[1] a+b (c).md', true],
    ['docs/a.md', '*/*', true],
    ['docs/drafts/a.md', '**/drafts/*.md', true],
  ])('%s in %s: %s', (path, glob, matches) => {
    expect(matchesGlob(path, glob)).toBe(matches);
    expect(matchesAny(path, [glob])).toBe(matches);
    expect(matchesAny(path, ['no/**/such/*.place', '{x,y}/z', glob])).toBe(matches);
  });

  test('that nobody wrote matches nothing', () => {
    expect(matchesAny('docs/a.md', [])).toBe(false);
  });

  test('with many stars is told in time that grows with the path', () => {
    expect(matchesGlob(`${'a'.repeat(20_000)}b`, '*a'.repeat(50))).toBe(false);
    expect(matchesGlob(`${'a/'.repeat(2_000)}b`, '**/a/'.repeat(50))).toBe(false);
  });
});

describe('the kind of a file', () => {
  const policy = {
    ...defaultPolicy,
    files: { ...defaultPolicy.files, postmortem: ['incidents/PM-*.qmd'], exclude: [...defaultPolicy.files.exclude, '**/drafts/**'] },
  };

  test.each([
    ['docs/postmortems/2026-02-05-down.md', 'postmortem'],
    ['docs/runbooks/database/pool.md', 'runbook'],
    ['docs/reviews/2026-Q1.md', 'review'],
    ['docs/postmortems/2026-02-05-down-meeting.md', 'meeting'],
    ['incidents/PM-12.qmd', 'postmortem'],
    ['docs/postmortems/README.md', undefined],
    ['docs/postmortems/TEMPLATE.md', undefined],
    ['docs/postmortems/_template.md', undefined],
    ['docs/postmortems/PMyyyy-nnn - Postmortem template.md', undefined],
    ['docs/postmortems/YYYY-MM-DD-title.md', undefined],
    ['docs/postmortems/0000-post-mortem-template.md', undefined],
    ['docs/postmortems/POSTMORTEM_TEMPLATE.md', undefined],
    ['docs/postmortems/post_mortem_template.md', undefined],
    ['docs/postmortems/postmortemtemplate.md', undefined],
    ['docs/postmortems/template-incident-report.md', undefined],
    ['docs/postmortems/templates/short.md', undefined],
    ['docs/postmortems/PROCESS.md', undefined],
    ['docs/postmortems/INDEX.md', undefined],
    ['docs/postmortems/index.md', undefined],
    ['docs/postmortems/2023/_index.md', undefined],
    ['docs/postmortems/2023-01-03-fritz-overload/index.md', 'postmortem'],
    ['docs/postmortems/2026-02-05-broken-email-template.md', 'postmortem'],
    ['docs/postmortems/2026-02-05-index-corruption.md', 'postmortem'],
    ['docs/postmortems/template-engine-outage.md', 'postmortem'],
    ['docs/postmortems/drafts/a.md', undefined],
    ['docs/postmortems/chart.png', undefined],
    ['src/notes-meeting.md', undefined],
    ['docs/postmortems.md', undefined],
  ])('%s is %s', (path, kind) => {
    expect(kindOfPath(path, policy)).toBe(kind);
  });

  test('comes from the innermost folder that the policy names', () => {
    const nested = { ...policy, folders: { ...policy.folders, postmortems: './docs/', runbooks: 'docs/runbooks/' } };
    expect(kindOfPath('docs/runbooks/a.md', nested)).toBe('runbook');
    expect(kindOfPath('docs/a.md', nested)).toBe('postmortem');
  });

  test('a folder outside of the workspace names nothing', () => {
    const outside = { ...policy, folders: { ...policy.folders, postmortems: '../other' } };
    expect(searchGlobs(outside).join()).not.toContain('..');
  });

  test('no more than the named places is searched', () => {
    expect(searchGlobs(defaultPolicy).filter((glob) => glob.startsWith('**'))).toEqual([]);
  });
});

test.each([
  ['# Postmortem: Site down', 'postmortem'],
  ['---\ntitle: x\n---\n\n# Runbook: Database', 'runbook'],
  ['# Post-Mortem : Site down', 'postmortem'],
  ['---\nlayout: post\ntitle: "Post-Mortem: Site down"\n---\n\nIt was.', 'postmortem'],
  ['+++\ntitle = "Incident report - Mail delays"\n+++\n\nThey were long.', 'postmortem'],
  ['Notes\n\ntitle: Postmortem: Site down', undefined],
  ['# Post-Incident Review – Search outage', 'postmortem'],
  ['# Incident Report: Mail delays', 'postmortem'],
  ['# Incident: Mail delays', 'incident'],
  ['# Incidente: o correio parou', 'incident'],
  ['# Incidente: el correo parado\n\n## Causa raíz\n', 'postmortem'],
  ['# Incidents: how we work', undefined],
  ['# Incident: Mail delays\n\n## Updates\n\n- [ ] Root cause found', 'incident'],
  ['# Incident: Mail delays\n\n## Impact\n\nAll.\n\n## 2. Root cause\n\nDisk.', 'postmortem'],
  ['# Incident: Mail delays\n\n# Postmortem Action Items\n\n- A disk', 'postmortem'],
  ['# Incident: Mail delays\n\n### Contributing Factors\n\nDisk.', 'postmortem'],
  ['# Playbook - Failover', 'runbook'],
  ['# Post-mortem-driven development', undefined],
  ['# Postmortems', undefined],
  ['# How to write a postmortem: a guide', undefined],
  ['## Runbook: Database', undefined],
])('the heading of %j tells %s', (text, kind) => {
  expect(kindOfHeading(text)).toBe(kind);
});
