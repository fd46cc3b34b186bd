import * as vscode from 'vscode';
import { commands as ids } from '../contract';
import { addExampleRunbooks } from './example-runbooks';
import type { GenerateParts } from './making';
import { createMeeting } from './new-meeting';
import { createPostmortem } from './new-postmortem';
import { createRunbook } from './new-runbook';

/** The commands that make documents. None of them takes arguments from outside, so that a link can't prefill one. */
export function register(parts: GenerateParts): vscode.Disposable {
  const { commands } = parts;
  return vscode.Disposable.from(
    commands.register(ids.newPostmortem, () => {
      const record = activeRecord(parts);
      return record ? vscode.commands.executeCommand(ids.newPostmortemFromIncident, record) : createPostmortem(parts);
    }),
    commands.register(ids.newRunbook, () => createRunbook(parts)),
    commands.register(ids.newMeetingAgenda, () => createMeeting(parts)),
    commands.register(ids.addExampleRunbooks, () => addExampleRunbooks(parts)),
  );
}

/** An incident's record in the active editor: its postmortem begins with all that it knows. */
function activeRecord({ documents }: GenerateParts): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && documents.kindOf(document) === 'incident' ? document.uri : undefined;
}
