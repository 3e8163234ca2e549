import type { Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = {
  answer: (path, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    if (path === '/endless.js') return void response.write('let a = 1;');
    response.end('oninstall = (event) => event.waitUntil(new Promise(() => {}));');
  },
};
