import { pour } from '../bomb.ts';
import type { Behaviour } from '../hostile-page.ts';

const chunk = Buffer.alloc(65_536, ' ');

export const behaviour: Behaviour = {
  answer: (path, response) => {
    if (!path.startsWith('/endless/')) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': path.endsWith('script') ? 'text/javascript' : 'text/plain' });
    pour(response, chunk);
  },
};
