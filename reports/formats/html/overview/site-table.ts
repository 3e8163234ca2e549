/** The sites at a glance. */
import { h, type ComponentChildren } from 'preact';
import { isActive } from '../../../../rules/judge/verdict.ts';
import type { SiteReport } from '../../../document/schema/site.ts';
import { visitedPages } from '../../terminal/sites.ts';
import { capital } from '../../../present/sanitise.ts';
import { hostName } from '../../../present/address.ts';
import { changesOf } from '../../../present/headline.ts';
import { findingsOf } from '../../../present/flagged-findings.ts';
import { standingOfSite, waivedWords } from '../../../present/standing.ts';
import { siteAnchor, type Ui } from '../context.ts';
import { nightsOf, Strip } from '../history.ts';
import { SeverityCounts, VerdictWord } from '../marks.ts';
import { table, type Column } from '../table.ts';

/** The sites, with verdict, findings and history. */
export function SiteTable({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  return table<SiteReport>({
    caption: words.page.atAGlance,
    class: 'glance',
    rows: report.sites,
    columns: [
      {
        title: words.page.site,
        cell: (site) => h('a', { href: `#${siteAnchor(site.id)}` }, hostName(site.url)),
      },
      ...judgedColumns(ui),
      ...(report.run.baseline === null
        ? []
        : [
            {
              title: words.page.changes,
              cell: (site: SiteReport) =>
                changesOf(report, words, site.id).length === 0
                  ? '–'
                  : changesOf(report, words, site.id).map((part) =>
                      h('span', { class: 'whole line-of', key: part }, part),
                    ),
            },
          ]),
      ...(report.history.length === 0
        ? []
        : [
            {
              title: words.history.title(nightsOf(report).length),
              cell: (site: SiteReport) => h(Strip, { ui, site }),
            },
          ]),
      {
        title: words.page.visited,
        cell: (site) => h('span', { class: 'whole' }, words.count.pages(visitedPages(site))),
      },
      {
        title: capital(words.label.notChecked),
        figures: true,
        cell: (site) =>
          site.gaps.length > 0
            ? h('a', { href: `#gaps-${siteAnchor(site.id)}` }, String(site.gaps.length))
            : '–',
      },
    ],
  });
}

/** What was judged of a site: the verdict, what is wrong, and how much a person must judge. */
export function judgedColumns(ui: Ui): Array<Column<SiteReport>> {
  const { report, words } = ui;
  const standing = (site: SiteReport) => findingsOf(report, site.id).filter(isActive);
  return [
    {
      title: words.page.verdict,
      cell: (site) => h(VerdictWord, { verdict: standingOfSite(site, report), words }),
    },
    {
      title: words.page.findings,
      cell: (site) => h(Counted, { ui, site }),
    },
    {
      title: words.page.review,
      figures: true,
      cell: (site) => String(standing(site).filter(({ kind }) => kind === 'suspected').length || '–'),
    },
  ];
}

/** The violations that count, by severity, and what is waived beside them. */
function Counted({ ui: { report, words }, site }: { ui: Ui; site: SiteReport }): ComponentChildren {
  const all = findingsOf(report, site.id);
  const findings = all.filter((finding) => isActive(finding) && finding.kind === 'violation');
  const waived = waivedWords(all, words);
  if (waived === '') return h(SeverityCounts, { findings, words });
  return [
    findings.length === 0 ? null : h(SeverityCounts, { findings, words }),
    h('small', null, ` ${waived}`),
  ];
}
