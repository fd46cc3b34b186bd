import { utf8 } from '../../core/incident/fingerprint';

/** The engine's own, in Node and in web workers alike; each letter is one byte. */
declare function btoa(bytes: string): string;

/** A text in base64, by its bytes in UTF-8, as HTTP's basic authentication has it (RFC 7617). */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...utf8(text)));
}
