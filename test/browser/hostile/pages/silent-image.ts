import { html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'waits for an image and a script that never come; the page itself is there',
  answer: (path, response) => {
    if (path === '/')
      send(
        response,
        html(
          `setTimeout(() => { document.cookie = 'later=1'; }, 6000);`,
          '<img src="/never.png"><script async src="/never.js"></script>',
        ),
      );
    else if (!path.startsWith('/never')) response.writeHead(404).end();
  },
  outcome: ['loaded'],
  says: /not (?:finished )?load/,
  cookies: ['before', 'later'],
  requests: ['/never.png', '/never.js'],
};
