import { doTo, html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'closes its window while it loads',
  answer: (path, response) => {
    if (path === '/') send(response, html('close(); fetch("/now");', '<img src="/never.png">'));
    else if (path !== '/never.png') response.writeHead(404).end();
  },
  // Scripts may only close windows that scripts have opened.
  help: (browser, host) => doTo(browser, host, 'Page.close'),
  outcome: ['failed'],
  says: /closed its own window/,
  cookies: ['before'],
};
