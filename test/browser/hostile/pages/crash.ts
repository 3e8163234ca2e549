import { doTo, type Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = {
  // Keeps the page from having loaded until it has crashed.
  answer: (path, response) => {
    if (path !== '/never.png') response.writeHead(404).end();
  },
  help: (browser, host) => doTo(browser, host, 'Page.crash'),
};
