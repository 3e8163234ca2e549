import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'floods the history by pushState, and changes its fragment',
  answer: onePage(() =>
    html(
      `let n = 0; setInterval(() => { for (let i = 0; i < 100; i += 1) { n += 1; try { history.pushState({}, '', '/page/' + n); location.hash = '#' + n; } catch {} } }, 10); setTimeout(() => { document.cookie = 'later=1'; }, 3000);`,
    ),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'later'],
};
