import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'refreshes itself at once, by a meta element',
  answer: onePage(() => html('', '<meta http-equiv="refresh" content="0">')),
  outcome: ['loaded', 'timeout', 'failed'],
  says: /(?:navigates|loads) itself again|/,
  cookies: ['before'],
};
