import * as vscode from 'vscode';
import { commands as ids } from '../contract';
import type { GenerateParts } from './making';

/** The commands that make documents. None of them takes arguments from outside, so that a link can't prefill one. */
export function register(parts: GenerateParts): vscode.Disposable {
  const { commands } = parts;
  return vscode.Disposable.from(
    commands.register(ids.newPostmortem, async () => {
      const record = activeRecord(parts);
      if (record) await vscode.commands.executeCommand(ids.newPostmortemFromIncident, record);
      else await (await import('./on-demand')).createPostmortem(parts);
    }),
    commands.register(ids.newRunbook, async () => (await import('./on-demand')).createRunbook(parts)),
    commands.register(ids.newMeetingAgenda, async () => (await import('./on-demand')).createMeeting(parts)),
    commands.register(ids.newReview, async () => (await import('./on-demand')).createReview(parts)),
    commands.register(ids.addExampleRunbooks, async () => (await import('./on-demand')).addExampleRunbooks(parts)),
  );
}

/** An incident's record in the active editor: its postmortem begins with all that it knows. */
function activeRecord({ documents }: GenerateParts): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && documents.kindOf(document) === 'incident' ? document.uri : undefined;
}
