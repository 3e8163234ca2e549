import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'stops in the debugger, again and again',
  answer: onePage(() =>
    html(
      `debugger; setInterval(() => { debugger; }, 20); setTimeout(() => { debugger; document.cookie = 'later=1'; }, 5000);`,
    ),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'later'],
};
