import { due, dutchProse, list, owner, pick, prose, sentence, times } from './corpus-pieces.mjs';
import { words } from './corpus-words.mjs';

/** @import { Incident } from './corpus-texts.mjs' */

/** A heading for each action item and for each day of the timeline. */
export function headings(/** @type {Incident} */ at) {
  return `---
title: ${at.service} ${at.symptom}
date: ${at.day}
severity: sev${1 + Math.floor(at.random() * 3)}
---

# Incident report: ${at.service} ${at.symptom}

## Overview

${prose(at, 7)}

## What happened

### Timeline (UTC)

#### ${at.day}

${times(at, 12).map((time) => `\`${time}\` — ${pick(at.random, words.events)}\n`).join('\n')}

## Why it happened

${prose(at, 12)}

## Action items

${list(5, (index) => `### ${index + 1}. ${pick(at.random, words.actions)}\n\n**Owner:** ${owner(at)}  \n**Due:** ${due(at)}  \n**Ticket:** OPS-${at.number + index}\n\n${prose(at, 2)}\n`)}
## Lessons learned

${list(4, () => `* ${sentence(at)}`)}
`;
}

/** In Dutch, with cells padded to equal width. */
export function dutch(/** @type {Incident} */ at) {
  const actions = list(6, (index) => `| ${pick(at.random, words.dutchActions).padEnd(64)} | ${owner(at).padEnd(12)} | ${due(at)} | BEHEER-${at.number + index} |`);
  return `# Postmortem: ${at.service} ${at.symptom}

**Datum**: ${at.day}
**Ernst**: SEV-2
**Duur**: ${at.minutes} minuten
**Incidentleider**: ${at.people[0]}

## Samenvatting

${dutchProse(at, 6)}

## Gevolgen

${dutchProse(at, 5)}

## Tijdlijn

| Tijd  | Gebeurtenis |
|-------|-------------|
${times(at, 14).map((time) => `| ${time} | ${pick(at.random, words.dutchSentences)} |`).join('\n')}

## Oorzaak

${dutchProse(at, 14)}

## Wat ging goed

${list(4, () => `- ${pick(at.random, words.dutchSentences)}`)}

## Wat kon beter

${list(5, () => `- ${pick(at.random, words.dutchSentences)}`)}

## Actiepunten

| Actie | Eigenaar | Deadline | Ticket |
|-------|----------|----------|--------|
${actions}

## Geleerde lessen

${dutchProse(at, 6)}
`;
}
