/**
 * One cookie, one answer: a report is built from awkward evidence, and every card is held against its row of
 * the inventory, its marks on the timeline and its place in the columns of the phases. Any disagreement
 * fails.
 */
import { describe, expect, it } from 'vitest';
import { buildSiteReport } from '../../../../reports/document/site.ts';
import type { SiteReport } from '../../../../reports/document/schema/site.ts';
import { factsOf, messageInFull } from '../../../../reports/present/finding.ts';
import { DAY } from '../../../../rules/duration.ts';
import type { CookieJar, Observation, SiteEvidence } from '../../../../rules/evidence/index.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { duration, messages } from '../../../../reports/messages/index.ts';
import type { Policy } from '../../../../rules/policy/schema.ts';
import {
  after,
  cookie,
  cqt,
  cqtWith,
  identifier,
  judge,
  noStatement,
  sessionCookie,
  site,
  stored,
  thirdPartyCookie,
  word,
} from '../../../support/evidence.ts';

const YEAR = 365 * DAY;
const moment = { length: 13, shape: 'timestamp' as const, entropy: 40, hash: 'moment' };

type Row = CookieJar['cookies'][number];
const row = (name: string, changes: Partial<Row> = {}): Row => ({
  name,
  domain: 'www.cqt.nl',
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: false,
  sameSite: 'Lax',
  lifetime: null,
  partition: null,
  value: identifier(name),
  ...changes,
});
const jar = (...cookies: Row[]): CookieJar => ({
  kind: 'cookie-jar',
  seq: 0,
  at: 4000,
  phase: 'before-choice',
  visit: 0,
  page: 'https://www.cqt.nl/',
  moment: 'page-end',
  cookies,
});

/** Each of these once gave a card and a row that told different stories, or might. */
const awkward: Record<string, () => Observation[]> = {
  'a session by its name, which a script set': () => [cookie('cqt_session', { lifetime: YEAR })],
  'the same, which the server set': () => [cookie('server_session', { via: 'http', httpOnly: true })],
  'set by the server first, and then by a script': () => [
    cookie('twice_session', { via: 'http', httpOnly: true }),
    cookie('twice_session', { lifetime: 30 * DAY }),
  ],
  'for a domain that no browser stores': () => [
    cookie('everywhere', { domain: 'com', hostOnly: false, stored: 'unknown', lifetime: YEAR }),
  ],
  'for the same domain, and for one that is possible': () => [
    cookie('both', { domain: 'nl', hostOnly: false, lifetime: 9 * YEAR }),
    cookie('both', { domain: 'cqt.nl', hostOnly: false, lifetime: 10 * DAY }),
  ],
  'refused by the browser': () => [
    cookie('refused_id', {
      stored: 'blocked',
      blockedReasons: ['not in document.cookie afterwards'],
      lifetime: YEAR,
    }),
  ],
  'refused for two years, kept for a month': () => [
    cookie('half', { stored: 'blocked', blockedReasons: ['x'], lifetime: 2 * YEAR }),
    cookie('half', { lifetime: 30 * DAY }),
  ],
  'refused, and in the jar all the same': () => [
    cookie('stubborn', { stored: 'blocked', blockedReasons: ['x'], lifetime: 2 * YEAR }),
    jar(row('stubborn', { lifetime: 10 * DAY })),
  ],
  'asked for two years, and capped at 400 days': () => [
    cookie('_ga', { domain: 'cqt.nl', hostOnly: false, lifetime: 2 * YEAR }),
    jar(row('_ga', { domain: '.cqt.nl', lifetime: 400 * DAY })),
  ],
  'asked for 13 months, and 400 days in the jar': () => [
    cookie('_gid', { domain: 'cqt.nl', hostOnly: false, lifetime: 395 * DAY }),
    jar(row('_gid', { domain: '.cqt.nl', lifetime: 400 * DAY })),
  ],
  'for 180 days': () => [cookie('halfyear', { lifetime: 180 * DAY })],
  'a moment': () => [cookie('last_seen', { value: { ...moment, hash: `${Math.random()}` }, lifetime: YEAR })],
  'a switch': () => [cookie('switch', { value: word('1'), lifetime: YEAR })],
  'deleted at once': () => [cookie('gone', { deletion: true, lifetime: -1 })],
  'set and deleted': () => [
    cookie('short', { lifetime: YEAR }),
    cookie('short', { deletion: true, lifetime: 0 }),
  ],
  'one name on two domains': () => [
    cookie('uid', { lifetime: 30 * DAY }),
    thirdPartyCookie('uid', 'tracker.example', { lifetime: YEAR }),
  ],
  'one name on two domains that differ in their first part': () => [
    cookie('vid', { lifetime: 2 * DAY }),
    cookie('vid', { domain: 'cqt.nl', hostOnly: false, lifetime: YEAR }),
  ],
  'known from the jar alone, readable by scripts': () => [jar(row('jar_session', { lifetime: null }))],
  'known from the jar alone, not readable by scripts': () => [
    jar(row('jar_sid_session', { httpOnly: true })),
  ],
  'seen in the jar only, written as such': () => [
    cookie('found_session', { via: 'unknown', lifetime: 3 * DAY }),
    jar(row('found_session', { lifetime: 3 * DAY })),
  ],
  'of another party, known': () => [thirdPartyCookie('IDE', '.doubleclick.net', { lifetime: 2 * YEAR })],
  'of another party, in capitals': () => [cookie('MixedCase', { domain: 'WWW.CQT.NL', lifetime: YEAR })],
  'a session that lives': () => [sessionCookie({ lifetime: 40 * DAY })],
  'storage with the name of a tracker': () => [
    stored('_ga'),
    stored('visitor_id'),
    stored('theme', { value: word('dark') }),
  ],
  'storage of another party': () => [stored('uid', { origin: 'https://tracker.example' })],
};

const everything = (): Observation[] => Object.values(awkward).flatMap((make) => make());
const longer = (): Observation[] =>
  after(
    'after-reject',
    cookie('both', { domain: 'cqt.nl', hostOnly: false, lifetime: 3 * YEAR }),
    cookie('halfyear', { lifetime: 200 * DAY }),
  );
const evidence = (): SiteEvidence =>
  site({
    none: everything(),
    accept: [...everything(), ...after('after-accept', ...everything())],
    reject: [...everything(), ...after('after-reject', ...everything()), ...longer()],
    withdraw: [
      ...everything(),
      ...after('after-accept', ...everything()),
      ...after('after-withdrawal', ...everything()).map((each) => ({
        ...each,
        visit: 2,
        at: each.at + 20_000,
      })),
    ],
  });

function reportOf(seen: SiteEvidence, policy: Policy): { report: SiteReport; findings: Finding[] } {
  const judgement = judge(seen, policy);
  const [target = { id: 'cqt', url: 'https://www.cqt.nl/' }] = policy.sites;
  const report = buildSiteReport({
    site: target,
    evidence: seen,
    judgement,
    policy,
    asked: ['none', 'accept', 'reject', 'withdraw'],
    took: 1,
    evidencePath: (name) => `sites/cqt/${name}/evidence.ndjson`,
  });
  return { report, findings: judgement.findings };
}

const sameCookie =
  (name: string, host: string | undefined) =>
  (cookieRow: { name: string; domain: string }): boolean =>
    cookieRow.name === name && cookieRow.domain === host;

const policies: Array<[string, Policy]> = [
  ['the policy of a statement', cqt],
  [
    'a policy that calls one of them core',
    cqtWith({
      core: [
        { name: 'cqt_session', purpose: 'x' },
        { category: 'session', purpose: 'x' },
      ],
    }),
  ],
  ['a policy that claims the exemption', cqtWith({ analytics: { basis: 'exempt', anonymised: true } })],
  ['no policy', noStatement],
];

describe.each(policies)('under %s', (_what, policy) => {
  const { report, findings } = reportOf(evidence(), policy);
  const ofCookies = findings.filter(({ subject }) => subject.type === 'cookie');
  const ofStorage = findings.filter(({ subject }) => subject.type === 'storage');
  const marks = report.timeline.flatMap((timeline) =>
    timeline.marks.map((mark) => ({ ...mark, journey: timeline.journey })),
  );

  it('there are cards to compare', () => {
    expect(ofCookies.length).toBeGreaterThan(5);
    expect(report.cookies.length).toBeGreaterThan(15);
    expect(marks.filter(({ type }) => type === 'cookie').length).toBeGreaterThan(50);
  });

  it('every card of a cookie says what its row says', () => {
    for (const { subject, service, facts, rule, occurrences } of ofCookies) {
      const own = report.cookies.filter(sameCookie(subject.name, subject.host));
      const what = `${rule}: ${subject.name} ${subject.host}`;
      // The inventory has no row for what the browser refused every time, and then the timeline has no mark
      // either.
      expect(own.length, what).toBe(subject.name === 'refused_id' ? 0 : 1);
      for (const { category, party, declared, lifetime, service: known, phases } of own) {
        expect(facts, what).toEqual({ category, party, declared, lifetime });
        expect(service, what).toBe(known);
        for (const { phase } of occurrences) expect(phases, what).toContain(phase);
      }
    }
  });

  it('every card says its row’s lifetime and party in the same words, once', () => {
    const words = messages('nl');
    for (const finding of ofCookies) {
      for (const { lifetime, party } of report.cookies.filter(
        sameCookie(finding.subject.name, finding.subject.host),
      )) {
        const [, ...facts] = factsOf(finding, report, words);
        expect(
          facts.filter((fact) => fact === duration(lifetime, words)),
          finding.subject.name,
        ).toHaveLength(1);
        expect(
          facts.filter((fact) => fact.startsWith(words.party[party])),
          finding.subject.name,
        ).toHaveLength(1);
      }
    }
  });

  it('no message repeats what stands beside it, and a format without facts tells them first', () => {
    for (const finding of [...ofCookies, ...ofStorage]) {
      for (const language of ['nl', 'en'] as const) {
        const words = messages(language);
        const message = finding.message[language];
        const parts = [finding.subject.name, finding.service, words.party.first, words.party.third];
        const inFull = messageInFull(finding, language, words);
        for (const part of parts) if (part !== null) expect(message, finding.rule).not.toContain(part);
        if (finding.facts?.lifetime !== undefined) {
          expect(message).not.toContain(`(${duration(finding.facts.lifetime, words)}`);
          expect(inFull).toContain(duration(finding.facts.lifetime, words));
        }
        expect(inFull.startsWith(`${finding.subject.name} (`), inFull).toBe(true);
        expect(inFull.toLowerCase()).toContain(message.toLowerCase());
      }
    }
  });

  it('every mark on the timeline says what its row says, in a phase that the row has', () => {
    for (const mark of marks.filter(({ type }) => type === 'cookie')) {
      const own = report.cookies.filter(sameCookie(mark.name, mark.host));
      expect(
        own.map(({ category, service }) => ({ category, service })),
        mark.name,
      ).toEqual([{ category: mark.category, service: mark.service }]);
      expect(own[0]?.phases, mark.name).toContain(mark.phase);
      expect(own[0]?.journeys, mark.name).toContain(mark.journey);
    }
    expect(marks.map(({ name }) => name)).not.toContain('refused_id');
    expect(marks.map(({ name }) => name)).not.toContain('everywhere');
    expect(report.cookies.map(({ name }) => name)).not.toContain('everywhere');
  });

  it('a row has what was asked for, by who was seen to ask, and one domain', () => {
    const rowOf = (name: string, domain = 'www.cqt.nl') => report.cookies.find(sameCookie(name, domain));
    expect(rowOf('_ga', 'cqt.nl')).toMatchObject({ category: 'analytics', lifetime: 2 * YEAR });
    expect(rowOf('_gid', 'cqt.nl')).toMatchObject({ lifetime: 395 * DAY });
    expect(rowOf('half')).toMatchObject({ lifetime: 30 * DAY });
    expect(rowOf('stubborn')).toMatchObject({ lifetime: 10 * DAY });
    expect(rowOf('both', 'cqt.nl')).toMatchObject({ lifetime: 3 * YEAR });
    expect(rowOf('both', 'nl')).toBeUndefined();
    expect(rowOf('halfyear')).toMatchObject({ lifetime: 200 * DAY });
    expect(rowOf('uid')).toMatchObject({ party: 'first', lifetime: 30 * DAY });
    expect(rowOf('uid', 'tracker.example')).toMatchObject({ party: 'third', lifetime: YEAR });
    expect(rowOf('IDE', 'doubleclick.net')).toMatchObject({ party: 'third', category: 'marketing' });
    expect(rowOf('MixedCase')).toBeDefined();
    expect(rowOf('gone')).toBeUndefined();
    expect(rowOf('last_seen')).toMatchObject({ identifier: 'unknown' });
    expect([rowOf('server_session'), rowOf('twice_session'), rowOf('jar_sid_session')]).toMatchObject([
      { category: 'session' },
      { category: 'session' },
      { category: 'session' },
    ]);
    expect([rowOf('jar_session'), rowOf('found_session')]).toMatchObject([
      { category: 'unknown' },
      { category: 'unknown' },
    ]);
  });

  it('every card of a storage key says what its row and its marks say', () => {
    for (const { subject, service, facts, rule } of ofStorage) {
      const own = report.storage.filter(
        ({ key, origin }) => key === subject.name && new URL(origin).hostname === subject.host,
      );
      const what = `${rule}: ${subject.name}`;
      expect(own.length, what).toBe(1);
      const { category, party, declared } = own[0] ?? {};
      expect(facts, what).toEqual({ category, party, declared });
      expect(service, what).toBe(own[0]?.service);
      for (const mark of marks.filter(
        ({ type, name, host }) => type === 'storage' && name === subject.name && host === subject.host,
      )) {
        expect([mark.category, mark.service], what).toEqual([category, service]);
      }
    }
  });
});

describe('a cookie that a script set under the name of a session', () => {
  const made = (): Observation[] => [cookie('cqt_session', { lifetime: YEAR })];
  const { report, findings } = reportOf(site({ none: made(), accept: made(), reject: made() }), cqt);

  it('is unknown on the card and in the inventory: a name alone gives nothing a purpose', () => {
    const [card] = findings.filter(
      ({ subject }) => subject.name === 'cqt_session' && subject.type === 'cookie',
    );
    expect(card).toMatchObject({
      rule: 'pre-consent-nonessential-cookie',
      severity: 'critical',
      facts: { category: 'unknown' },
    });
    expect(report.cookies).toMatchObject([
      { name: 'cqt_session', category: 'unknown', decidedBy: 'nobody', declared: false },
    ]);
  });

  it('is a session where the server set it, and then there is no such card', () => {
    const server = (): Observation[] => [cookie('cqt_session', { via: 'http', httpOnly: true })];
    const other = reportOf(site({ none: server(), accept: server(), reject: server() }), cqt);
    expect(other.report.cookies).toMatchObject([{ category: 'session', decidedBy: 'knowledge' }]);
    expect(other.findings.filter(({ rule }) => rule === 'pre-consent-nonessential-cookie')).toEqual([]);
  });
});

it('a choice that was not proven still shows in the inventory, with the same category as before the choice', () => {
  const made = (): Observation[] => [cookie('_ga', { lifetime: 30 * DAY })];
  const seen = site({ none: made() });
  const unproven = {
    journey: 'accept',
    observations:
      seen.journeys[0]?.observations.map((each) =>
        each.kind === 'cookie-write' ? { ...each, phase: 'after-accept' as const, lifetime: 60 * DAY } : each,
      ) ?? [],
  };
  const { report, findings } = reportOf(
    { ...seen, journeys: [...seen.journeys.filter(({ journey }) => journey === 'none'), unproven] },
    cqt,
  );
  expect(report.cookies).toMatchObject([{ phases: ['before-choice', 'after-accept'], lifetime: 60 * DAY }]);
  for (const { subject, facts } of findings)
    if (subject.type === 'cookie') expect(facts?.lifetime).toBe(60 * DAY);
});
