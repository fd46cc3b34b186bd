import fc from 'fast-check';
import { defaultPolicy } from '../../../src/core/policy/default';
import type { TriageEvent } from '../../../src/core/triage/event';
import { checkResults, steps, type TriageProcess } from '../../../src/core/triage/state';

/** Control characters and halves of characters too. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units));

/** The process of a team with `count` questions: each answer leads to a severity or to any later question. */
export function processes(most = 12): fc.Arbitrary<TriageProcess> {
  const severities = defaultPolicy.severities;
  return fc.integer({ min: 1, max: most }).chain((count) => {
    const answerOf = (index: number) =>
      fc.oneof(
        fc.constantFrom(...severities).map(({ id }) => ({ severity: id })),
        ...(index + 1 < count ? [fc.integer({ min: index + 1, max: count - 1 }).map((next) => ({ next: `q${next}` }))] : []),
      );
    const questions = Array.from({ length: count }, (_, index) =>
      fc.record({ id: fc.constant(`q${index}`), ask: fc.string(), yes: answerOf(index), no: answerOf(index) }),
    );
    return fc.tuple(...questions).map((questions) => ({
      severities,
      triage: { start: 'q0', questions, checklist: defaultPolicy.triage.checklist },
    }));
  });
}

/** Any event, sensible or not, about the questions, checks and severities of `process`. */
export function events({ triage, severities }: TriageProcess): fc.Arbitrary<TriageEvent> {
  const question = fc.constantFrom('nowhere', ...triage.questions.map(({ id }) => id));
  const check = fc.constantFrom('nothing', '__proto__', ...triage.checklist.map(({ id }) => id));
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('questionAnswered' as const), question, answer: fc.constantFrom('yes' as const, 'no' as const) }) },
    fc.record({ type: fc.constant('answerWithdrawn' as const), question }),
    fc.record({
      type: fc.constant('detailWritten' as const),
      field: fc.constantFrom('title' as const, 'service' as const, 'description' as const),
      text: anyText,
    }),
    fc.record({ type: fc.constant('checkAnswered' as const), check, result: fc.constantFrom(...checkResults) }),
    fc.record({ type: fc.constant('checkNoted' as const), check, note: anyText }),
    fc.record({
      type: fc.constant('severityOverridden' as const),
      severity: fc.constantFrom('SEV-99', ...severities.map(({ id }) => id)),
      reason: fc.constantFrom('', ' ', 'payments are at risk'),
    }),
    fc.record({ type: fc.constant('overrideWithdrawn' as const) }),
    fc.record({ type: fc.constant('stepOpened' as const), step: fc.constantFrom(...steps) }),
    fc.record({ type: fc.constant('recordCreated' as const), record: fc.constant('docs/incidents/x.md') }),
    fc.record({ type: fc.constant('startedOver' as const), noticed: fc.constant('2026-02-05 14:23 UTC') }),
  );
}
