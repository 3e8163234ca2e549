/** Where a finding was seen: pages, phases and observations. */
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../../rules/address.ts';
import { nameOfReport } from '../../../../rules/evidence/devices.ts';
import type { Occurrence } from '../../../../rules/judge/finding.ts';
import type { SiteReport } from '../../../document/schema/site.ts';
import { toDisplay } from '../../../present/sanitise.ts';
import { pageLabel } from '../../../present/address.ts';
import { pictureAnchor, type Ui } from '../context.ts';
import { Fold } from '../marks.ts';
import type { FindingProps } from './props.ts';

const occurrencesShown = 3;
const occurrencesListed = 100;

/** The first occurrences of a finding; the rest opens. */
export function Evidence({ ui, site, finding }: FindingProps): ComponentChildren {
  const { occurrences } = finding;
  const item = (occurrence: Occurrence, index: number): ComponentChildren =>
    h('li', { key: index }, h(OneOccurrence, { ui, site, occurrence }));
  const rest = occurrences.slice(occurrencesShown, occurrencesListed);
  const left = occurrences.length - Math.min(occurrences.length, occurrencesListed);
  return h(
    'div',
    null,
    h('ul', { class: 'plain' }, occurrences.slice(0, occurrencesShown).map(item)),
    rest.length === 0
      ? null
      : ui.brief
        ? h('p', { class: 'quiet' }, ui.words.count.more(occurrences.length - occurrencesShown))
        : h(
            Fold,
            { summary: ui.words.count.more(occurrences.length - occurrencesShown) },
            h('ul', { class: 'plain' }, rest.map(item)),
            left > 0 ? h('p', { class: 'quiet' }, ui.words.page.omitted(left)) : null,
          ),
  );
}

function OneOccurrence({
  ui,
  site,
  occurrence,
}: {
  ui: Ui;
  site: SiteReport;
  occurrence: Occurrence;
}): ComponentChildren {
  const { words } = ui;
  const journey = site.journeys.find(
    (each) => nameOfReport(each) === occurrence.journey || each.evidence.includes(`/${occurrence.journey}/`),
  );
  const page = journey?.pages.find(
    ({ url, finalUrl }) => url === occurrence.page || finalUrl === occurrence.page,
  );
  const picture = page?.screenshot ?? null;
  const earlier = journey?.continues;
  const file = earlier && occurrence.seq <= earlier.until ? earlier.evidence : journey?.evidence;
  return h(
    'span',
    null,
    occurrence.page === ''
      ? null
      : [
          h('code', null, pageLabel(occurrence.page, hostOf(site.url))),
          ', ',
          words.phase[occurrence.phase],
          ': ',
        ],
    words.observation(occurrence.seq, toDisplay(file ?? ui.evidenceFile ?? occurrence.journey)),
    picture !== null && ui.picture(picture) !== null
      ? [' · ', h('a', { href: `#${pictureAnchor(picture)}` }, words.label.screenshot)]
      : null,
  );
}
