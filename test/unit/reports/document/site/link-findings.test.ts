/** Rows and marks name the findings that they are about, in new reports and in those of earlier versions. */
import { describe, expect, it } from 'vitest';
import { linkFindings, withLinkedFindings } from '../../../../../reports/document/site/link-findings.ts';
import { findingOfMark, findingOfRow } from '../../../../../reports/present/flagged-findings.ts';
import { fingerprint } from '../../../../../rules/judge/fingerprint.ts';
import type { Subject } from '../../../../../rules/judge/finding.ts';
import { cookie, finding, mark, nightlyReport, service, site, timeline } from '../../../../support/report.ts';

const found = (rule: string, subject: Subject, more: Partial<Parameters<typeof finding>[0]> = {}) => ({
  ...finding({ rule, site: 'cqt', subject, ...more }),
  fingerprint: fingerprint(rule, 'cqt', subject),
});
const onCookie = found('pre-consent-nonessential-cookie', {
  type: 'cookie',
  name: '_ga_AAAA',
  host: 'cqt.nl',
});
const onHost = found('undeclared-recipient', { type: 'host', name: 'youtube.com' }, { service: 'YouTube' });
const onKey = found('pre-consent-storage', { type: 'storage', name: 'uid', host: 'www.cqt.nl' });
const findings = [onCookie, onHost, onKey];

const row = (name: string, domain: string) => cookie({ name, domain });
const linked = site('cqt', findings, {
  cookies: [
    row('_ga_AAAA', 'cqt.nl'),
    row('_ga_BBBB', 'cqt.nl'),
    row('_ga_AAAA', 'other.nl'),
    row('_ga', 'cqt.nl'),
  ],
  services: [
    service({ name: 'YouTube', hosts: ['www.youtube.com'] }),
    service({ name: 'Vimeo', hosts: ['vimeo.com'] }),
  ],
  storage: ['www.cqt.nl', 'other.nl'].map((host) => ({
    area: 'localStorage',
    origin: `https://${host}`,
    key: 'uid',
    phases: ['before-choice'],
    journeys: ['none'],
  })),
  timeline: [
    timeline('none', [
      mark({ name: '_ga_BBBB', host: 'cqt.nl' }),
      mark({ type: 'request', name: 'YouTube', host: 'www.youtube.com' }),
      mark({ type: 'storage', name: 'uid', host: 'www.cqt.nl' }),
      mark({ name: 'lang', host: 'cqt.nl' }),
    ]),
  ],
});

describe('a row and a mark', () => {
  it('of a cookie name its findings, also where only the number in its name differs', () => {
    expect(linked.cookies.map((each) => each.findings)).toEqual([
      [onCookie.fingerprint],
      [onCookie.fingerprint],
      [],
      [],
    ]);
  });

  it('of a service and of a key name theirs', () => {
    expect(linked.services.map((each) => each.findings)).toEqual([[onHost.fingerprint], []]);
    expect(linked.storage.map((each) => each.findings)).toEqual([[onKey.fingerprint], []]);
    expect(linked.timeline[0]?.marks.map((each) => each.findings)).toEqual([
      [onCookie.fingerprint],
      [onHost.fingerprint],
      [onKey.fingerprint],
      [],
    ]);
  });

  it('keep what they name', () => {
    expect(linkFindings(linked, [])).toEqual(linked);
  });
});

describe('a report of an earlier version', () => {
  const now = nightlyReport();
  const bare = <T extends object>(row: T & { findings?: unknown }): T => {
    const copy = { ...row };
    delete copy.findings;
    return copy;
  };
  const earlier = {
    ...now,
    sites: now.sites.map((each) => ({
      ...each,
      cookies: each.cookies.map((one) => cookie(bare(one))),
      timeline: each.timeline.map((one) => ({ ...one, marks: one.marks.map((each) => mark(bare(each))) })),
    })),
  };

  it('has its rows linked when it is read', () => {
    expect(withLinkedFindings(earlier).sites).toEqual(now.sites);
  });

  it('flags what it flagged', () => {
    const flagged = (report: typeof now) =>
      report.sites.flatMap((each) => [
        ...each.cookies.map((one) => findingOfRow(report, each, { phase: 'before-choice' }, one)?.rule),
        ...each.timeline.flatMap(({ journey, marks }) =>
          marks.map((one) => findingOfMark(report, each, journey, one)?.rule),
        ),
      ]);
    expect(flagged(withLinkedFindings(earlier))).toEqual(flagged(now));
    expect(flagged(now).filter((rule) => rule !== undefined)).not.toHaveLength(0);
  });
});
