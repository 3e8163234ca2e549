import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'nests elements and open shadow roots a thousand deep, and has 20,000 links and 2,000 forms',
  answer: onePage(() =>
    html(
      `let at = document.body; for (let i = 0; i < 1000; i += 1) { const next = document.createElement('div'); at.append(next); at = i % 2 ? next : next.attachShadow({ mode: i % 4 ? 'open' : 'closed' }); } document.cookie = 'deep=1';`,
      `${'<div>'.repeat(3000)}cookies${'</div>'.repeat(3000)}${'<a href="/l">l</a>'.repeat(20_000)}${'<form><input></form>'.repeat(2000)}`,
    ),
  ),
  outcome: ['loaded', 'timeout', 'failed'],
  cookies: ['before'],
};
