import type { Browser, Page } from 'playwright-core';
import type { DashboardView, ToDashboardHost, ToDashboardPage } from '../../../src/protocol/dashboard';
import { dashboardStrings } from '../../../src/vscode/dashboard/strings';
import { dashboard } from './dashboard-view';
import { type Look, ServedPage } from './served-page';

/** Plays the extension for the page: answers with a view, and shows the quarter that was picked. */
export class FakeDashboardHost {
  readonly told: ToDashboardHost[] = [];

  private constructor(readonly served: ServedPage, private view: DashboardView) {}

  static async open(browser: Browser, view = dashboard(), look: Look = {}): Promise<FakeDashboardHost> {
    const host: FakeDashboardHost = new FakeDashboardHost(await ServedPage.open(browser, 'dashboard', (message: ToDashboardHost) => host.receive(message), look), view);
    await host.served.load();
    return host;
  }

  get page(): Page {
    return this.served.page;
  }

  post(message: ToDashboardPage): Promise<void> {
    return this.served.post(message);
  }

  show(view: DashboardView): Promise<void> {
    this.view = view;
    return this.post({ type: 'view', view, saved: { folder: 'file:///team', quarter: view.picked } });
  }

  private async receive(message: ToDashboardHost): Promise<void> {
    this.told.push(message);
    switch (message.type) {
      case 'ready':
        await this.post({ type: 'strings', strings: dashboardStrings({ l10n: { t: String } }) });
        return this.show(this.view);
      case 'quarterPicked':
        return this.show({ ...this.view, picked: message.quarter, name: message.quarter.split('-').reverse().join(' ') });
      default:
        break;
    }
  }
}
