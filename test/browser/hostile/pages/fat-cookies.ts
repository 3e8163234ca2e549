import type { Behaviour } from '../hostile-page.ts';

/** Fifty lines of 4 kB: browsers stop at 256 kB. */
const lines = Array.from({ length: 50 }, (_, index) => `h${index}=${'v'.repeat(4000)}`);

export const behaviour: Behaviour = {
  answer: (_path, response) => response.writeHead(200, { 'set-cookie': lines }).end(),
};
