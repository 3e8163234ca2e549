import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'closes its own window, later and when it is left',
  answer: onePage(() =>
    html(
      `setTimeout(() => { document.cookie = 'closing=1'; close(); open('', '_self').close(); }, 4000); addEventListener('pagehide', () => close());`,
    ),
  ),
  outcome: ['loaded', 'failed'],
  cookies: ['before', 'closing'],
};
