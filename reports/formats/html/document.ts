/** The page as a whole: one file without other resources. */
import { h, type ComponentChildren } from 'preact';
import { sha256Source } from './sha256.ts';
import { toDisplay } from '../../present/sanitise.ts';
import type { Ui } from './context.ts';
import { Auditor } from './auditor.ts';
import { Earlier } from './overview/earlier.ts';
import { Heading } from './overview/heading.ts';
import { NotChecked } from './overview/not-checked.ts';
import { SiteTable } from './overview/site-table.ts';
import { sitesShown, Summary } from './overview/summary.ts';
import { WhatNow } from './overview/what-now.ts';
import { FilterBar } from './filter.ts';
import { Course } from './history.ts';
import { script } from './client-script.ts';
import { Site } from './site.ts';
import { style } from './style.ts';
import { UnseenAnywhere } from './unseen.ts';
import { Waivers } from './waivers.ts';

/**
 * The page fetches nothing: pictures are in the file, its style sheet and script are allowed by their hashes,
 * and other scripts, frames, forms and a changed base are refused. So markup that slipped through from
 * evidence is inert.
 */
const policy = `default-src 'none'; img-src data:; style-src ${sha256Source(style)}; script-src ${sha256Source(script)}; base-uri 'none'; form-action 'none'`;

/** What every page has around its content. */
export function Page({ ui, children }: { ui: Ui; children?: ComponentChildren }): ComponentChildren {
  const { report, words, language } = ui;
  return h(
    'html',
    { lang: language },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', null, words.page.title(toDisplay(report.run.policy.name))),
      // An empty icon, as a browser would otherwise request one.
      h('link', { rel: 'icon', href: 'data:,' }),
      h('style', { dangerouslySetInnerHTML: { __html: style } }),
    ),
    h(
      'body',
      { id: 'top', 'data-copied': words.copy.done, 'data-copy-failed': words.copy.failed },
      h('a', { href: '#content', class: 'skip' }, words.page.skip),
      children,
      h('footer', null, h('p', null, words.page.noJudgement)),
      h('script', { dangerouslySetInnerHTML: { __html: script } }),
    ),
  );
}

/** The whole page. */
export function Document({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  return h(
    Page,
    { ui },
    h(Heading, { ui }),
    h(Summary, { ui }),
    h(
      'main',
      { id: 'content' },
      h(
        'section',
        {
          // On paper the summary tells it, unless there are too many sites for it.
          class: report.sites.length > sitesShown ? 'at-a-glance' : 'at-a-glance told',
          'aria-labelledby': 'at-a-glance',
        },
        h('h2', { id: 'at-a-glance' }, words.page.atAGlance),
        h(SiteTable, { ui }),
      ),
      h(WhatNow, { ui }),
      h('div', { class: 'side' }, h(NotChecked, { ui }), h(Course, { ui }), h(UnseenAnywhere, { ui })),
      h(Earlier, { ui }),
      h(Waivers, { ui }),
      h(FilterBar, { ui }),
      report.sites.map((site) => h(Site, { ui, site, key: site.id })),
      h(Auditor, { ui }),
    ),
  );
}
