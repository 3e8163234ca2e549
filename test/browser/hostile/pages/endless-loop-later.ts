import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'starts a script that never ends when five seconds have passed',
  answer: onePage(() =>
    html(
      `setTimeout(() => { document.cookie = 'looping=1'; for (;;); }, 5000); setTimeout(() => { document.cookie = 'after-loop=1'; }, 9000);`,
    ),
  ),
  outcome: ['loaded'],
  says: /script.* stopped/,
  cookies: ['before', 'looping', 'after-loop'],
};
