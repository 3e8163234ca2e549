import type { Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = {
  answer: (path, response) => {
    if (!path.startsWith('/never')) response.writeHead(404).end();
  },
};
