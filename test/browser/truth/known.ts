/**
 * The mechanisms that fall short today: something of them is lost in silence, or said wrongly. The test fails
 * for one that is not in this list, and for one that is in it without need, so that the list only shrinks.
 * `races`: it falls short in some runs only.
 */
export const known: Readonly<Record<string, string | { races: string }>> = {
  preconnect:
    'a profile of a crawl is like a private window, where Chromium opens no connection that a link asks for',
  'link-header-preconnect': 'the same, asked for by a header of the page',
  'sw-newer-by-visit': {
    races:
      'Chromium looks for a newer service worker a second after a page has come, when the crawl may have left it',
  },
  'early-hints-preconnect': { races: 'the connection is opened in most runs' },
};
