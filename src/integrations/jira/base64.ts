import { utf8 } from '../../core/incident/fingerprint';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text in base64, by its bytes in UTF-8, as HTTP's basic authentication has it (RFC 7617). */
export function base64(text: string): string {
  const bytes = utf8(text);
  let written = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const four = [18, 12, 6, 0].map((shift) => letters[(three >> shift) & 63]!);
    const missing = Math.max(0, at + 3 - bytes.length);
    written += four.slice(0, 4 - missing).join('') + '='.repeat(missing);
  }
  return written;
}
