import * as vscode from 'vscode';
import type { CommandBlock, ShellFamily } from '../../core/runbook/model';

export interface TargetShell {
  readonly family: ShellFamily;
  /** The program to start; undefined for the one that terminals here have anyway. */
  readonly path: string | undefined;
  /** Whether the user's own shell does as well, where that program can't be started. */
  readonly isOptional: boolean;
}

const isBare = /(?:^|\/)(?:sh|dash|ash|ksh)$/;

/** The shell that a block runs in: the user's own where it is of the kind that the block is written for. */
export function shellFor({ shell }: CommandBlock): TargetShell {
  const { shell: own } = vscode.env;
  const family = familyOf(own);
  // A bare sh does not tell exit codes; bash does, and reads the same.
  if (isBare.test(own) && (shell === undefined || shell === 'any' || shell === family)) return { family, path: 'bash', isOptional: true };
  if (shell === undefined || shell === 'any' || shell === family) return { family, path: undefined, isOptional: true };
  const isWindows = own.toLowerCase().endsWith('.exe');
  const path = { posix: 'bash', fish: 'fish', powershell: isWindows ? 'powershell.exe' : 'pwsh', cmd: 'cmd.exe' }[shell];
  return { family: shell, path, isOptional: false };
}

function familyOf(path: string): ShellFamily {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase().replace(/\.exe$/, '');
  if (/^(?:bash|sh|zsh|dash|ksh|ash)$/.test(name)) return 'posix';
  if (name === 'pwsh' || name === 'powershell') return 'powershell';
  return name === 'fish' || name === 'cmd' ? name : name === '' ? 'posix' : 'plain';
}
