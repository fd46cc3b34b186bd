import { dutch, headings } from './corpus-other-forms.mjs';
import { clock, due, list, owner, pick, prose, sentence, spell, times } from './corpus-pieces.mjs';
import { words } from './corpus-words.mjs';

/** @typedef {() => number} Random */
/** @typedef {{ random: Random, number: number, day: string, service: string, symptom: string, minutes: number, start: number, people: string[] }} Incident */

/**
 * A postmortem in one of the forms.
 * @returns {{ title: string, text: string }}
 */
export function textsOf(/** @type {Random} */ random, /** @type {number} */ number, /** @type {string} */ day) {
  const incident = {
    random, number, day,
    service: pick(random, words.services),
    symptom: pick(random, words.symptoms),
    minutes: 10 + Math.floor(random() * 180),
    start: Math.floor(random() * 1200),
    people: [0, 1, 2].map(() => pick(random, words.people)),
  };
  const form = forms[Math.floor(random() * forms.length)] ?? house;
  return { title: `${incident.service} ${incident.symptom}`, text: form(incident) };
}

/** The built-in template's form: fields in bold, tables for timeline and action items. */
function house(/** @type {Incident} */ at) {
  return `# Postmortem: ${at.service} ${at.symptom}

**Date**: ${at.day}
**Severity**: SEV-${1 + Math.floor(at.random() * 3)}
**Duration**: ${spell(at.minutes)}
**Incident Commander**: ${at.people[0]}
**Responders**: ${at.people.join(', ')}

---

## Executive Summary

${prose(at, 4)}

---

## Impact

**Users Affected**: ${(at.number % 900) * 10} users / ${at.number % 90}% of user base
**Duration**: From ${clock(at.start)} to ${clock(at.start + at.minutes)} UTC
**Data Loss**: No

${prose(at, 3)}

---

## Timeline

All times in UTC.

| Time | Event |
|------|-------|
${times(at, 14).map((time) => `| ${time} | ${pick(at.random, words.events)} |`).join('\n')}

---

## Root Cause Analysis (5 Whys)

**Problem**: ${at.service} ${at.symptom}.

${list(5, (index) => `${index + 1}. **Why?** ${sentence(at)}`)}

**Root Cause**: ${sentence(at)}

${prose(at, 7)}

\`\`\`
${list(6, (index) => `${clock(at.start + index)} ${at.service} status=${500 + index} took=${Math.floor(at.random() * 9000)}ms`)}
\`\`\`

---

## What Went Well

${list(4, () => `- ✅ ${sentence(at)}`)}

## What Didn't Go Well

${list(4, () => `- ❌ ${sentence(at)}`)}

---

## Action Items

| # | Action | Owner | Due Date | Plane Issue |
|---|--------|-------|----------|-------------|
${list(6, (index) => `| ${index + 1} | ${pick(at.random, words.actions)} | ${owner(at)} | ${due(at)} | ROOSE-${at.number + index} |`)}

---

## Lessons Learned

${list(3, (index) => `${index + 1}. **${pick(at.random, words.lessons)}**: ${sentence(at)}`)}

**Postmortem Owner**: ${at.people[0]}
**Published**: ${at.day}
`;
}

/** Sections of prose, bullets for the timeline, a task list of action items. */
function bullets(/** @type {Incident} */ at) {
  return `# ${at.day} ${at.service} ${at.symptom}

- Date: ${at.day}
- Severity: ${pick(at.random, ['SEV-1', 'SEV-2', 'P1', 'High'])}
- Authors: ${at.people.join(', ')}
- Status: resolved

## Summary

${prose(at, 6)}

## Impact

${prose(at, 4)}

## Timeline

All times ${pick(at.random, ['UTC', 'CET', 'in UTC'])}.

${times(at, 16).map((time) => `- **${time}** ${pick(at.random, words.events)} (see [dashboard](https://grafana.example.com/d/${at.number}))`).join('\n')}

## Root cause

${prose(at, 9)}

> ${sentence(at)}
> ${sentence(at)}

${prose(at, 6)}

## What went well

${list(4, () => `* ${sentence(at)}`)}

## What went wrong

${list(5, () => `* ${sentence(at)}`)}

## Where we got lucky

* ${sentence(at)}

## Action items

${list(7, (index) => `- [${at.random() < 0.5 ? 'x' : ' '}] ${pick(at.random, words.actions)} (${owner(at)}, due ${due(at)}) [#${at.number + index}](https://git.example.com/ops/${at.service}/issues/${at.number + index})`)}
`;
}

/** The form that a well-known book made common: bold labels first, a table of action items with their type. */
function classic(/** @type {Incident} */ at) {
  return `# ${at.service}: ${at.symptom} (incident #${at.number})

**Date:** ${at.day}

**Authors:** ${at.people.join(', ')}

**Status:** Complete, action items in progress

## Summary

${prose(at, 3)}

## Impact

${prose(at, 3)}

## Root Causes

${prose(at, 8)}

## Trigger

${sentence(at)}

## Resolution

${prose(at, 5)}

## Detection

${prose(at, 2)}

## Action Items

| Action Item | Type | Owner | Bug |
| ----------- | ---- | ----- | --- |
${list(8, (index) => `| ${pick(at.random, words.actions)} | ${pick(at.random, ['mitigate', 'prevent', 'process', 'other'])} | ${owner(at)} | ${at.random() < 0.4 ? `n/a **DONE**` : `Bug ${5554820 + index} **TODO**`} |`)}

## Lessons Learned

### What went well

${list(3, () => `- ${sentence(at)}`)}

### What went wrong

${list(4, () => `- ${sentence(at)}\n  - ${sentence(at)}`)}

### Where we got lucky

- ${sentence(at)}

## Timeline

${at.day} (*all times UTC*)

${times(at, 18).map((time) => `- ${time} ${pick(at.random, words.events)}`).join('\n')}

## Supporting information

- Monitoring dashboard, https://grafana.example.com/d/${at.number}
`;
}

const forms = [house, house, bullets, classic, headings, dutch];
