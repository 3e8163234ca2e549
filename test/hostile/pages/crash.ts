import { html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'crashes its renderer while it loads',
  answer: (path, response) => {
    if (path === '/') send(response, html('', '<img src="/now"><img src="/never.png">'));
    // Keeps the page from having loaded until it has crashed.
    else if (path !== '/never.png') response.writeHead(404).end();
  },
  help: async (browser, host) => {
    const target = await browser.waitForTarget((each) => each.type() === 'page' && each.url().includes(host), { timeout: 3000 });
    const session = await target.createCDPSession();
    await session.send('Page.crash').catch(() => undefined);
  },
  outcome: ['failed'],
  says: /crashed/,
  cookies: ['before'],
};
