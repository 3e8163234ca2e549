import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'reloads itself by script, at load and from a timer',
  answer: onePage(() =>
    html(`setTimeout(() => location.reload(), 50); addEventListener('load', () => location.reload());`),
  ),
  outcome: ['loaded', 'timeout', 'failed'],
  cookies: ['before'],
};
