import * as z from 'zod/mini';
import { canOpen, currentStep } from './reach';
import { checkResults, noDetails, startTriage, steps, type TriageProcess, type TriageState } from './state';
import { longest, manyLines, oneLine } from './text';
import { walk } from './tree';

const text = z.catch(z.string(), '');
const list = <Item extends z.ZodMiniType>(item: Item) => z.catch(z.array(z.catch(z.nullable(item), null)), []);

const saved = z.object({
  version: z.literal(1),
  step: z.catch(z.enum(steps), 'details'),
  details: z.catch(
    z.object({ title: text, service: text, source: text, noticed: text, description: text }),
    noDetails,
  ),
  path: list(z.object({ question: z.string(), answer: z.enum(['yes', 'no']) })),
  checks: list(z.object({ check: z.string(), result: z.enum(checkResults), note: text })),
  override: z.catch(z.optional(z.object({ instead: z.string(), severity: z.string(), reason: z.string() })), undefined),
  record: z.catch(z.optional(z.string()), undefined),
});

/**
 * The triage that was saved as `json`, as far as it still fits the policy of today: answers are kept while the tree still
 * asks for them, checks while the checklist has them. Never throws; what can't be read starts anew.
 */
export function restore(json: unknown, process: TriageProcess): TriageState {
  const read = saved.safeParse(json);
  if (!read.success) return startTriage();
  const { step, details, override, record } = read.data;

  const path = read.data.path.filter((answer) => answer !== null);
  const checks = new Map(read.data.checks.flatMap((answer) => (answer ? [[answer.check, answer]] : [])));
  const { answered, severity } = walk(process, path);
  const state: TriageState = {
    ...startTriage({
      title: oneLine(details.title, longest.title),
      service: oneLine(details.service, longest.service),
      source: oneLine(details.source, longest.source),
      noticed: oneLine(details.noticed, longest.noticed),
      description: manyLines(details.description, longest.description),
    }),
    step,
    path: path.slice(0, answered.length),
    checks: process.triage.checklist.flatMap(({ id }) => {
      const answer = checks.get(id);
      return answer ? [{ ...answer, note: oneLine(answer.note, longest.note) }] : [];
    }),
    override: overrideThatStands(override, severity, process),
  };
  return {
    ...state,
    step: currentStep(state, process),
    record: canOpen('outcome', state, process) ? record : undefined,
  };
}

function overrideThatStands(override: TriageState['override'], severity: string | undefined, { severities }: TriageProcess) {
  if (override === undefined || override.instead !== severity || override.severity === severity) return undefined;
  const reason = oneLine(override.reason, longest.note);
  return severities.some(({ id }) => id === override.severity) && reason.trim() !== '' ? { ...override, reason } : undefined;
}
