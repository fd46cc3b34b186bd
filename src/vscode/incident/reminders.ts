import * as vscode from 'vscode';
import type { Due } from '../../core/incident/due';
import { putOffFor, reminderTimes } from '../../core/incident/reminders';
import type { Clock, Log } from '../../core/ports';
import { minute } from '../../core/time/units';
import { commands } from '../contract';
import { spanInWords } from '../dates';
import { isThere } from '../documents/document-files';
import { words } from '../words';
import { whenDue } from './due-words';
import type { ReminderClaims } from './reminder-claims';
import type { ReminderMemory } from './reminder-memory';
import { settle, settlingInWords } from './settle';
import type { Situation } from './situation';
import type { Situations } from './situations';

/** A reminder that nobody answers holds back the next one for so long. */
const pause = minute;
/** So much longer a window waits that nobody looks at, so that the one in front is first to tell. */
const courtesy = minute;

interface Reminder {
  readonly key: string;
  readonly situation: Situation;
  readonly due: Due;
}

/**
 * One notification for each due thing, one at a time: the most urgent first, never a second one for the same thing, and none for
 * a record that was forgotten.
 */
export class Reminders {
  private quietUntil = 0;
  private isClaiming = false;

  constructor(private readonly parts: {
    readonly situations: Situations; readonly memory: ReminderMemory; readonly claims: ReminderClaims; readonly clock: Clock; readonly log: Log;
  }) {}

  /** Shows the next reminder whose time has come, if any. */
  async check(): Promise<void> {
    const now = this.parts.clock.now();
    const [next] = this.isClaiming || now < this.quietUntil ? [] : this.timely(vscode.window.state.focused ? now : now - courtesy);
    if (!next) return;
    this.quietUntil = now + pause;
    try {
      if (await this.takes(next, now)) await this.show(next, now);
      else this.quietUntil = now;
    } catch (error) {
      this.parts.log.error('A reminder could not be shown', error);
    }
  }

  /** Whether this window is the one to tell. Somebody may answer an earlier reminder meanwhile, which ends its pause. */
  private async takes(next: Reminder, now: number): Promise<boolean> {
    this.isClaiming = true;
    try {
      const isMine = await this.claim(next);
      await this.parts.memory.tell(next.key, now);
      return isMine;
    } finally {
      this.isClaiming = false;
    }
  }

  /** One that was put off is claimed anew when its time has come. A claim that can't be made holds no reminder back. */
  private async claim({ key, due }: Reminder): Promise<boolean> {
    const again = this.parts.memory.putOffUntil(key);
    try {
      return await this.parts.claims.take(`${key} ${again ?? ''}`, again ?? due.at);
    } catch (error) {
      this.parts.log.error('A reminder could not be claimed', error);
      return true;
    }
  }

  private dues(): Reminder[] {
    return this.parts.situations.all()
      .flatMap((situation) => situation.dues.map((due) => ({ key: `${situation.uri.toString()} ${due.key}`, situation, due })));
  }

  private timely(now: number): Reminder[] {
    return this.dues()
      .filter(({ situation, key, due }) => {
        if (situation.isForgotten) return false;
        const { from, to } = reminderTimes(due);
        return from <= now && now < to && this.parts.memory.isOpen(key, now);
      })
      .sort((a, b) => a.due.at - b.due.at);
  }

  private async show({ key, situation, due }: Reminder, shownAt: number): Promise<void> {
    const { uri, record } = situation;
    const done = settlingInWords(due.settledBy);
    const span = putOffFor(due, shownAt);
    // The buttons share one line, so that they and their words are few.
    const later = span === undefined ? vscode.l10n.t('Remind When Due') : vscode.l10n.t('Remind in {0}', spanInWords(span));
    const open = vscode.l10n.t('Open');
    const title = [record.severity?.symbol, record.severity?.id, record.title].filter(Boolean).join(' ');
    const picked = await vscode.window.showWarningMessage(
      `${title}: ${words(due.what)} (${whenDue(due.at, shownAt)})`,
      ...(due.settledBy === 'openRecord' ? [] : [done]), later, open,
    );
    const now = this.parts.clock.now();
    this.quietUntil = Math.min(this.quietUntil, now);
    if (picked === later) await this.parts.memory.putOff(key, span === undefined ? due.at : now + span, now);
    else if (picked === open) await vscode.commands.executeCommand(commands.openIncident, uri);
    else if (picked === done && this.isDue(key)) await settle(due.settledBy, uri);
    else if (picked === done) void vscode.window.showInformationMessage(await whyNot(uri, words(due.what)));
  }

  /** A reminder may stay in the notifications long after somebody else has seen to it. */
  private isDue(key: string): boolean {
    return this.dues().some((each) => each.key === key);
  }
}

/** Why a thing is not due any more: it was seen to, or its record has another name now, or is on another branch. */
async function whyNot(uri: vscode.Uri, what: string): Promise<string> {
  return uri.scheme === 'untitled' || await isThere(uri)
    ? vscode.l10n.t('{0}: this is settled already. Nothing was written.', what)
    : vscode.l10n.t('{0}: {1} is not there any more. Nothing was written.', what, vscode.workspace.asRelativePath(uri));
}
