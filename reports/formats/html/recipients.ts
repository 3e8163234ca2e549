/**
 * Recipients as a picture: a row for each third party, a column for each phase, a dot whose area shows how
 * much went there.
 */
import { h, type ComponentChildren } from 'preact';
import { wordFor } from '../../messages/index.ts';
import type { Phase } from '../../../rules/evidence/common.ts';
import type { ServiceReport } from '../../document/schema/inventory.ts';
import { capital, toDisplay } from '../../present/sanitise.ts';
import { hostName } from '../../present/address.ts';
import { findingOfRow } from '../../present/flagged-findings.ts';
import { findingAnchor, type SiteProps } from './context.ts';

const rowsShown = 24;
const order: readonly Phase[] = [
  'before-choice',
  'after-accept',
  'after-reject',
  'after-withdrawal',
  'after-category',
];

/** The picture of a site's recipients. */
export function RecipientsPicture({ ui, site }: SiteProps): ComponentChildren {
  const { words, report } = ui;
  if (site.services.length === 0 || site.services.every(({ byPhase }) => Object.keys(byPhase).length === 0))
    return null;
  const visited = new Set(site.journeys.flatMap(({ pages }) => pages.map(({ phase }) => phase)));
  const columns = order.filter(
    (phase) => visited.has(phase) || site.services.some(({ byPhase }) => byPhase[phase] !== undefined),
  );
  const wrong = (service: ServiceReport, phase: string) => findingOfRow(report, site, { phase }, service);
  const weight = (service: ServiceReport): number =>
    columns.filter((phase) => wrong(service, phase)).length * 1000 + service.requests;
  const rows = site.services.toSorted((a, b) => weight(b) - weight(a));
  const most = Math.max(1, ...rows.flatMap(({ byPhase }) => Object.values(byPhase)));
  return h(
    'section',
    { class: 'flows' },
    h('h3', null, words.recipients.title),
    h('p', { class: 'quiet' }, words.recipients.intro),
    h(
      'div',
      {
        class: 'scroll',
        tabIndex: 0,
        role: 'region',
        'aria-label': `${words.recipients.title} ${hostName(site.url)}`,
      },
      h(
        'table',
        { class: 'dots' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            h('th', { scope: 'col' }, words.page.recipients),
            columns.map((phase) => h('th', { scope: 'col', key: phase }, capital(words.phase[phase]))),
            h('th', { scope: 'col' }, capital(words.recipients.receives)),
          ),
        ),
        h(
          'tbody',
          null,
          rows.slice(0, rowsShown).map((service) =>
            h(
              'tr',
              { key: service.name },
              h(
                'th',
                { scope: 'row' },
                h('strong', null, toDisplay(service.name, 60)),
                service.own ? h('small', null, ` ${words.recipients.own}`) : null,
                h('small', null, ` ${toDisplay(wordFor(words.category, service.category), 40)}`),
                service.declared ? null : h('small', { class: 'absent' }, ` ${words.recipients.undeclared}`),
              ),
              columns.map((phase) =>
                h(
                  'td',
                  { key: phase },
                  h(Dot, {
                    ui,
                    requests: service.byPhase[phase] ?? 0,
                    most,
                    finding: wrong(service, phase)?.fingerprint,
                  }),
                ),
              ),
              h('td', { class: 'gets' }, gets(service, ui, site)),
            ),
          ),
        ),
      ),
    ),
    rows.length > rowsShown
      ? h('p', { class: 'quiet' }, words.recipients.more(rows.length - rowsShown))
      : null,
  );
}

/** The area of the dot is proportional to the number beside it. */
function Dot({
  requests,
  most,
  finding,
}: {
  ui: SiteProps['ui'];
  requests: number;
  most: number;
  finding: string | undefined;
}): ComponentChildren {
  if (requests === 0) return h('span', { class: 'quiet' }, '–');
  const radius = Math.round((3 + 8 * Math.sqrt(requests / most)) * 10) / 10;
  const picture = h(
    'svg',
    {
      class: finding ? 'dot wrong' : 'dot',
      viewBox: '0 0 24 24',
      width: 24,
      height: 24,
      'aria-hidden': 'true',
    },
    h('circle', { cx: 12, cy: 12, r: radius }),
  );
  return finding
    ? h('a', { href: `#${findingAnchor(finding)}` }, picture, h('span', { class: 'figure' }, `✖ ${requests}`))
    : [picture, h('span', { class: 'figure' }, String(requests))];
}

function gets(service: ServiceReport, { words }: SiteProps['ui'], site: SiteProps['site']): string {
  const cookies = site.cookies.filter(
    (cookie) =>
      cookie.service === service.name ||
      service.hosts.some((host) => host === cookie.domain || host.endsWith(`.${cookie.domain}`)),
  ).length;
  const received = service.receives.map((what) => toDisplay(wordFor(words.recipients.what, what), 40));
  return [
    words.recipients.ip,
    ...received,
    ...(cookies > 0 ? [words.recipients.setsCookies(cookies)] : []),
  ].join(', ');
}
