/** Words of the first page after installing, in English. */
import type { OwnMessages } from '../nl.ts';

/** Words of the first page. */
export const welcome = {
  welcome: {
    title: 'Cookiewacht watches along',
    intro:
      'On each website you see what it sets and sends, before and after your choice, who did it, and which promise that breaks. Nothing leaves your browser.',
    example: {
      title: 'An example',
      intro:
        'This page sets a cookie for statistics before the visitor has chosen. On the left is the page with the button of Cookiewacht, on the right what stands behind that button.',
      fix: 'Show the page after it is fixed',
      before: 'The page as it is: the visitor has not chosen yet.',
      after: 'After the fix: the script loads only after the choice. The number is gone.',
      picture: (badge) =>
        badge === ''
          ? 'A page with a consent banner; the button of Cookiewacht has no number.'
          : `A page with a consent banner; the button of Cookiewacht says ${badge}.`,
      popup: 'What stands behind the button',
      heading: 'Example Bakery',
      text: 'Fresh bread every day.',
      banner: 'We use cookies for statistics. Do you agree?',
      accept: 'Accept',
      refuse: 'Refuse',
    },
    badge: {
      title: 'What the button says',
      number: 'A number',
      numberMeans:
        'This page has so many findings. The colour is that of the most severe one. Click the button to see who did it and how to fix it.',
      nothing: 'Nothing',
      nothingMeans: 'No findings so far.',
      grey: 'A grey question mark',
      greyMeans:
        'Not judged: the page was open before Cookiewacht began, or no extension may watch it. Load the page again.',
    },
    policy: {
      title: 'Your policy',
      why: 'A policy says what your sites may set and what they promise. Without one, the general rules apply. Load a file, or fetch it from your own site.',
      button: 'Set your policy',
    },
    ways: {
      title: 'How to open Cookiewacht',
      popup: 'the findings of this page',
      timeline: 'the timeline beside the page',
      settings: 'the settings',
      devtools: 'the developer tools; choose Cookiewacht there',
      once: 'This page opens once, after installing.',
    },
  },
} satisfies Partial<OwnMessages>;
