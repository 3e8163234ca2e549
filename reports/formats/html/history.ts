/** A month as a strip: each night's verdict on a site, by height first and by colour second. */
import { h, type ComponentChildren } from 'preact';
import { day, daysBetween } from '../../messages/index.ts';
import { isActive } from '../../../rules/judge/verdict.ts';
import { nightOf } from '../../document/history.ts';
import type { Report } from '../../document/schema/run.ts';
import type { SiteReport } from '../../document/schema/site.ts';
import type { Verdict } from '../../document/schema/verdict.ts';
import type { Night } from '../../document/schema/history.ts';
import { capital } from '../../present/sanitise.ts';
import { median, fixTimes } from '../../present/time-to-fix.ts';
import { standingOfSite } from '../../present/standing.ts';
import type { Ui } from './context.ts';

/** The number of nights in a strip, this one included. */
const nightsShown = 30;
const step = 5;
const heights: Record<Verdict, number> = { violations: 18, inconclusive: 11, compliant: 5 };

const nights = new WeakMap<Report, Night[]>();

/** The nights of a report, oldest first; the last is this run. */
export function nightsOf(report: Report): Night[] {
  const known = nights.get(report) ?? [...report.history, nightOf(report)].slice(-nightsShown);
  nights.set(report, known);
  return known;
}

/** The strip of one site. */
export function Strip({ ui, site }: { ui: Ui; site: SiteReport }): ComponentChildren {
  const { words, report } = ui;
  const seen = nightsOf(report).map(({ sites }) => sites.find(({ id }) => id === site.id)?.verdict ?? null);
  const count = (verdict: Verdict): number => seen.filter((one) => one === verdict).length;
  const bars = (verdict: Verdict): string =>
    seen
      .map((one, index) =>
        one === verdict
          ? `M${index * step} ${18 - heights[verdict]}h${step - 1}v${heights[verdict]}h-${step - 1}z`
          : '',
      )
      .join('');
  const label = words.history.strip(
    seen.length,
    count('violations'),
    count('inconclusive'),
    words.verdict[standingOfSite(site, report)],
  );
  const verdicts: readonly Verdict[] = ['violations', 'inconclusive', 'compliant'];
  return h(
    'svg',
    {
      class: 'strip',
      viewBox: `0 0 ${seen.length * step} 18`,
      width: seen.length * step,
      height: 18,
      role: 'img',
      'aria-label': label,
    },
    h('title', null, label),
    verdicts.map((verdict) => h('path', { class: verdict, d: bars(verdict), key: verdict })),
  );
}

/** Open violations per night over all sites, and how long fixes took. */
export function Course({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const known = nightsOf(report);
  if (known.length < 2) return null;
  const open = known.map(({ sites }) => sites.reduce((sum, { violations }) => sum + violations, 0));
  const most = Math.max(1, ...open);
  const [width, height] = [600, 70];
  const x = (index: number): number => Math.round((index / (open.length - 1)) * width);
  const y = (value: number): number => Math.round(height - (value / most) * (height - 6));
  const line = open
    .map((value, index) => (index === 0 ? `M0 ${y(value)}` : `H${x(index)}V${y(value)}`))
    .join('');
  const days = fixTimes(report.earlier);
  const [first, last] = [known[0], known.at(-1)];
  const oldest = report.findings
    .filter((finding) => finding.kind === 'violation' && isActive(finding) && finding.firstSeen !== undefined)
    .toSorted((a, b) => String(a.firstSeen).localeCompare(String(b.firstSeen)))[0];
  return h(
    'section',
    { 'aria-labelledby': 'course', class: 'course' },
    h('h2', { id: 'course' }, words.history.title(known.length)),
    h(
      'figure',
      null,
      h(
        'figcaption',
        null,
        `${words.history.openPerNight}: ${words.history.openNow(open.at(-1) ?? 0, Math.max(...open))}`,
      ),
      h(
        'svg',
        {
          class: 'line',
          viewBox: `0 0 ${width} ${height + 2}`,
          preserveAspectRatio: 'none',
          role: 'img',
          'aria-label': `${words.history.openPerNight}: ${open.join(', ')}`,
        },
        h('path', { class: 'area', d: `${line}V${height}H0z` }),
        h('path', { class: 'edge', d: line }),
      ),
      h(
        'p',
        { class: 'ends quiet' },
        h('span', null, day(first?.startedAt ?? '', words)),
        h('span', null, day(last?.startedAt ?? '', words)),
      ),
    ),
    h(
      'p',
      null,
      h('strong', null, `${words.history.timeToFix}: `),
      days.length === 0
        ? words.history.noneFixed
        : words.history.fixedIn(words.history.days(median(days)), days.length),
    ),
    oldest?.firstSeen === undefined
      ? null
      : h(
          'p',
          null,
          h('strong', null, `${capital(words.history.oldest)}: `),
          words.history.since(
            day(oldest.firstSeen, words),
            daysBetween(oldest.firstSeen, report.run.startedAt),
          ),
        ),
  );
}
