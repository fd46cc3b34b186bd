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
    commands.register(ids.newPostmortem, () => createPostmortem(parts)),
    commands.register(ids.newRunbook, () => createRunbook(parts)),
    commands.register(ids.newMeetingAgenda, () => createMeeting(parts)),
    commands.register(ids.addExampleRunbooks, () => addExampleRunbooks(parts)),
  );
}
