import { version } from '../../../package.json';
import type { Paint } from '../text/paint';
import { githubReporter } from './github';
import { humanReporter } from './human';
import { jsonReporter } from './json';
import type { NameOf, Reporter } from './reporter';
import { sarifReporter } from './sarif';

export const formats = ['human', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

/** What names of files in a report start from: the reader's own folder, or the repository for services that show its files. */
export interface Names {
  readonly fromHere: NameOf;
  readonly fromRepository: NameOf;
}

export function reporterFor(format: Format, { fromHere, fromRepository }: Names, paint: Paint): Reporter {
  switch (format) {
    case 'human': return humanReporter(fromHere, paint);
    case 'json': return jsonReporter(fromHere, version);
    case 'sarif': return sarifReporter(fromRepository, version);
    case 'github': return githubReporter(fromRepository);
  }
}
