import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'prints itself, at load and every second',
  answer: onePage(() =>
    html(
      `print(); document.cookie = 'printed=1'; setInterval(() => { print(); document.cookie = 'again=1'; }, 1000);`,
    ),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'printed', 'again'],
};
