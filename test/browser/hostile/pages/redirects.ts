import type { HostilePage } from '../hostile-page.ts';

let count = 0;

export const page: HostilePage = {
  does: 'redirects without end, with a cookie each time',
  answer: (_path, response) => {
    count += 1;
    response.writeHead(302, { location: `/r${count}`, 'set-cookie': `hop=${count}` }).end();
  },
  outcome: ['failed'],
  says: /redirects without end/,
  cookies: ['hop'],
};
