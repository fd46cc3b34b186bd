import type { IncidentDocument, Section, Span } from '../../../document/model';
import { defineRule, type RuleContext } from '../../rule';
import { answerOf, continued, whysOf } from './whys';

export default defineRule({
  id: 'five-whys',
  kinds: ['postmortem'],
  level: 'warning',
  messages: {
    none: 'The root cause analysis asks no whys. Ask why {asked} times, each time of the answer before, until you reach a gap in the system.',
    fewer: '{found} of {asked} whys: ask on until the answer is a gap in the system.',
    noRootCause: 'The whys end without a root cause. Say in one sentence which gap in the system they lead to.',
    takeLast: 'Take the last answer as the root cause',
  },
  check(context) {
    const { document, policy, report } = context;
    const asked = policy.postmortem.whys;
    const sections = document.sections.filter(({ concept }) => concept === 'rootCause');
    const [first] = sections;
    if (!first || asked === 0) return;
    const [section, whys] = sections.map((each) => [each, whysOf(context, each)] as const)
      .reduce((most, each) => (each[1].length > most[1].length ? each : most));
    if (whys.length === 0) {
      const named = sections.find(({ title }) => rootCause.test(title)) ?? first;
      report({ at: named.titleSpan, message: 'none', facts: { asked }, level: context.duty === 'required' ? 'warning' : 'hint' });
      return;
    }
    if (whys.length < asked) report({ at: section.titleSpan, message: 'fewer', facts: { found: whys.length, asked } });
    if (!hasRootCause(document, sections, whys)) reportNoRootCause(whys, context);
  },
});

/** What is only called a trigger or a factor is not where the whys belong, if one of the sections has the name. */
const rootCause = /root|oorzaak|根本|ursache|racine|ra[ií]z/i;
/** `5. **Why? (Root)** …` is the conclusion itself, and so is what `5. Why? **Root cause:** …` says. */
const concluding = /^[^\n]{0,40}\(root(?: cause)?\)/i;
const label = /\*\*([^*\n]{3,40})(?:\*\*[:：]|[:：]\*\*)/g;

/** A filled-in `Root Cause` label, another section about it, a last why that is marked as the root, or anything that is said behind the last why. */
function hasRootCause(document: IncidentDocument, sections: readonly Section[], whys: readonly Span[]): boolean {
  const last = whys.at(-1)?.start ?? 0;
  const field = document.fields.find(({ name }) => name === 'rootCause');
  if (field) return field.value.value !== '';
  const end = whys.at(-1) ? continued(document, whys.at(-1)!).end : last;
  const said = document.text.slice(last, end);
  if (concluding.test(said) || Array.from(said.matchAll(label)).some(([, name]) => rootCause.test(name!))) return true;
  return sections.some(({ body, blocks }) => blocks.some((block) => block.start > last && block.end <= body.end
    && (block.type === 'paragraph' || block.type === 'list' || block.type === 'table')))
    || sections.some(({ own }) => (own.start > last || own.end <= (whys[0]?.start ?? 0)) && document.text.slice(own.start, own.end).trim() !== '');
}

function reportNoRootCause(whys: readonly Span[], { document, report }: RuleContext<'noRootCause' | 'takeLast'>): void {
  const asked = whys.at(-1);
  if (!asked) return;
  const why = continued(document, asked);
  const label = document.fields.find(({ name }) => name === 'rootCause');
  const answer = answerOf(document, why);
  const { eol } = document;
  const space = label && /\S/.test(document.text.charAt(label.value.start - 1)) ? ' ' : '';
  const edit = label ? { start: label.value.start, end: label.value.end, text: space + answer }
    : { start: why.end, end: why.end, text: `${eol}${eol}**Root Cause**: ${answer}` };
  report({
    at: label?.label ?? asked,
    message: 'noRootCause',
    fixes: answer === '' ? [] : [{ title: 'takeLast', edits: [edit] }],
  });
}
