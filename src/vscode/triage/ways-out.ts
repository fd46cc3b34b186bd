import * as vscode from 'vscode';
import { toAnswers } from '../../core/triage/record';
import { outcomeOf } from '../../core/triage/view';
import { pathIn } from '../documents/documents';
import type { PastDocuments } from '../documents/past-documents';
import { type GenerateParts, gitUserName } from '../generate/making';
import { createPostmortem } from '../generate/new-postmortem';
import { createRunbook } from '../generate/new-runbook';
import { declare } from '../incident/commands/declare';
import { refuseTwin } from '../incident/commands/open-twin';
import type { TriageSession } from './session';

/** What a triage can end in. All reject with `CancellationError` where the person turns back. */
export class WaysOut {
  constructor(private readonly parts: GenerateParts, private readonly past: PastDocuments) {}

  /** Writes the incident record with the answers in it, and opens it. */
  createRecord(session: TriageSession): Promise<void> {
    return session.endWith(this.writeRecord(session));
  }

  private async writeRecord(session: TriageSession): Promise<void> {
    const { folder, policy, state } = session;
    const { description, noticed, ...details } = known(session);
    const severity = outcomeOf(state, policy)?.severity;
    if (!severity) throw new Error(vscode.l10n.t('Answer the questions first: an incident needs a severity.'));
    await refuseTwin(this.past, { ...state.details, title: details.title });
    const isOneLine = !description.includes('\n');
    const document = await declare(this.parts, {
      ...details,
      detected: noticed || undefined,
      commander: severity.needsCommander ? await gitUserName(this.parts.git) : undefined,
      impact: isOneLine ? description : undefined,
      notes: isOneLine ? undefined : description,
      triage: toAnswers(state, policy),
    }, folder);
    session.happen({ type: 'recordCreated', record: pathIn(folder, document.uri) });
  }

  async newPostmortem(session: TriageSession): Promise<void> {
    const { title, severity, description } = known(session);
    const { folder, policy, state } = session;
    const related = folder ? state.record : undefined;
    await createPostmortem(this.parts, { title, severity, related, triage: toAnswers(state, policy), notes: description }, folder);
  }

  async newRunbook(session: TriageSession): Promise<void> {
    const { title, severity, service, description } = known(session);
    await createRunbook(this.parts, { service, scenario: title, severity, symptom: description || undefined }, session.folder);
  }

  /** Shows the record that this triage ended in. */
  async openRecord({ folder, state }: TriageSession): Promise<void> {
    const { record } = state;
    const untitled = vscode.workspace.textDocuments.find(({ uri }) => !folder && pathIn(undefined, uri) === record);
    const uri = untitled?.uri ?? (folder && record !== undefined ? vscode.Uri.joinPath(folder.uri, record) : undefined);
    if (!uri || (folder && pathIn(folder, uri) !== record)) throw new Error(vscode.l10n.t('The incident record is not there any more.'));
    await vscode.window.showTextDocument(uri, { preview: false });
  }
}

/** The alert as documents are filled with it. */
function known({ state, policy }: TriageSession) {
  const { title, service, noticed, description } = state.details;
  return {
    title: title.trim(),
    service: service.trim() || undefined,
    severity: outcomeOf(state, policy)?.severity.id,
    noticed: noticed.trim(),
    description: description.trim(),
  };
}
