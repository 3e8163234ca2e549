import type { Behaviour } from '../hostile-page.ts';

export const behaviour: Behaviour = {
  headers: { 'set-cookie': Array.from({ length: 2000 }, (_, index) => `h${index}=${index}`) },
};
