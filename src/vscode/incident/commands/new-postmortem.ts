import * as vscode from 'vscode';
import { linkPostmortem, postmortemFacts } from '../../../core/incident/postmortem';
import { pathIn } from '../../documents/documents';
import { createPostmortem } from '../../generate/new-postmortem';
import { chooseIncident, type IncidentCommandParts, type IncidentSource, isResolved } from './parts';

/** **Incident: New Postmortem from Incident**: filled with all that the record knows, and linked both ways. */
export async function postmortemOf(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await chooseIncident(parts, source ?? parts.incidents.shown, isResolved);
  const { uri, policy } = incident;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = pathIn(folder, uri);
  const postmortem = await createPostmortem(parts, postmortemFacts(incident, path, policy.folders.postmortems), folder);
  if (postmortem.isUntitled || uri.scheme === 'untitled') return;
  await parts.editor.change(uri, (now) => linkPostmortem(now, path, pathIn(folder, postmortem.uri)));
}
