import { doTo, type Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = {
  answer: (path, response) => {
    if (path !== '/never.png') response.writeHead(404).end();
  },
  // Scripts may only close windows that scripts have opened.
  help: (browser, host) => doTo(browser, host, 'Page.close'),
};
