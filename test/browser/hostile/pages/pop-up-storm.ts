import { html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'opens 200 windows at load and ten more every second, each of which asks a question',
  answer: (path, response) => {
    if (path === '/')
      send(
        response,
        html(
          `for (let i = 0; i < 200; i += 1) open('/popup?' + i); setInterval(() => { for (let i = 0; i < 10; i += 1) open('/popup'); }, 1000); document.cookie = 'stormed=1';`,
        ),
      );
    else
      send(
        response,
        html(
          `document.cookie = 'popup=1'; addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'x'; });`,
        ),
      );
  },
  outcome: ['loaded', 'failed', 'timeout'],
  cookies: ['before', 'stormed'],
};
