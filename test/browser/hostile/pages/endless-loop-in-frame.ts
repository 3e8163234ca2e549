import { html, send, type Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = {
  answer: (path, response) => {
    if (path === '/worker.js') send(response, 'for (;;);', { 'content-type': 'text/javascript' });
    else send(response, html(`parent.postMessage('here', '*'); setTimeout(() => { for (;;); }, 300);`));
  },
};
