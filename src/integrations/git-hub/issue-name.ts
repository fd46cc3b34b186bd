import { originOf } from '../text/origin';

/** One issue or pull request, wherever it is. */
export interface IssueName {
  /** `acme/shop` */
  readonly repository: string;
  readonly number: string;
}

const written = /^([\w-][\w.-]*\/(?!\.{1,2}#)[\w.-]+)?#(\d{1,9})$/;
const page = /^\/([\w-][\w.-]*\/(?!\.{1,2}\/)[\w.-]+)\/(?:issues|pull)\/(\d{1,9})(?:[/?#].*)?$/;

/** The issue that a document means by `#12`, which is of `home`, by `acme/shop#12`, or by the address of its page; undefined where it means none. */
export function issueIn(ticket: string, home: string, address: string): IssueName | undefined {
  const origin = webOrigin(address);
  const isPage = originOf(ticket) === origin;
  const [, repository, number] = (isPage ? page.exec(ticket.slice(origin.length)) : written.exec(ticket)) ?? [];
  return number === undefined ? undefined : { repository: repository ?? home, number };
}

/** Where people look at it: GitHub itself answers at another name than its pages have, a server of a company's own does not. */
function webOrigin(address: string): string {
  const origin = originOf(address);
  return origin === 'https://api.github.com' ? 'https://github.com' : origin;
}
