import { html, send, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'holds a worker and a cross-site frame with scripts that never end',
  answer: (path, response, request) => {
    if (path === '/worker.js') send(response, 'for (;;);', { 'content-type': 'text/javascript' });
    else if (path === '/loop')
      send(response, html(`parent.postMessage('here', '*'); setTimeout(() => { for (;;); }, 300);`));
    else
      send(
        response,
        html(
          `new Worker('/worker.js'); setTimeout(() => { document.cookie = 'later=1'; }, 6000);`,
          `<iframe src="https://endless-loop-at-load.example/"></iframe><iframe src="/loop"></iframe>`,
        ),
      );
    void request;
  },
  outcome: ['loaded'],
  cookies: ['before', 'later'],
};
