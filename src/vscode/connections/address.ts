import * as vscode from 'vscode';

/** This machine, where nobody else listens. */
const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** An address to send a token to: secure, and nothing but an address. Undefined where it is none. */
export function addressIn(typed: string): string | undefined {
  try {
    const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(typed.trim());
    const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
    if (!isSafe || username !== '' || password !== '' || search !== '' || hash !== '') return undefined;
    let end = pathname.length;
    while (pathname[end - 1] === '/') end--;
    return origin + pathname.slice(0, end);
  } catch {
    return undefined;
  }
}

/** What is wrong with an address; undefined if nothing is. */
export function addressProblem(typed: string): string | undefined {
  return addressIn(typed) === undefined ? vscode.l10n.t('An address such as https://example.com: with https, and without a question mark or a password.') : undefined;
}
