import { nothingElse, type Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = {
  answer: (path, response, request) => {
    if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const timer = setInterval(() => response.write('data: tick\n\n'), 300);
      response.on('close', () => clearInterval(timer));
    } else if (path === '/stream') response.writeHead(200, { 'content-type': 'text/plain' }).write('begin');
    else if (path !== '/long-poll') nothingElse(path, response, request);
  },
};
