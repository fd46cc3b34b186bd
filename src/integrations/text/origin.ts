/** The scheme, name and port of an address: `https://acme.example`. */
export function originOf(address: string): string {
  return /^https?:\/\/[^/?#]+/i.exec(address)?.[0].toLowerCase() ?? '';
}
