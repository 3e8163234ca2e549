import { html, onePage, type HostilePage } from '../hostile-page.ts';

export const page: HostilePage = {
  does: 'alert, confirm and prompt at load and later, and a question when it is left',
  answer: onePage(() =>
    html(`
    alert('Hallo'); confirm('Zeker?'); prompt('Wie bent u?');
    document.cookie = 'after-dialogs=1';
    addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'Blijf!'; });
    addEventListener('pagehide', () => { alert('Nee!'); navigator.sendBeacon('/seen-pagehide'); });
    setTimeout(() => { alert('Nog eens'); document.cookie = 'later=1'; }, 5000);`),
  ),
  outcome: ['loaded'],
  cookies: ['before', 'after-dialogs', 'later'],
  requests: ['/seen-pagehide'],
};
