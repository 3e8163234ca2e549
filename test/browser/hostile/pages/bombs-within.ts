import { sendBomb } from '../bomb.ts';
import type { Behaviour } from '../hostile-page.ts';

const types: Record<string, string> = {
  '/bomb/script': 'text/javascript',
  '/bomb/worker': 'text/javascript',
  '/bomb/style': 'text/css',
  '/bomb/image': 'image/svg+xml',
};

export const behaviour: Behaviour = {
  answer: (path, response) => {
    if (path.startsWith('/bomb/')) sendBomb(response, types[path] ?? 'text/plain');
    else response.writeHead(404).end();
  },
};
