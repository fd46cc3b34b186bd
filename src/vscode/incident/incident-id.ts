import type * as vscode from 'vscode';
import { fingerprint } from '../../core/incident/fingerprint';
import { fileNameOf } from '../../core/paths';
import type { Incident } from './records';

/** What connected systems know an incident by: the name of its record. One that is saved nowhere has a name that others get too. */
export function incidentId(uri: vscode.Uri, { title, declared }: Incident['record']): string {
  return uri.scheme === 'untitled' ? fingerprint(`${title} ${declared ?? ''}`) : fileNameOf(uri.path).replace(/\.[^.]+$/, '');
}
