import { expect, test } from 'vitest';
import { byQuarter } from '../../../../src/core/index/queries/postmortems';
import { byService } from '../../../../src/core/index/queries/runbooks';
import { summaryOf } from '../documents';

test('postmortems stand by quarter, newest first, undated ones last', () => {
  const postmortems = [['Old', '2025-12-31'], ['Undated', ''], ['New', '2026-02-01'], ['Newer', '2026-03-31']].map(([title, date]) => ({
    uri: title!, document: summaryOf(`# ${title}\n\n**Date**: ${date}\n`, 'postmortem'),
  }));
  expect(byQuarter(postmortems).map(({ key, postmortems: group }) => [key, group.map(({ uri }) => uri)])).toEqual([
    ['2026-Q1', ['Newer', 'New']], ['2025-Q4', ['Old']], ['', ['Undated']],
  ]);
});

test('runbooks stand by service in any spelling, those without one last', () => {
  const runbooks = ['search - Slow', 'Restore a backup', 'Search - Empty', 'API - Errors'].map((title) => ({
    uri: title, document: summaryOf(`# Runbook: ${title}\n`, 'runbook'),
  }));
  expect(byService(runbooks).map(({ service, runbooks: group }) => [service.toLowerCase(), group.length])).toEqual([['api', 1], ['search', 2], ['', 1]]);
});

test('a runbook stands once under a service that it names twice', () => {
  const runbooks = [['Restart', 'API, Booking, api'], ['Drain', 'api']].map(([title, services]) => ({
    uri: title!, document: summaryOf(`# Runbook: ${title}\n\n**Service**: ${services}\n`, 'runbook'),
  }));
  expect(byService(runbooks).map(({ service, runbooks: group }) => [service.toLowerCase(), group.map(({ uri }) => uri)])).toEqual([
    ['api', ['Drain', 'Restart']], ['booking', ['Restart']],
  ]);
});
