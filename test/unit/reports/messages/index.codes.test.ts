/** Every code of a report has its words: a Dutch report prints no code as it is. */
import { describe, expect, test } from 'vitest';
import { observers } from '../../../../crawler/observe/index.ts';
import { assembleReport } from '../../../../reports/document/assemble.ts';
import { formats } from '../../../../reports/formats/index.ts';
import type { Gap } from '../../../../reports/document/schema/site.ts';
import { journeyStatusSchema } from '../../../../rules/evidence/journey.ts';
import { categorySchema } from '../../../../rules/knowledge/service.ts';
import { en } from '../../../../reports/messages/en.ts';
import { nl } from '../../../../reports/messages/nl.ts';
import { options } from '../../../support/report-assets.ts';
import { cookie, journey, run, service, site } from '../../../support/report.ts';

const categories = [...categorySchema.options, 'opt-in', 'unknown'];
const statuses = journeyStatusSchema.options;
const outcomes = ['failed', 'bot-wall', 'timeout', 'refused'];
const sensors = [...observers.map(({ name }) => name), 'banner', 'extension', 'hooks', 'page', 'recorder'];
const decided = ['policy', 'knowledge', 'observation', 'nobody'] as const;
const identities = ['identifier', 'constant', 'unknown'] as const;
const received = ['page-address', 'identifier', 'email', 'phone', 'bsn', 'postcode-house-number', 'canary'];
const ruleOutcomes = ['pass', 'fail', 'inconclusive', 'not-applicable'] as const;

const gap = (where: Gap['where'], code: string): Gap => ({
  where,
  journey: 'none',
  page: where === 'page' ? 'https://www.cqt.nl/' : null,
  code,
  reason: code,
});

const report = assembleReport({
  run,
  findings: [],
  rules: [],
  baseline: null,
  sites: [
    site('cqt', [], {
      cookies: categories.map((category, at) =>
        cookie({
          name: `c${at}`,
          domain: 'www.cqt.nl',
          category,
          service: null,
          decidedBy: decided[at % 4] ?? 'nobody',
          identifier: identities[at % 3] ?? 'unknown',
          party: at % 2 === 0 ? 'first' : 'third',
        }),
      ),
      services: categories.map((category, at) =>
        service({ name: `Dienst ${at}`, hosts: [`d${at}.nl`], category, receives: received }),
      ),
      journeys: statuses.map((status) => journey('cqt', 'none', { status })),
      rules: ruleOutcomes.map((outcome, at) => ({ id: `r${at}`, outcome, reason: null })),
      gaps: [
        ...statuses.map((code) => gap('journey', code)),
        ...outcomes.map((code) => gap('page', code)),
        ...sensors.map((code) => gap('observer', code)),
      ],
    }),
  ],
});

const codes = new Set<string>([
  ...categories,
  ...statuses,
  ...outcomes,
  ...sensors,
  ...decided,
  ...identities,
  ...received,
  ...ruleOutcomes,
]);
/** Words that are Dutch as well. */
const same = new Set(
  Object.entries({ ...nl.category, ...nl.observer, ...nl.subject, ...nl.party }).flatMap(([code, word]) =>
    code === word ? [code] : [],
  ),
);
const seen = (text: string): string =>
  text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/(?:https?:\/\/|sites\/|rules\/)\S+/g, ' ');

describe.each(['html', 'markdown', 'terminal'])('%s in Dutch', (name) => {
  const format = formats.find((each) => each.name === name);
  const text = seen(format?.render(report, options('nl')) ?? '');

  test('prints no code', () => {
    expect(text.length).toBeGreaterThan(100);
    expect(
      [...codes].filter(
        (code) =>
          !same.has(code) && new RegExp(`(?<![\\p{L}\\p{N}-])${code}(?![\\p{L}\\p{N}-])`, 'u').test(text),
      ),
    ).toEqual([]);
  });
});

test('every sensor has a name in both languages', () => {
  expect(
    sensors.filter((name) => !Object.hasOwn(nl.observer, name) || !Object.hasOwn(en.observer, name)),
  ).toEqual([]);
});

test('no word is kept for a code that nothing uses', () => {
  expect(Object.keys(nl.category).toSorted()).toEqual(categories.toSorted());
});
