import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textarea/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import '../page/page.css';
import './styles/page.css';
import './styles/tree.css';
import './styles/steps.css';
import { HostConnection } from './host';
import { TriagePage } from './page';

const root = document.getElementById('page');
let page: TriagePage | undefined;

const host: HostConnection = new HostConnection((message) => {
  if (message.type === 'strings' && root) page = new TriagePage(root, host, message.strings);
  if (message.type === 'view') page?.update(message.view, message.canTakeAlert);
});
