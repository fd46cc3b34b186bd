import * as vscode from 'vscode';

/** How long a look-up may take; seconds. */
const patience = 10;

/** What a look-up finds; rejects where it takes too long, whatever it does then. */
export async function inTime<Result>(find: () => Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(vscode.l10n.t('it took longer than {0} seconds', patience))), patience * 1000);
  });
  try {
    return await Promise.race([find(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
