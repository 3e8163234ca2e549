import type { HostilePage } from '../hostile-page.ts';

const lines = Array.from({ length: 1000 }, (_, index) => `h${index}=${'v'.repeat(1000)}`);

export const page: HostilePage = {
  does: 'has a megabyte of headers',
  answer: (_path, response) => response.writeHead(200, { 'set-cookie': lines }).end('<p>x'),
  outcome: ['failed'],
  says: /HEADERS_TOO_BIG|headers/i,
};
