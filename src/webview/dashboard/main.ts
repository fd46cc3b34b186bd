import '../page/page.css';
import './styles/dashboard.css';
import './styles/charts.css';
import { HostConnection } from './host';
import { DashboardPage } from './page';

const root = document.getElementById('page');
let page: DashboardPage | undefined;

const host: HostConnection = new HostConnection((message) => {
  switch (message.type) {
    case 'strings':
      if (root) page = new DashboardPage(root, host, message.strings);
      break;
    case 'reading':
      page?.wait();
      break;
    case 'view':
      page?.update(message.view);
      break;
    case 'failed':
      page?.fail(message.reason);
  }
});
