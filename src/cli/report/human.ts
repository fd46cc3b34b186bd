import type { Level } from '../../core/lint/finding';
import { format } from '../../core/lint/format';
import { oneLine } from '../text/one-line';
import type { Paint } from '../text/paint';
import { count, longest } from '../text/words';
import { type NameOf, type Reporter, regionOf, type Totals } from './reporter';

/** For people: a block for each file, then a line that sums up. */
export function humanReporter(nameOf: NameOf, paint: Paint): Reporter {
  const colours: Record<Level, (text: string) => string> = { error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.dim };
  return {
    begin: () => '',
    between: '',
    document({ file, document, findings }) {
      if (findings.length === 0) return '';
      const rows = findings.map((finding) => {
        const { line, column } = regionOf(document, finding);
        return { place: `${line}:${column}`, finding };
      });
      const placeWidth = longest(rows.map(({ place }) => place.length));
      const ruleWidth = longest(findings.map(({ rule }) => rule.length));
      const lines = rows.map(({ place, finding: { level, rule, message } }) => (
        `  ${paint.dim(place.padStart(placeWidth))}  ${colours[level](level.padEnd(7))}  ${paint.dim(rule.padEnd(ruleWidth))}  ${oneLine(format(message))}`
      ));
      return `${paint.bold(oneLine(nameOf(file)))}\n${lines.join('\n')}\n\n`;
    },
    end: (totals) => summaryOf(totals, paint),
  };
}

function summaryOf({ documents, withFindings, levels, fixable, fixed, failures }: Totals, paint: Paint): string {
  const { error, warning, info, hint } = levels;
  const all = error + warning + info + hint;
  const mended = fixed > 0 ? `${count(fixed, 'file')} fixed. ` : '';
  if (documents === 0) return failures.length > 0 ? 'Nothing was checked.\n' : 'No incident documents found.\n';
  if (all === 0) return `${mended}${paint.green(`${count(documents, 'document')}, no problems.`)}\n`;
  const paintAll = error > 0 ? paint.red : warning > 0 ? paint.yellow : paint.blue;
  const parts = [count(error, 'error'), count(warning, 'warning'), count(info + hint, 'suggestion')].join(', ');
  const offer = fixable > 0 ? ` ${fixable} can be fixed with --fix.` : '';
  return `${mended}${paintAll(`${count(all, 'problem')} (${parts}) in ${withFindings} of ${count(documents, 'document')}.`)}${offer}\n`;
}
