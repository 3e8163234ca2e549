import { doTo, html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'crashes its renderer while it loads',
  answer: (path, response) => {
    if (path === '/') send(response, html('', '<img src="/now"><img src="/never.png">'));
    // Keeps the page from having loaded until it has crashed.
    else if (path !== '/never.png') response.writeHead(404).end();
  },
  help: (browser, host) => doTo(browser, host, 'Page.crash'),
  outcome: ['failed'],
  says: /crashed/,
  cookies: ['before'],
};
