import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'takes the visitor to another site at once',
  answer: onePage(() => html(`location.href = 'https://elsewhere.example/';`)),
  outcome: ['refused'],
  says: /elsewhere\.example/,
  cookies: ['before'],
};
