/** What could not be checked. */
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../../rules/address.ts';
import type { SiteReport } from '../../../document/schema/site.ts';
import { hostName } from '../../../present/address.ts';
import { gapWords } from '../../../present/gap.ts';
import { siteAnchor, type Ui } from '../context.ts';

/** What could not be checked, site by site. */
export function NotChecked({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const sites = report.sites.filter(({ gaps }) => gaps.length > 0);
  return h(
    'section',
    { 'aria-labelledby': 'not-checked' },
    h('h2', { id: 'not-checked' }, words.page.notChecked),
    sites.length === 0
      ? h('p', null, h('span', { class: 'mark', 'aria-hidden': 'true' }, '✔'), words.page.allChecked)
      : null,
    sites.length === 0
      ? null
      : h(
          'ul',
          { class: 'unchecked' },
          sites.map((site) =>
            h(
              'li',
              { key: site.id },
              h('a', { href: `#${siteAnchor(site.id)}` }, hostName(site.url)),
              h(Gaps, { ui, site, limit: 3 }),
            ),
          ),
        ),
  );
}

/** The gaps of one site, at most `limit`; the rest is counted. */
export function Gaps({ ui, site, limit }: { ui: Ui; site: SiteReport; limit: number }): ComponentChildren {
  const { report, language, words } = ui;
  const left = site.gaps.length - limit;
  const lines = site.gaps.slice(0, limit).map((gap, index) => {
    const { what, reason } = gapWords(gap, report, hostOf(site.url), language, words);
    return h('li', { key: index }, what, reason === '' ? null : h('small', { lang: 'en' }, ` ${reason}`));
  });
  return h('ul', { class: 'gaps' }, lines, left > 0 ? h('li', null, words.count.more(left)) : null);
}
