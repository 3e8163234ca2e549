/** The consent banner with its controls outlined, and the clicks that accepting and refusing take. */
import { h, type ComponentChildren } from 'preact';
import { choiceWord, wordFor } from '../../messages/index.ts';
import type { JourneyReport } from '../../document/schema/journey.ts';
import type { BannerReport } from '../../document/schema/banner.ts';
import { capital, toDisplay } from '../../present/sanitise.ts';
import { pictureAnchor, type SiteProps } from './context.ts';

/** Kinds of control that answer the banner; each has an outline of its own. */
const answers = new Set(['accept-all', 'reject-all', 'necessary-only', 'save-selection']);

/** What a visitor with one device meets: the banner and what became of the choices. */
interface DeviceBanner extends SiteProps {
  banner: BannerReport;
  /** Of this device. */
  journeys: readonly JourneyReport[];
  title: string;
}

/** The banner's screenshot, its outlined controls, and the clicks for each choice; for each device beside the other. */
export function BannerPicture({ ui, site }: SiteProps): ComponentChildren {
  const { banner, bannersByDevice = [], journeys } = site;
  const { title, titleOnDevice, none } = ui.words.banner;
  if (bannersByDevice.length < 2) return banner && h(BannerOfDevice, { ui, site, banner, journeys, title });
  if (!banner) return null;
  return h(
    'div',
    { class: 'banners' },
    bannersByDevice.map(({ device, banner: its }) => {
      const heading = titleOnDevice(ui.words.device[device]);
      return its
        ? h(BannerOfDevice, {
            key: device,
            ui,
            site,
            banner: its,
            journeys: journeys.filter((journey) => journey.device === device),
            title: heading,
          })
        : h('section', { class: 'banner', key: device }, h('h3', null, heading), h('p', null, none));
    }),
  );
}

function BannerOfDevice({ ui, site, banner, journeys, title }: DeviceBanner): ComponentChildren {
  const { words } = ui;
  const numbered = banner.controls.map((control, index) => ({ ...control, number: index + 1 }));
  return h(
    'figure',
    { class: 'banner', ...(banner.picture === null ? {} : { id: pictureAnchor(banner.picture) }) },
    h('h3', null, title),
    h(
      'div',
      { class: 'banner-pair' },
      h(Outlined, { ui, site, banner }),
      h(
        'figcaption',
        null,
        h(
          'ul',
          { class: 'efforts' },
          effortsOf(journeys).map((journey) => h('li', { key: journey.choice }, h(Effort, { ui, journey }))),
        ),
        uneven(journeys)
          ? h(
              'p',
              { class: 'trouble' },
              h('span', { class: 'mark', 'aria-hidden': 'true' }, '◐'),
              words.banner.uneven,
            )
          : null,
        h(
          'ol',
          { class: 'controls' },
          numbered.map(({ kind, text, box, number }) =>
            h(
              'li',
              { key: number },
              h('span', { class: answers.has(kind) ? 'answer' : '' }, `“${toDisplay(text, 60)}”`),
              ' ',
              h(
                'small',
                null,
                wordFor(words.banner.control, kind),
                box === null ? ` · ${words.banner.hidden}` : '',
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/**
 * The boxes refer to the picture's own size: a picture that the viewport cut off is smaller than the banner.
 */
function Outlined({ ui, banner }: SiteProps & { banner: BannerReport }): ComponentChildren {
  const source = banner.picture === null ? null : ui.picture(banner.picture);
  const size = (banner.picture === null ? null : ui.pictureSize(banner.picture)) ?? banner;
  if (source === null)
    return banner.picture === null
      ? null
      : h(
          'p',
          { class: 'quiet' },
          `${ui.words.page.pictureElsewhere} `,
          h('code', null, toDisplay(banner.picture, 200)),
        );
  const [width, height] = [Math.max(1, Math.round(size.width)), Math.max(1, Math.round(size.height))];
  return h(
    'svg',
    {
      class: 'outlined',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': ui.words.banner.picture,
    },
    h('image', { href: source, width, height, preserveAspectRatio: 'none' }),
    banner.controls.map(({ kind, box }, index) =>
      box === null || box.x >= width || box.y >= height
        ? null
        : h(
            'g',
            { key: index, class: answers.has(kind) ? 'control answer' : 'control' },
            h('rect', {
              x: Math.round(box.x) - 2,
              y: Math.round(box.y) - 2,
              width: Math.round(box.width) + 4,
              height: Math.round(box.height) + 4,
              rx: 3,
            }),
            h('circle', { cx: Math.round(box.x), cy: Math.round(box.y), r: 10 }),
            h('text', { x: Math.round(box.x), y: Math.round(box.y) + 4 }, String(index + 1)),
          ),
    ),
  );
}

const effortsOf = (journeys: readonly JourneyReport[]): JourneyReport[] =>
  journeys.filter(({ choice, flow }) => choice !== 'none' && flow === undefined);

/** The clicks of one choice: `Weigeren: 2 klikken “Instellingen” → “Alleen noodzakelijk”`. */
function Effort({ ui, journey }: { ui: SiteProps['ui']; journey: JourneyReport }): ComponentChildren {
  const { words } = ui;
  const made = journey.status === 'complete' || journey.status === 'unconfirmed';
  const clicks =
    made && journey.clicks.length > 0
      ? words.count.clicks(journey.clicks.length)
      : words.journeyStatus[journey.status];
  return [
    h('strong', null, words.banner.effort(capital(toDisplay(choiceWord(journey.choice, words), 40)), clicks)),
    journey.clicks.length === 0
      ? null
      : h('small', null, ` ${journey.clicks.map((text) => `“${toDisplay(text, 40)}”`).join(' → ')}`),
  ];
}

/** Whether both choices were confirmed and refusing took more clicks. */
function uneven(journeys: readonly JourneyReport[]): boolean {
  const clicks = (choice: string): number | null =>
    journeys.find((journey) => journey.choice === choice && journey.confirmed === true)?.clicks.length ??
    null;
  const [accept, reject] = [clicks('accept'), clicks('reject')];
  return accept !== null && reject !== null && reject > accept;
}
