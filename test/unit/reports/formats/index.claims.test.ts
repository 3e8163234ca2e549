/**
 * No format says what does not follow from what was seen and decided: situations × formats. What must be said is
 * looked for in every format, and so is what must not.
 */
import { describe, expect, test } from 'vitest';
import { assembleReport, type ReportInput } from '../../../../reports/document/assemble.ts';
import type { Report } from '../../../../reports/document/schema/run.ts';
import { formats } from '../../../../reports/formats/index.ts';
import { messages } from '../../../../reports/messages/index.ts';
import { noticeOf } from '../../../../reports/runs/notice.ts';
import { renderTrend, trendOf } from '../../../../reports/runs/trend.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { options } from '../../../support/report-assets.ts';
import { finding, journey, nightlyReport, run, site } from '../../../support/report.ts';

const rule = 'pre-consent-nonessential-cookie';
const cookieNamed = (name: string, waiver: Finding['waiver'] = null): Finding =>
  finding({ rule, site: 'cqt', subject: { type: 'cookie', name, host: 'www.cqt.nl' }, waiver });
const waivedUntil = (until: string, state: 'applied' | 'expired' = 'applied'): Finding['waiver'] => ({
  reason: 'Wordt vervangen',
  by: 'J. de Vries',
  until,
  state,
});
const waiver = (subject: string, until: string) => ({
  rule,
  site: 'cqt',
  subject,
  reason: 'Wordt vervangen',
  by: 'J. de Vries',
  until,
});
const sites = [{ id: 'cqt', url: 'https://www.cqt.nl/' }];
const rules = Object.entries(nightlyReport().rules).map(([id, texts]) => ({
  id,
  phases: ['before-choice' as const],
  ...texts,
}));

function night(
  findings: Finding[],
  more: Partial<ReportInput> & { site?: Parameters<typeof site>[2]; day?: number } = {},
): Report {
  const { site: siteOptions = {}, day = 23, ...rest } = more;
  const startedAt = `2026-11-${day}T02:00:00.000Z`;
  return assembleReport({
    run: { ...run, id: `2026-11-${day}T020000Z`, startedAt },
    sites: [site('cqt', findings, siteOptions)],
    findings,
    rules,
    policy: { waivers: [], sites },
    ...rest,
  });
}

const names = ['_ga', '_gid', '_fbp', '_gcl_au'];
const four = (until: (index: number) => string): Finding[] =>
  names.map((name, index) => cookieNamed(name, waivedUntil(until(index))));

/** Everything that a person reads of a run, by format. */
function texts(report: Report, language: 'nl' | 'en'): Record<string, string> {
  const rendered = formats.map(({ name, render }): [string, string] => [
    name,
    render(report, options(language))
      .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
      .replace(/[ \n]+/g, ' '),
  ]);
  const { text } = noticeOf(report, language);
  const trend = renderTrend(trendOf([report]), { language, nights: 9, columns: 100 });
  return { ...Object.fromEntries(rendered), webhook: text.replace(/\n/g, ' '), trend };
}

interface Situation {
  what: string;
  report: Report;
  /** By language: what the formats (all that are named) must say. */
  says: { formats: readonly string[]; nl: RegExp; en: RegExp };
  /** What no text may say. */
  never?: { nl: RegExp; en: RegExp };
}

const prose = ['terminal', 'markdown', 'html', 'webhook'];
const all = [...prose, 'junit', 'sarif', 'csv'];
const clean = {
  nl: /geen overtreding gevonden|[✔] voldoet|(?<!bevinding )\bvoldoet\b|Geen bevindingen|>geen</i,
  en: /no violation was found|\bcompliant\b(?!")|No findings\.|>none</i,
};

const situations: Situation[] = [
  {
    what: 'all is waived, until one day',
    report: night(four(() => '2027-01-31')),
    says: {
      formats: prose,
      nl: /Vier overtredingen, alle vrijgesteld tot en met 31 januari 2027/i,
      en: /Four violations, all waived until 31 January 2027/i,
    },
    never: clean,
  },
  {
    what: 'all is waived, until several days',
    report: night(four((index) => `2027-0${index + 1}-28`)),
    says: {
      formats: prose,
      nl: /alle vrijgesteld, de eerste tot en met 28 januari 2027/,
      en: /all waived, the first until 28 January 2027/,
    },
    never: clean,
  },
  {
    what: 'what is waived is marked, one by one',
    report: night(four(() => '2027-01-31')),
    says: {
      formats: ['junit', 'sarif', 'markdown', 'terminal', 'html'],
      nl: /vrijgesteld[\s\S]*31 januari 2027/i,
      en: /waived[\s\S]*31 January 2027/i,
    },
  },
  {
    what: 'waived does not read as solved in a trend',
    report: night(four(() => '2027-01-31')),
    says: {
      formats: ['trend'],
      nl: /0\(4\)[\s\S]*haakjes: vrijgesteld/,
      en: /0\(4\)[\s\S]*brackets: waived/,
    },
  },
  {
    what: 'some is waived, some counts',
    report: night([...four(() => '2027-01-31'), cookieNamed('_hjid')]),
    says: {
      formats: prose,
      nl: /Nog vier overtredingen zijn vrijgesteld tot en met 31 januari 2027/,
      en: /Four more violations are waived until 31 January 2027/,
    },
  },
  {
    what: 'a waiver has ended',
    report: night([cookieNamed('_ga', waivedUntil('2026-11-22', 'expired'))], {
      baseline: night([cookieNamed('_ga', waivedUntil('2026-11-22'))], { day: 22 }),
      policy: { waivers: [waiver('_ga', '2026-11-22')], sites },
    }),
    says: {
      formats: [...prose, 'junit', 'sarif', 'csv'],
      nl: /vrijstelling [\s\S]*_ga[\s\S]*J\. de Vries\) liep af op 22 november 2026|J\. de Vries[\s\S]*22 november 2026[\s\S]*verlopen/,
      en: /waiver [\s\S]*_ga[\s\S]*J\. de Vries\) ended on 22 November 2026|J\. de Vries[\s\S]*22 November 2026[\s\S]*expired/,
    },
  },
  {
    what: 'what has lapsed is new',
    report: night([cookieNamed('_ga')], {
      baseline: night([cookieNamed('_ga', waivedUntil('2027-01-31'))], { day: 22 }),
    }),
    says: {
      formats: ['terminal', 'markdown', 'html', 'webhook', 'junit', 'sarif'],
      nl: /nieuw: niet langer vrijgesteld \(dat was tot en met 31 januari 2027\)/,
      en: /new: no longer waived \(it was until 31 January 2027\)/,
    },
  },
  {
    what: 'a waiver soon ends',
    report: night([cookieNamed('_ga', waivedUntil('2026-12-02'))], {
      policy: { waivers: [waiver('_ga', '2026-12-02')], sites },
    }),
    says: {
      formats: all,
      nl: /eindigt over 9 dagen/,
      en: /ends in 9 days/,
    },
  },
  {
    what: 'a waiver that matches nothing, where all was seen',
    report: night([], { policy: { waivers: [waiver('_ga', '2027-12-02')], sites } }),
    says: { formats: all, nl: /past bij geen bevinding/, en: /matches no finding/ },
  },
  ...(
    [
      ['pages', { journeys: [journey('cqt', 'none', { leftOut: { 'over-budget': 4 } })] }],
      ['a journey', { journeys: [journey('cqt', 'none', { status: 'failed', reason: 'no answer' })] }],
      [
        'an answer',
        {
          rules: [{ id: rule, outcome: 'inconclusive', reason: 'journey none: no answer' }],
          gaps: [{ where: 'journey', journey: 'none', page: null, code: 'failed', reason: 'no answer' }],
        },
      ],
    ] satisfies [string, Parameters<typeof site>[2]][]
  ).map(([missing, options]): Situation => ({
    what: `a waiver that matches nothing, where ${missing} was missing`,
    report: night([], { policy: { waivers: [waiver('_ga', '2027-12-02')], sites }, site: options }),
    says: { formats: ['html'], nl: /niet te controleren/, en: /could not be checked/ },
    never: { nl: /past bij geen bevinding|passen bij geen/, en: /match(?:es)? no finding/ },
  })),
  {
    what: 'a waiver of a site that the run left out',
    report: night([], {
      policy: {
        waivers: [{ ...waiver('_ga', '2027-12-02'), site: '*' }],
        sites: [...sites, { id: 'casemix', url: 'https://www.casemix.nl/' }],
      },
    }),
    says: { formats: ['html'], nl: /niet te controleren/, en: /could not be checked/ },
    never: { nl: /past bij geen bevinding/, en: /matches no finding/ },
  },
  {
    what: 'a promised service that was not seen, in a run that left a site out',
    report: night([], {
      policy: { waivers: [], sites: [...sites, { id: 'casemix', url: 'https://www.casemix.nl/' }] },
      site: { unseen: [{ type: 'service', name: 'YouTube' }] },
    }),
    says: { formats: ['html'], nl: /Cookies/, en: /Cookies/ },
    never: { nl: new RegExp(messages('nl').unseen.title), en: new RegExp(messages('en').unseen.title) },
  },
  {
    what: 'a promised service that was not seen, in a run of all sites',
    report: night([], { site: { unseen: [{ type: 'service', name: 'YouTube' }] } }),
    says: {
      formats: ['html'],
      nl: new RegExp(`${messages('nl').unseen.title}[\\s\\S]*YouTube`),
      en: new RegExp(`${messages('en').unseen.title}[\\s\\S]*YouTube`),
    },
  },
  {
    what: 'a rule whose finding another one tells',
    report: night([cookieNamed('_ga')], {
      site: {
        rules: [
          { id: rule, outcome: 'fail', reason: null },
          {
            id: 'reject-ignored-cookie',
            outcome: 'told-elsewhere',
            reason: null,
            told: ['0123456789abcdef'],
            toldBy: [cookieNamed('_ga').fingerprint],
          },
        ],
      },
    }),
    says: {
      formats: ['junit', 'html'],
      nl: /gemeld in een andere bevinding/i,
      en: /told by another finding/i,
    },
    never: { nl: /2 van (?:de )?2 regels/, en: /2 of 2 rules/ },
  },
  {
    what: 'a first night',
    report: night([cookieNamed('_ga')], { baseline: 'none-yet' }),
    says: {
      formats: prose,
      nl: /elke bevinding telt als nieuw/,
      en: /every finding counts as new/,
    },
  },
];

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  describe.each(situations)('$what', ({ report, says, never }) => {
    const rendered = texts(report, language);
    test.each(says.formats)('%s says so', (format) => {
      expect(rendered[format]).toMatch(says[language]);
    });
    test.runIf(never !== undefined)('and no format says otherwise', () => {
      const { json: _data, sarif: _log, csv: _table, ...read } = rendered;
      const wrong = Object.entries(read).flatMap(([format, text]) => {
        const found = never?.[language].exec(text);
        return found ? [`${format}: …${text.slice(Math.max(0, found.index - 60), found.index + 60)}…`] : [];
      });
      expect(wrong).toEqual([]);
    });
  });
});

test('junit is not green where another finding tells what the rule found', () => {
  const told = situations.find(({ what }) => what.startsWith('a rule whose'));
  const xml = told ? texts(told.report, 'en')['junit'] : undefined;
  expect(xml).toMatch(/name="reject-ignored-cookie[^>]*><skipped message="told by another finding: [^"]*\w/);
});

test('junit keeps to one language', () => {
  const reason = 'journey none: the first page answered with status 503';
  const failed = night([], {
    site: {
      rules: [
        { id: rule, outcome: 'inconclusive', reason },
        { id: 'form-insecure', outcome: 'not-applicable', reason: 'the site has no form' },
      ],
      gaps: [{ where: 'journey', journey: 'none', page: null, code: 'failed', reason }],
    },
  });
  const xml = texts(failed, 'nl')['junit'] ?? '';
  expect(xml).toContain('niet te beoordelen: bezoek “geen keuze”: mislukt');
  expect(xml).not.toMatch(/answered|journey|has no form/);
  expect(texts(failed, 'en')['junit']).toContain(reason);
});
