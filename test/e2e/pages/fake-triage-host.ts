import type { Browser, Page } from 'playwright-core';
import { defaultPolicy } from '../../../src/core/policy/default';
import { advance } from '../../../src/core/triage/advance';
import { restore } from '../../../src/core/triage/restore';
import { toJson } from '../../../src/core/triage/saved';
import type { TriageEvent } from '../../../src/core/triage/event';
import { startTriage, type TriageProcess, type TriageState } from '../../../src/core/triage/state';
import { viewOf } from '../../../src/core/triage/view';
import type { ToTriageHost, ToTriagePage, TriageMethod } from '../../../src/protocol/triage';
import { triageStrings } from '../../../src/vscode/triage/strings';
import { type Look, ServedPage } from './served-page';

/** Plays the extension for the page: the real state machine, with requests that tests answer. */
export class FakeTriageHost {
  state: TriageState = startTriage({ noticed: '2026-02-05 14:23 UTC' });
  /** Whether a system tells what is firing. */
  canTakeAlert = false;
  readonly asked: TriageMethod[] = [];
  /** Throws to fail the request. */
  answer: (method: TriageMethod) => void = () => undefined;

  private constructor(readonly served: ServedPage, readonly process: TriageProcess) {}

  static async open(browser: Browser, { process = defaultPolicy, ...look }: { process?: TriageProcess } & Look = {}): Promise<FakeTriageHost> {
    const host: FakeTriageHost = new FakeTriageHost(await ServedPage.open(browser, 'triage', (message: ToTriageHost) => host.receive(message), look), process);
    await host.served.load();
    return host;
  }

  get page(): Page {
    return this.served.page;
  }

  get complaints(): readonly string[] {
    return this.served.complaints;
  }

  wear(theme: string): Promise<void> {
    return this.served.wear(theme);
  }

  async tell(event: TriageEvent): Promise<void> {
    this.state = advance(this.state, event, this.process);
    await this.show();
  }

  /** Hides the page's tab and shows it again: VS Code loads the page anew. */
  async hideAndShow(): Promise<void> {
    await this.served.reload();
  }

  /** What the page handed over to be given back after a reload. */
  async saved(): Promise<TriageState> {
    return restore(await this.served.saved(), this.process);
  }

  screenshot(name: string): Promise<void> {
    return this.served.screenshot(name);
  }

  private async receive(message: ToTriageHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.post({ type: 'strings', strings: triageStrings({ l10n: { t: String } }) });
        return this.show();
      case 'happened':
        return this.tell(message.event);
      case 'request':
        this.asked.push(message.method);
        try {
          this.answer(message.method);
          await this.post({ type: 'response', id: message.id, result: undefined });
        } catch (error) {
          await this.post({ type: 'response', id: message.id, error: (error as Error).message });
        }
    }
  }

  private show(): Promise<void> {
    return this.post({ type: 'view', view: viewOf(this.state, this.process), saved: toJson(this.state), canTakeAlert: this.canTakeAlert });
  }

  private post(message: ToTriagePage): Promise<void> {
    return this.served.post(message);
  }
}
