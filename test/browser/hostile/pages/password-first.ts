import type { HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'wants a password before anything, in three ways at once',
  answer: (_path, response) => {
    const ways = ['Basic realm="a"', 'Digest realm="b", nonce="c"', 'Negotiate'];
    response.writeHead(401, { 'www-authenticate': ways, 'set-cookie': 'locked=1' }).end('<p>Nee.');
  },
  outcome: ['failed'],
  says: /401|password|INVALID_AUTH/,
};
