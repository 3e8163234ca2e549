/** Where the crawler looks for a way to take consent back, and what it claims when it finds none. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { startPool } from '../observe/watch.ts';
import { crawlSmall, type SmallSite } from './small-site.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool('shell');
});
afterAll(() => pool.close());

/** How the journey ended, what it recorded of withdrawing, and the pages that it asked for after accepting. */
async function withdrawOn(site: SmallSite) {
  let accepted = false;
  const asked: string[] = [];
  const [crawled] = await crawlSmall(
    pool,
    [
      {
        noWayBack: true,
        ...site,
        asked: (request) => {
          if (accepted) asked.push(request.url ?? '');
          return accepted ? site.asked?.(request) : undefined;
        },
      },
    ],
    { journeys: ['accept', 'withdraw'], progress: { journeyDone: () => void (accepted = true) } },
  );
  const observations =
    crawled?.evidence.journeys.find(({ journey }) => journey === 'withdraw')?.observations ?? [];
  return {
    status: crawled?.results.get('withdraw')?.status,
    reason: crawled?.results.get('withdraw')?.reason,
    choices: observations.flatMap((each) =>
      each.kind === 'choice' && each.choice === 'withdraw'
        ? [{ outcome: each.outcome, visit: each.visit }]
        : [],
    ),
    visited: observations.flatMap((each) => (each.kind === 'visit' ? [new URL(each.url).hostname] : [])),
    asked,
  };
}

test.concurrent('a page about cookies of the own site is tried, and none of another site', async () => {
  const { status, choices, visited, asked } = await withdrawOn({
    pages: ['/', '/cookies'],
    html: '<a href="http://localhost:9/cookie-tool">Mogelijk gemaakt door Cookiehulp</a>',
  });
  expect(status).toBe('not-offered');
  expect(choices).toMatchObject([{ outcome: 'not-offered' }]);
  expect(choices[0]?.visit).not.toBeNull();
  expect(new Set(visited)).toEqual(new Set(['127.0.0.1']));
  expect(asked).toContain('/cookies');
});

test.concurrent('if such a page cannot be visited, nobody says that there is no way back', async () => {
  const { status, reason, choices } = await withdrawOn({
    pages: ['/', '/cookies'],
    asked: ({ url }) => (url === '/cookies' ? 503 : undefined),
  });
  expect(status).toBe('unconfirmed');
  expect(choices).toMatchObject([{ outcome: 'unconfirmed' }]);
  expect(reason).toMatch(
    /no control to change the choice was found, but http.*\/cookies could not be visited/,
  );
});

test.concurrent.each([
  [
    'radio buttons',
    '<label><input type="radio" name="k" value="yes" checked> Ik sta statistiekcookies toe</label> <label><input type="radio" name="k" value="no"> Ik sta geen statistiekcookies toe</label>',
    'this.k.value',
  ],
  [
    'boxes',
    '<label><input type="checkbox" checked disabled> Noodzakelijk</label> <label><input type="checkbox" name="k" checked> Statistieken</label> <label><input type="checkbox" name="m" checked> Marketing</label>',
    "this.k.checked || this.m.checked ? 'yes' : 'no'",
  ],
])('choices that stand in a page about cookies need not be opened: %s', async (_what, choices, value) => {
  const body = `<!doctype html><html lang="nl"><title>Cookies</title><body><h1>Uw cookiekeuze</h1>
    <form onsubmit="event.preventDefault(); document.cookie = 'consent=' + (${value}) + '; path=/; max-age=8640000'">${choices} <button>Opslaan</button></form></body></html>`;
  const { status, choices: made } = await withdrawOn({
    pages: ['/', '/cookies'],
    answer: ({ url }) => (url === '/cookies' ? { body } : null),
  });
  expect(status).toBe('complete');
  expect(made).toMatchObject([{ outcome: 'confirmed' }]);
});

test.concurrent('a form about something else in such a page is not the way back', async () => {
  const body = `<!doctype html><html lang="nl"><title>Cookies</title><body><h1>Cookies</h1>
    <form><label><input type="checkbox" checked> Stuur mij de nieuwsbrief</label> <label>E-mail <input type="email"></label> <button>Opslaan</button></form></body></html>`;
  const { status } = await withdrawOn({
    pages: ['/', '/cookies'],
    answer: ({ url }) => (url === '/cookies' ? { body } : null),
  });
  expect(status).toBe('not-offered');
});
