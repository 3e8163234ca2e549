import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'shows one alert after another, without end',
  answer: onePage(() => html(`for (;;) alert('Klik op OK');`)),
  outcome: ['loaded', 'timeout', 'failed'],
  says: /dialog/,
  cookies: ['before'],
};
