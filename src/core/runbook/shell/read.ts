import type { ShellFamily } from '../model';
import { readPosix } from './posix';
import { readPowerShell } from './powershell';
import type { Region, ShellReading } from './reading';

/** A command line as a shell of that family reads it. */
export function readShell(code: string, family: ShellFamily): ShellReading {
  switch (family) {
    case 'posix': return readPosix(code);
    case 'fish': return readPosix(code, true);
    case 'powershell': return readPowerShell(code);
    case 'cmd': return { regions: inQuotes(code), ends: lineFeeds(code), isOpen: false };
    case 'plain': return { regions: [{ start: 0, end: code.length, quoting: 'opaque' }], ends: lineFeeds(code), isOpen: false };
  }
}

/** The command prompt knows double quotes only, and not across lines. */
function inQuotes(code: string): Region[] {
  const regions: Region[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at <= code.length; at++) {
    const isMark = code[at] === '"' || code[at] === '\n' || at === code.length;
    if (!isMark) continue;
    if (at > start) regions.push({ start, end: at, quoting: isQuoted ? 'double' : 'none' });
    if (at < code.length) regions.push({ start: at, end: at + 1, quoting: 'none' });
    isQuoted = code[at] === '"' && !isQuoted;
    start = at + 1;
  }
  return regions;
}

function lineFeeds(code: string): number[] {
  return Array.from(code.matchAll(/\n/g), ({ index }) => index);
}
