import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'starts the next endless loop as soon as one has been stopped',
  answer: onePage(() => html(`setInterval(() => { for (;;); }, 10); for (;;);`)),
  outcome: ['loaded', 'timeout', 'failed'],
  says: /script/,
  cookies: ['before'],
};
