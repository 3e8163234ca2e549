import type { Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = {
  answer: (path, response) =>
    response
      .writeHead(401, { 'www-authenticate': `Basic realm="${path}"`, 'set-cookie': 'locked=1' })
      .end('x'),
};
