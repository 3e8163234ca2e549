import type { Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = {
  answer: (_path, response) =>
    response
      .writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="../../evil.exe"',
      })
      .end('MZ'),
};
