/** The page that leads to the pages of the sites, where a run has too many sites for one page. */
import { h, type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { severities, type Language, type Severity } from '../../../rules/judge/finding.ts';
import { isActive, type Standing } from '../../../rules/judge/verdict.ts';
import type { Report } from '../../document/schema/run.ts';
import { messages } from '../../messages/index.ts';
import { hostName } from '../../present/address.ts';
import { capital, toDisplay, withoutDirections } from '../../present/sanitise.ts';
import { standingOfSite } from '../../present/standing.ts';
import { Page } from './document.ts';
import { VerdictWord } from './marks.ts';
import { Heading } from './overview/heading.ts';
import { table } from './table.ts';

/** A site in the index. */
export interface IndexRow {
  url: string;
  /** Its page, relative to the index. */
  page: string;
  standing: Standing;
  violations: number;
  /** The worst violation that counts. */
  worst: Severity | null;
  suspected: number;
  unchecked: number;
}

/** The row of a site; `slice`: the report of this site alone. */
export function indexRow(slice: Report, page: string): IndexRow | null {
  const [site] = slice.sites;
  if (site === undefined) return null;
  const active = slice.findings.filter(isActive);
  const violations = active.filter(({ kind }) => kind === 'violation');
  return {
    url: site.url,
    page,
    standing: standingOfSite(site, slice),
    violations: violations.length,
    worst: severities.find((severity) => violations.some((each) => each.severity === severity)) ?? null,
    suspected: active.filter(({ kind }) => kind === 'suspected').length,
    unchecked: site.gaps.length,
  };
}

/** @param report the report of the run, whose sites and findings may be light */
export function renderIndex(report: Report, rows: readonly IndexRow[], language: Language): string {
  const words = messages(language);
  const ui = {
    report,
    language,
    words,
    picture: () => null,
    pictureSize: () => null,
    brief: true,
    command: 'cookiewacht',
  };
  const sites = rows.toSorted((a, b) => weight(b) - weight(a) || (a.url < b.url ? -1 : 1));
  const page = h(
    Page,
    { ui },
    h(Heading, { ui }),
    h(
      'main',
      { id: 'content' },
      h(
        'section',
        { class: 'at-a-glance', 'aria-labelledby': 'at-a-glance' },
        h('h2', { id: 'at-a-glance' }, words.page.atAGlance),
        siteTable(sites, language),
      ),
    ),
  );
  return withoutDirections(`<!doctype html>\n${renderToString(page)}\n`);
}

/** The worst first, and then what could not be checked. */
const weight = ({ worst, violations, unchecked }: IndexRow): number =>
  (worst === null ? 0 : (severities.length - severities.indexOf(worst)) * 1_000_000) +
  violations * 1_000 +
  Math.min(unchecked, 999);

function siteTable(rows: readonly IndexRow[], language: Language): ComponentChildren {
  const words = messages(language);
  const number = (count: number): string => (count === 0 ? '–' : String(count));
  return table<IndexRow>({
    caption: words.page.atAGlance,
    class: 'glance',
    plain: true,
    rows,
    columns: [
      {
        title: words.page.site,
        cell: ({ page, url }) => h('a', { href: encodeURI(page) }, toDisplay(hostName(url))),
      },
      {
        title: words.page.verdict,
        cell: ({ standing }) => h(VerdictWord, { verdict: standing, words }),
      },
      { title: words.page.findings, figures: true, cell: ({ violations }) => number(violations) },
      {
        title: words.page.worst,
        cell: ({ worst }) => (worst === null ? '–' : words.severity[worst]),
      },
      { title: words.page.review, figures: true, cell: ({ suspected }) => number(suspected) },
      {
        title: capital(words.label.notChecked),
        figures: true,
        cell: ({ unchecked }) => number(unchecked),
      },
    ],
  });
}
