/**
 * From evidence to the timeline: what came first, when by the page's own clock, and on which side of the
 * choice.
 */
import { describe, expect, it } from 'vitest';
import { meaningsOf, timelineOf } from '../../../../../reports/document/site/timeline.ts';
import { rowsOf } from '../../../../../reports/present/timeline.ts';
import { observationSchema, type Observation } from '../../../../../rules/evidence/index.ts';
import { siteFacts } from '../../../../../rules/facts/site-facts.ts';
import { policySchema } from '../../../../../rules/policy/schema.ts';
import { siteView } from '../../../../../rules/judge/site-view.ts';
import { mark, timeline } from '../../../../support/report.ts';

const page = 'https://www.casemix.nl/';
const policy = policySchema.parse({
  schema: 'cookiewacht-policy/1',
  name: 'Proef',
  statement: { title: 'Verklaring' },
  sites: [{ id: 'casemix', url: page }],
});
const value = { length: 20, shape: 'token', entropy: 90, hash: 'a' };

const at = (moment: number, more: Record<string, unknown>): Record<string, unknown> => ({
  at: moment,
  phase: 'before-choice',
  visit: 0,
  page,
  ...more,
});
const cookie = (name: string, more = {}) => ({
  kind: 'cookie-write',
  name,
  domain: 'casemix.nl',
  hostOnly: false,
  path: '/',
  via: 'document.cookie',
  frame: page,
  secureOrigin: true,
  lifetime: 60,
  deletion: false,
  secure: true,
  httpOnly: false,
  sameSite: null,
  partitioned: false,
  value,
  stored: 'stored',
  blockedReasons: [],
  initiator: [
    { type: 'document', url: page },
    { type: 'script', url: 'https://cdn.example/t.js', line: 3, column: 1 },
  ],
  ...more,
});
const request = (url: string, more = {}) => ({
  kind: 'request',
  id: url,
  url,
  host: new URL(url).hostname,
  scheme: 'https',
  method: 'GET',
  type: 'script',
  frame: page,
  mainDocument: false,
  query: [],
  body: [],
  status: 200,
  outcome: 'answered',
  initiator: [],
  ...more,
});
const jar = { kind: 'cookie-jar', moment: 'page-end', cookies: [] };
const visit = {
  kind: 'visit',
  url: page,
  finalUrl: page,
  status: 200,
  outcome: 'loaded',
  title: '',
  dwell: { wall: 100, page: 15_000, clock: 'virtual' },
};
const start = {
  kind: 'journey-start',
  version: 1,
  site: 'casemix',
  choice: 'reject',
  startedAt: '2026-11-23T02:00:00Z',
  watcher: 'crawler',
  browser: 'Chromium',
};

function build(...observations: Array<Record<string, unknown>>) {
  const parsed = observations.map((observation, seq): Observation =>
    observationSchema.parse({ seq, ...observation }),
  );
  const journey = { journey: 'reject', observations: parsed };
  const view = siteView({ id: 'casemix', url: page }, { site: 'casemix', probe: [], journeys: [journey] });
  return timelineOf(journey, meaningsOf(siteFacts(view, policy)));
}

describe('what came first', () => {
  const { marks, choices } = build(
    at(0, start),
    at(300, request('https://www.casemix.nl/site.js')),
    at(400, cookie('_ga')),
    at(450, cookie('_ga')),
    at(500, request('https://www.google-analytics.com/g/collect')),
    at(520, request('https://region1.google-analytics.com/g/collect')),
    at(600, request('https://blocked.example/x', { outcome: 'blocked' })),
    at(610, cookie('refused', { stored: 'blocked' })),
    at(620, cookie('gone', { deletion: true })),
    at(1000, { ...cookie('_ga'), phase: 'after-reject' }),
    at(1400, jar),
    at(100, visit),
  );

  it('is told once a phase, without the site’s own requests, deletions and what the browser refused', () => {
    expect(marks.map(({ type, phase, at: moment }) => [type, phase, moment])).toEqual([
      ['cookie', 'before-choice', 400],
      ['request', 'before-choice', 500],
      ['cookie', 'after-reject', 1000],
    ]);
    expect(marks[1]?.name).toContain('Google Analytics');
  });

  it('names the nearest cause, and the moment of the choice', () => {
    expect(marks[0]?.by).toMatchObject({ url: 'https://cdn.example/t.js', line: 3 });
    expect(choices).toMatchObject([{ phase: 'after-reject', at: 1000 }]);
  });
});

describe('the page’s own clock', () => {
  const { marks } = build(
    at(0, start),
    at(400, cookie('early')),
    at(1350, cookie('late')),
    at(1450, request('https://beacon.example/b')),
    at(1400, jar),
    at(100, visit),
  );
  const by = Object.fromEntries(marks.map((each) => [each.name, each]));

  it('is the wall clock while the page loads', () => {
    expect(by['early']).toMatchObject({ pageTime: 300, moment: 'load' });
  });
  it('runs 15 seconds while 100 milliseconds pass', () => {
    expect(by['late']).toMatchObject({ pageTime: 1200 + 7500, moment: 'dwell' });
  });
  it('has run out when the page is left', () => {
    expect(by['beacon.example']).toMatchObject({ moment: 'leave' });
    expect(by['beacon.example']?.pageTime).toBeGreaterThan(by['late']?.pageTime ?? 0);
  });
});

it('keeps no more marks than can be looked at', () => {
  const result = build(
    at(0, start),
    ...Array.from({ length: 500 }, (_, index) => at(index + 1, cookie(`c${index}`))),
  );
  expect([result.marks.length, result.omitted]).toEqual([120, 380]);
});

describe('in the picture', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    mark({
      name: `c${index}`,
      at: 10 + index,
      pageTime: 10 + index,
      phase: index < 30 ? 'before-choice' : 'after-accept',
    }),
  );
  const [row] = rowsOf(
    [
      {
        ...timeline('accept', many),
        choices: [{ phase: 'after-accept', visit: 0, at: 39.5, pageTime: 39.5 }],
      },
    ],
    () => false,
    100,
  );

  it('nothing from before the choice stands after it, however crowded it is', () => {
    const line = row?.choices[0]?.x ?? 0;
    const cookies = row?.lanes[0]?.marks ?? [];
    expect(cookies.length).toBe(60);
    for (const {
      mark: { phase },
      x,
    } of cookies)
      expect(phase === 'before-choice' ? line - x : x - line).toBeGreaterThan(0);
  });

  it('a later thing on a page stands further to the right', () => {
    const [one] = rowsOf(
      [
        timeline('none', [
          mark({ name: 'a', pageTime: 100 }),
          mark({ name: 'b', at: 500, pageTime: 12_000 }),
        ]),
      ],
      () => false,
      100,
    );
    const [a, b] = one?.lanes[0]?.marks ?? [];
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThan(100);
  });

  it('what is wrong stays when not all fit, and the rest is counted', () => {
    const [one] = rowsOf([timeline('none', many)], (_, { name }) => name === 'c59', 10);
    expect(one?.lanes[0]?.marks.map(({ mark: { name } }) => name)).toContain('c59');
    expect(one?.omitted).toBe(50);
  });
});
