import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'tries to set 10,000 cookies by script and 2,000 by header',
  answer: onePage(
    () =>
      html(
        `for (let i = 0; i < 10000; i += 1) document.cookie = 'c' + i + '=' + i; document.cookie = 'last=1';`,
      ),
    {
      'set-cookie': Array.from({ length: 2000 }, (_, index) => `h${index}=${index}`),
    },
  ),
  outcome: ['loaded', 'failed'],
};
