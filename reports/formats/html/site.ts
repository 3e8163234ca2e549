/** One site: before and after the choice, its findings, its inventories, and what was visited. */
import { h, type ComponentChildren } from 'preact';
import { isActive } from '../../../rules/judge/verdict.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import { visitedPages } from '../terminal/sites.ts';
import { hostName } from '../../present/address.ts';
import { siteAnchor, type SiteProps, type Ui } from './context.ts';
import { findingsOf } from '../../present/flagged-findings.ts';
import { BannerPicture } from './banner.ts';
import { FindingCard } from './finding.ts';
import { CookieInventory, Recipients } from './inventory.ts';
import { Fold, VerdictWord } from './marks.ts';
import { Members } from './members.ts';
import { Gaps } from './overview/not-checked.ts';
import { Pages } from './pages.ts';
import { Phases } from './phases.ts';
import { RecipientsPicture } from './recipients.ts';
import { Rules } from './rules.ts';
import { TimelinePicture } from './timeline.ts';
import { UnseenHere } from './unseen.ts';
import { retriedIn } from '../../present/browser.ts';
import { capital } from '../../present/sanitise.ts';
import { standingOfSite, waivedWords } from '../../present/standing.ts';

/** A site lists this many cards of one kind and counts the rest: the table has all. */
const cardsShown = 60;
/** With more sites than this, inventories are closed at first. */
const openUpTo = 10;

/** The section of one site. */
export function Site({ ui, site }: SiteProps): ComponentChildren {
  const { report, words } = ui;
  const findings = findingsOf(report, site.id);
  const standing = findings.filter(isActive);
  const ofKind = (kind: Finding['kind']): Finding[] => standing.filter((finding) => finding.kind === kind);
  const passed = site.rules.filter(({ outcome }) => outcome === 'pass').length;
  const judged = site.rules.filter(({ outcome }) => outcome !== 'not-applicable').length;
  const told = site.rules.filter(({ outcome }) => outcome === 'told-elsewhere').length;
  const open = report.sites.length <= openUpTo;
  const id = siteAnchor(site.id);
  return h(
    'section',
    { class: 'site', id, 'aria-labelledby': `${id}-title` },
    h(
      'header',
      { class: 'site-head' },
      h('h2', { id: `${id}-title` }, hostName(site.url)),
      h(VerdictWord, { verdict: standingOfSite(site, report), words }),
      h(
        'p',
        { class: 'quiet' },
        [
          words.count.violations(ofKind('violation').length),
          words.count.pages(visitedPages(site)),
          words.count.journeys(site.journeys.length),
          words.count.rules(passed, judged),
          told > 0 ? words.count.told(told) : '',
          waivedWords(findings, words),
        ]
          .filter((part) => part !== '')
          .join(' · '),
        ' · ',
        h('a', { href: '#top' }, words.page.top),
      ),
      site.retried === null ? null : h('p', { class: 'quiet' }, retriedIn(site, words)),
    ),
    site.gaps.length > 0
      ? h(
          'div',
          { class: 'callout', id: `gaps-${id}` },
          h('h3', null, h('span', { class: 'mark', 'aria-hidden': 'true' }, '◐'), words.page.notChecked),
          h(Gaps, { ui, site, limit: 20 }),
        )
      : null,
    h(TimelinePicture, { ui, site }),
    h('h3', null, words.page.journeys),
    h('p', { class: 'quiet' }, words.page.journeysIntro),
    h(Phases, { ui, site }),
    h(BannerPicture, { ui, site }),
    h(RecipientsPicture, { ui, site }),
    h(Members, { ui, site }),
    standing.length === 0 || ofKind('violation').length > 0 ? h('h3', null, words.page.findings) : null,
    standing.length === 0
      ? h(
          'p',
          null,
          findings.length === 0 ? words.page.noFindings : `${capital(waivedWords(findings, words))}.`,
        )
      : null,
    h(Cards, { ui, site, findings: ofKind('violation') }),
    h(Cards, { ui, site, findings: ofKind('suspected'), title: words.page.toReview }),
    h(Cards, { ui, site, findings: ofKind('notice'), title: words.page.notices, folded: true }),
    h(Cards, {
      ui,
      site,
      findings: findings.filter((finding) => !isActive(finding)),
      title: words.page.waived,
      folded: true,
    }),
    site.cookies.length > 0
      ? h(
          Fold,
          { summary: heading(words.page.inventory, site.cookies.length + site.omitted.cookies), open },
          h(CookieInventory, { ui, site }),
          h(UnseenHere, { ui, site }),
        )
      : null,
    site.services.length > 0
      ? h(
          Fold,
          { summary: heading(words.page.recipients, site.services.length + site.omitted.services), open },
          h(Recipients, { ui, site }),
        )
      : null,
    h(
      Fold,
      { summary: heading(words.page.pictures, site.journeys.flatMap(({ pages }) => pages).length) },
      h(Pages, { ui, site }),
    ),
    h(Fold, { summary: heading(words.page.rules, site.rules.length) }, h(Rules, { ui, site })),
  );
}

const heading = (title: string, count: number): ComponentChildren => [
  h('h3', null, title),
  h('span', { class: 'quiet' }, ` (${count})`),
];

function Cards({
  ui,
  site,
  findings,
  title,
  folded = false,
}: SiteProps & {
  ui: Ui;
  findings: readonly Finding[];
  title?: string;
  folded?: boolean;
}): ComponentChildren {
  if (findings.length === 0) return null;
  const cards = findings
    .slice(0, cardsShown)
    .map((finding) => h(FindingCard, { ui, site, finding, key: finding.fingerprint }));
  const left = findings.length - cards.length;
  const body = [
    ...cards,
    left > 0 ? h('p', { class: 'quiet' }, `${ui.words.count.more(left)}: report.csv`) : null,
  ];
  if (title === undefined) return h('div', { class: 'cards' }, body);
  if (folded)
    return h(Fold, { summary: heading(title, findings.length) }, h('div', { class: 'cards' }, body));
  return h('div', { class: 'cards' }, h('h3', null, title), body);
}
