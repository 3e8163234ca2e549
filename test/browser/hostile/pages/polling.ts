import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'asks its server every 200 ms and runs a timer of zero milliseconds without end',
  answer: onePage(() =>
    html(
      `let n = 0; setInterval(() => { n += 1; fetch('/seen?' + n); }, 200); setInterval(() => { document.title = String(n); }, 0); setTimeout(() => { document.cookie = 'later=1'; }, 12000);`,
    ),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'later'],
  requests: ['/seen'],
};
