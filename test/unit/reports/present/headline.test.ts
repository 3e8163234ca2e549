/** The first sentence of a report: how the run stands, and what changed since the night before. */
import { expect, test } from 'vitest';
import { messages } from '../../../../reports/messages/index.ts';
import { changesOf, sentencesOf } from '../../../../reports/present/headline.ts';
import { nightlyReport, previousReport } from '../../../support/report.ts';

const en = messages('en');
const first = nightlyReport();
const second = nightlyReport({ baseline: previousReport() });
const [some] = first.findings;
if (!some) throw new Error('the report has no finding');

/** A report of sites with these verdicts, without findings. */
function sitesWith(...verdicts: Array<'compliant' | 'violations' | 'inconclusive'>) {
  const [site] = first.sites;
  if (!site) throw new Error('the report has no site');
  const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  return {
    ...first,
    sites: verdicts.map((verdict) => ({ ...site, verdict, gaps: [] })),
    findings: [],
    summary: { ...first.summary, sites: { ...first.summary.sites, violations: count('violations') } },
  };
}

test('no site, no claim', () => {
  expect(sentencesOf(sitesWith(), en)).toEqual(['No site was checked.']);
});

test('a clean run says that nothing was found, not that all is well', () => {
  expect(sentencesOf(sitesWith('compliant'), en)).toEqual(['No violation was found on the site.']);
  expect(sentencesOf(sitesWith('compliant', 'compliant'), en)).toEqual([
    'No violation was found on any of the two sites.',
  ]);
});

test('what could not be checked is said beside what was found', () => {
  expect(sentencesOf(sitesWith('violations', 'inconclusive', 'compliant'), en)).toEqual([
    'One of the three sites does not meet the policy.',
    'One site could not be fully checked.',
  ]);
});

test('a promise is mentioned only where a finding goes against a statement', () => {
  const broken = sitesWith('violations');
  const against = (type: 'statement' | 'law') => ({
    ...broken,
    findings: [
      { ...some, kind: 'violation' as const, basis: some.basis.filter((each) => each.type === type) },
    ],
  });
  expect(sentencesOf(against('statement'), en)[0]).toBe(
    'The site does not keep the promises of its own statement.',
  );
  expect(sentencesOf(against('law'), en)[0]).toBe('The site does not meet the policy.');
});

test('a run that was stopped says so', () => {
  const stopped = { ...first, run: { ...first.run, interrupted: true } };
  expect(sentencesOf(stopped, en)).toContain(en.sentence.interrupted);
});

test('changes are told against a baseline only, for all sites or for one', () => {
  expect(changesOf(first, en)).toEqual([]);
  const all = changesOf(second, en);
  expect(all).toContainEqual(expect.stringMatching(/^\d+ known$/));
  const total = (parts: string[], word: string): number =>
    Number(parts.find((part) => part.endsWith(word))?.split(' ')[0] ?? 0);
  const bySite = second.sites.map(({ id }) => changesOf(second, en, id));
  for (const word of ['new', 'known', 'fixed'])
    expect(
      bySite.reduce((sum, parts) => sum + total(parts, word), 0),
      word,
    ).toBe(total(all, word));
});
