import * as vscode from 'vscode';
import { logEvent } from '../../../core/incident/lifecycle/changes';
import { readWhen, splitWhen } from '../../../core/incident/when';
import { words } from '../../words';
import { anyIncident } from '../any-incident';
import type { IncidentCommandParts, IncidentSource } from './parts';
import { refuseUnwritable } from './record-editor';
import { TypedWords } from './typed-words';

const events = new TypedWords();

/** **Incident: Log Event**: one line of what happened, with an earlier time before it where it did not happen just now. */
export async function askEvent(parts: IncidentCommandParts, source: IncidentSource): Promise<void> {
  const incident = await anyIncident(parts, source);
  await refuseUnwritable(incident.uri, incident.document.text);
  const clock = () => ({ now: parts.clock.now(), timeZone: incident.policy.timeZone });
  await events.use((value) => vscode.window.showInputBox({
    title: vscode.l10n.t('Log Event: {0}', incident.record.title),
    prompt: vscode.l10n.t('What happened? Begin with a time if it was earlier: 14:23, 5 min ago, yesterday 23:50'),
    placeHolder: vscode.l10n.t('Such as: 14:23 Connection pool exhausted'),
    value,
    valueSelection: [value.length, value.length],
    // Who looks up a time or a number in another window comes back to their words.
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() !== '' && splitWhen(text, clock()).text === '' ? vscode.l10n.t('Say what happened, too.') : undefined),
  }), async (typed) => {
    if (typed.trim() === '') throw new vscode.CancellationError();
    const { when, text } = splitWhen(typed, clock());
    const moment = readWhen(when, clock());
    if ('problem' in moment) throw new Error(words(moment.problem));
    await parts.editor.change(incident.uri, (now) => logEvent(now, moment.at, text));
  });
}
