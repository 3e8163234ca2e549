/** The pages of each journey with their screenshots. A chosen screenshot is shown large, without a script. */
import { h, type ComponentChildren } from 'preact';
import { choiceWord, leftOutLine, statusWord, wordFor } from '../../messages/index.ts';
import { hostOf } from '../../../rules/address.ts';
import { nameOfReport } from '../../../rules/evidence/devices.ts';
import type { JourneyReport, PageReport } from '../../document/schema/journey.ts';
import { capital, toDisplay, toDisplaySentence } from '../../present/sanitise.ts';
import { pageLabel } from '../../present/address.ts';
import { pictureAnchor, siteAnchor, type SiteProps, type Ui } from './context.ts';

/** The pages of each journey. */
export function Pages({ ui, site }: SiteProps): ComponentChildren {
  /** Pictures of a journey that went on from an earlier one were shown with that one. */
  const shown = new Set<string>();
  return h(
    'div',
    null,
    site.journeys.map((journey) => {
      const before = new Set(shown);
      for (const { screenshot } of journey.pages) if (screenshot !== null) shown.add(screenshot);
      return h(Journey, { ui, site, journey, shown: before, key: journey.choice });
    }),
  );
}

interface JourneyProps extends SiteProps {
  journey: JourneyReport;
  /** Paths of pictures that the page has shown for earlier journeys of the site. */
  shown: ReadonlySet<string>;
}

function Journey({ ui, site, journey, shown }: JourneyProps): ComponentChildren {
  const { words } = ui;
  const choice = toDisplay(choiceWord(nameOfReport(journey), words));
  return h(
    'section',
    { class: 'journey' },
    h(
      'h4',
      null,
      capital(choice),
      ' ',
      h(
        'span',
        { class: 'quiet' },
        statusWord(nameOfReport(journey), journey.status, words),
        ' · ',
        words.count.pages(journey.pages.length),
      ),
    ),
    leftOutLine(journey.leftOut, words) === null
      ? null
      : h('p', { class: 'quiet' }, leftOutLine(journey.leftOut, words)),
    h(
      'div',
      { class: 'pictures' },
      // A report of an older version has no banner with outlined controls.
      site.banner !== null || journey.bannerPicture === null || ui.picture(journey.bannerPicture) === null
        ? null
        : h(Picture, {
            ui,
            path: journey.bannerPicture,
            alt: words.page.pictureOfBanner(choice),
            caption: words.page.banner,
            back: siteAnchor(site.id),
          }),
      journey.pages
        .filter((page) => worthShowing(ui, page))
        .map((page, index) => h(OnePage, { ui, site, page, shown, key: index })),
    ),
  );
}

/** In a brief report: pages with a picture, and pages on which something failed. */
const worthShowing = (ui: Ui, page: PageReport): boolean =>
  !ui.brief ||
  page.outcome !== 'loaded' ||
  (page.screenshot !== null && ui.picture(page.screenshot) !== null);

function OnePage({
  ui,
  site,
  page,
  shown,
}: Omit<JourneyProps, 'journey'> & { page: PageReport }): ComponentChildren {
  const { words } = ui;
  const label = pageLabel(page.url, hostOf(site.url));
  const phase = toDisplay(wordFor(words.phase, page.phase));
  const trouble =
    page.outcome === 'loaded'
      ? ''
      : [
          wordFor(words.pageOutcome, page.outcome),
          page.status === null ? '' : `HTTP ${page.status}`,
          toDisplaySentence(page.reason ?? '', 160),
        ]
          .filter((part) => part !== '')
          .join(' · ');
  const caption = [
    h('code', null, label),
    h('small', null, ` ${phase}`),
    trouble === ''
      ? null
      : h('span', { class: 'trouble' }, h('span', { class: 'mark', 'aria-hidden': 'true' }, '◐'), trouble),
  ];
  return h(Picture, {
    ui,
    path: page.screenshot,
    again: page.screenshot !== null && shown.has(page.screenshot),
    alt: words.page.pictureOf(label, phase),
    caption,
    back: siteAnchor(site.id),
  });
}

interface PictureProps {
  ui: Ui;
  path: string | null;
  /** The page has shown it before, with its anchor. */
  again?: boolean;
  alt: string;
  caption: ComponentChildren;
  back: string;
}

function Picture({ ui, path, again = false, alt, caption, back }: PictureProps): ComponentChildren {
  const source = path === null ? null : ui.picture(path);
  if (path === null || source === null) {
    return h(
      'figure',
      null,
      h(
        'figcaption',
        null,
        caption,
        path === null
          ? null
          : h('small', null, ` ${ui.words.page.pictureElsewhere} `, h('code', null, toDisplay(path, 200))),
      ),
    );
  }
  const id = pictureAnchor(path);
  const shownAs = ui.pictureShownAs?.(path) ?? path;
  if (shownAs !== path || again)
    return h(
      'figure',
      again ? null : { id },
      h(
        'figcaption',
        null,
        caption,
        ' ',
        h('a', { href: `#${pictureAnchor(shownAs)}` }, ui.words.page.samePicture),
      ),
    );
  return h(
    'figure',
    { id },
    h(
      'a',
      { href: `#${id}`, class: 'enlarge' },
      h('img', { src: source, alt, loading: 'lazy', decoding: 'async' }),
    ),
    h('figcaption', null, caption, h('a', { href: `#${back}`, class: 'close' }, ` ${ui.words.page.smaller}`)),
  );
}
