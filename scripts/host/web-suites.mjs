import { resolve } from 'node:path';
import { automate } from './automation.mjs';
import { serveFolder } from './file-server.mjs';
import { startServer } from './server.mjs';
import { withTemporaryFolder } from './temporary.mjs';
import { addressOf, workspaces } from './workspaces.mjs';

/** As in `test/host/report.ts`. */
const reportMark = '[incident-desk-report]';
const settingsAttribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;

/** The workbench page, changed so that the extension and its tests load into the web worker, as on vscode.dev. */
function asWebExtension(/** @type {string} */ html, /** @type {string} */ authority) {
  return html.replace(settingsAttribute, (_, head, json) => {
    const settings = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    settings.developmentOptions = {
      ...settings.developmentOptions,
      extensions: [{ scheme: 'http', authority, path: '/' }],
      extensionTestsPath: { scheme: 'http', authority, path: '/dist/test/web.js' },
    };
    return head + JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  });
}

/** Chromium's own guards against pages that reach other origins, which is what the worker has to do here. */
const openToLoopback = ['--disable-web-security', '--disable-features=LocalNetworkAccessChecks'];

/**
 * Runs the portable suites of `test/host` in the web-worker extension host, one window after the other.
 * @returns {Promise<import('../../test/host/report').Report[]>}
 */
export function runWebSuites() {
  return withTemporaryFolder(async (data) => {
    const files = await serveFolder(resolve('.'));
    const server = await startServer({ data, driver: true });
    try {
      const reports = [];
      for (const makeWorkspace of Object.values(workspaces)) {
        reports.push(await runIn(await makeWorkspace(data), server.authority, files.authority));
      }
      return reports;
    } finally {
      await server.stop();
      files.close();
    }
  });
}

/** @param {string | undefined} workspace @param {string} server @param {string} files authorities of VS Code's server and of the extension's files */
async function runIn(workspace, server, files) {
  /** @type {import('../../test/host/report').Report | undefined} */
  let report;
  const { code, last } = await automate(`http://${server}/?${new URLSearchParams(addressOf(workspace))}`, {
    args: openToLoopback,
    bypassCsp: true,
    prepare: (page) => page.route((to) => to.host === server && to.pathname === '/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: asWebExtension(await response.text(), files) });
    }),
    onLog: (line) => {
      const at = line.indexOf(reportMark);
      if (at >= 0) report = JSON.parse(line.slice(at + reportMark.length));
    },
  });
  if (!report) throw new Error([`the web-worker host ended with ${code} and without a report; the last that it wrote:`, ...last].join('\n'));
  return report;
}
