import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'takes the visitor to another site when three seconds have passed',
  answer: onePage(() =>
    html(
      `setTimeout(() => { document.cookie = 'leaving=1'; location.href = 'https://elsewhere.example/'; }, 3000);`,
    ),
  ),
  outcome: ['loaded', 'refused'],
  cookies: ['before', 'leaving'],
};
