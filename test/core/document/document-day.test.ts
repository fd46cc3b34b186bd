import { describe, expect, it } from 'vitest';
import { read } from './read';

const dayOf = (text: string, fileName?: string) => read(text, fileName).day?.value;
const article = (date: string, text: string, title = 'Postmortem: mail was late') => `---\ntitle: "${title}"\ndate: ${date}\nauthor: Kim\ntags: [news]\n---\n\n${text}\n`;

describe('the day of a document', () => {
  it('is the one of its title before the date of the front matter, which may be when it was published', () => {
    expect(dayOf(article('2025-11-20', 'Mail was late.', 'Incident report for Nov 18, 2025'))).toBe('2025-11-18');
    expect(dayOf('---\ndate: 2025-11-20\n---\n\n# Mail outage of 2025-11-18\n\nMail was late.\n')).toBe('2025-11-18');
    expect(dayOf('---\nincident_date: 2025-11-20\n---\n\n# Mail outage, review of 2025-11-27\n')).toBe('2025-11-20');
    expect(dayOf('---\ndate: 2025-11-20\n---\n\n# Mail outage\n')).toBe('2025-11-20');
  });

  it('is in an article the one that its story begins with, where that was shortly before', () => {
    expect(dayOf(article('2025-11-26', 'On November 24, 2025, mail was late.'))).toBe('2025-11-24');
    expect(dayOf(article('2025-11-26', 'On May 2, 2025, we moved the mail to another host.'))).toBe('2025-11-26');
    expect(dayOf(article('2025-11-26', 'On November 28, 2025, we will tell more.'))).toBe('2025-11-26');
    expect(dayOf('---\ndate: 2025-11-26\nseverity: SEV-2\n---\n\n# Late mail\n\nOn November 24, 2025, we had moved it.\n')).toBe('2025-11-26');
  });

  it('is read from 5-26-21 in its title, where only one order fits', () => {
    expect(dayOf('# Mail outage 5-26-21\n\nMail was late.\n')).toBe('2021-05-26');
    expect(dayOf('# 5-26-21: mail outage\n')).toBe('2021-05-26');
    for (const other of ['05-06-21', '26-05-21', '5-26-21-2', '1-5-26-21', '5-32-21', '13-26-21']) expect(dayOf(`# Mail outage ${other}\n`)).toBeUndefined();
  });

  it('is told by data where a date stands behind it', () => {
    expect(dayOf('# O correio parou\n\n**Data:** 24/05/2022\n\n**Severidade:** Alta\n')).toBe('2022-05-24');
    expect(dayOf('# O correio parou\n\n- **Data:** 24 de maio de 2022\n')).toBe('2022-05-24');
    expect(dayOf('# Mail stood still\n\nIt did.\n\n- **Data:** 3 rows of 2022-05-24\n')).toBeUndefined();
  });

  it('is told by the day that it was observed, or that the fault was on', () => {
    expect(dayOf('# Mail was late\n\n**Date observed:** 2022-05-24\n')).toBe('2022-05-24');
    expect(dayOf('# Störungsbericht: Post kam spät\n\n- Störungsdatum: 24.05.2022\n')).toBe('2022-05-24');
  });

  it('has its month behind the day in a language in which all write it so', () => {
    const told = 'O correio parou de manhã, e os clientes que usam a fila de envio foram avisados em uma hora para que não enviem de novo.';
    expect(dayOf(`# O correio parou\n\n**Data:** 03/05/2022\n\n${told}\n`)).toBe('2022-05-03');
    expect(dayOf('# Mail stood still\n\n**Date:** 03/05/2022\n\nRio de Janeiro and La Paz had none of it, and nor had the others that we have there.\n')).toBeUndefined();
  });

  it('is the one that stands below its label', () => {
    expect(dayOf('# Mail was late\n\n**Dato:**\n\n24.05.2022\n\n**Status:**\n\nLøst\n\n## Tidslinje\n\n- 23.05.2023 kl 20:06 : sent\n')).toBe('2022-05-24');
    expect(dayOf('# Mail was late\n\n**Date:**\n\n**Detected:** 2025-11-18\n')).toBe('2025-11-18');
    expect(dayOf('# Mail was late\n\nDate:\n\nThe queue was full again, as it had been on 2025-11-17, and nobody knew.\n')).toBeUndefined();
  });

  it('may be part of the number of an incident, or of the name of its file without marks', () => {
    const timed = '\n\n## Timeline\n\n- 2026-02-04 23:00 first signs\n';
    expect(dayOf(`# [INC-20260205-003] Mail was late${timed}`)).toBe('2026-02-05');
    expect(dayOf(`# Mail was late${timed}`, '20260206-mail.md')).toBe('2026-02-06');
    expect(dayOf(`# INC-20260205-003: mail${timed}`, '2026-02-07-mail.md')).toBe('2026-02-07');
    expect(dayOf(`# Ticket 20261305 and 120260205: mail was late`)).toBeUndefined();
  });

  it('is that of the report only where nothing else tells it', () => {
    expect(dayOf('# Mail was late\n\n**Report Date:** April 29, 2026\n\n## Timeline\n\n- 16:39 slow\n')).toBe('2026-04-29');
    expect(dayOf('# Mail was late on 2026-04-27\n\n**Report Date:** April 29, 2026\n')).toBe('2026-04-27');
    expect(dayOf('# Mail was late\n\n**Report Date:** April 29, 2026\n\n**Incident Date:** April 27, 2026\n')).toBe('2026-04-27');
  });

  it('is not the date that the report was signed on, far below', () => {
    const signed = `## Summary\n\n${'Mail was late. '.repeat(20)}\n\n## Thanks\n\n**Prepared by**: Kim\n\n**Date**: 15 February 2025\n`;
    expect(dayOf(`# Postmortem: mail outage, 15 December 2024\n\n${signed}`)).toBe('2024-12-15');
    expect(dayOf(`# Postmortem: mail outage\n\n${signed}`)).toBe('2025-02-15');
    expect(dayOf(`# Postmortem: mail outage, 15 December 2024\n\n**Date**: 2024-12-14\n\n${signed}`)).toBe('2024-12-14');
  });
});

describe('the title of a document', () => {
  const titleOf = (text: string) => read(text).title?.value;

  it('is the one of the front matter where headings of level 1 come behind others', () => {
    expect(titleOf(article('2022-07-20', '## Situation\n\nx\n\n# In closing\n\nThanks.', 'Mail outage'))).toBe('Mail outage');
    expect(titleOf('# Root cause analysis: late mail\n\n**Severity:** SEV-2\n\n# Summary\n\nLate.\n\n# Attachments\n\nNone.\n')).toBe('Root cause analysis: late mail');
    expect(titleOf('---\nheading: Mail outage\n---\n\nMail was late.\n\n## Impact\n\nAll.\n')).toBe('Mail outage');
    expect(titleOf(article('2022-07-20', '# The outage of the mail\n\n## Situation\n\nx', 'Mail outage'))).toBe('The outage of the mail');
  });
});
