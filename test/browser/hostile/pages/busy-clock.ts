import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'waits three seconds in a loop over Date.now(), at load and later, and in one over performance.now()',
  answer: onePage(() =>
    html(`
    const busy = (clock) => { const end = clock() + 3000; while (clock() < end); };
    busy(() => Date.now()); document.cookie = 'at-load=1';
    setTimeout(() => { document.cookie = 'begun=1'; busy(() => Date.now()); document.cookie = 'date=1'; }, 4000);
    setTimeout(() => { busy(() => performance.now()); document.cookie = 'performance=1'; }, 5000);
    setTimeout(() => { document.cookie = 'later=1'; }, 12000);`),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'at-load', 'begun', 'later'],
};
