import * as vscode from 'vscode';
import { pageHtml } from './html';

/** Shows one of our pages in a panel. `name` is that of its files in `dist/webview`, the only folder that it may load from. */
export function showPage({ webview, title }: vscode.WebviewPanel, extensionUri: vscode.Uri, name: string): void {
  const files = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const file = (suffix: string) => webview.asWebviewUri(vscode.Uri.joinPath(files, `${name}.${suffix}`)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [files] };
  webview.html = pageHtml({ cspSource: webview.cspSource, script: file('js'), style: file('css'), title, language: vscode.env.language });
}
