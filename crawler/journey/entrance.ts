/** Gets past what stands before a site (an age gate, a chooser of languages, a splash), as a visitor does. */
import { setTimeout as pause } from 'node:timers/promises';
import { readTree, type LiveFrame } from '../browser/frames.ts';
import { load } from '../browser/load.ts';
import type { Tab } from '../browser/tab.ts';
import { pageKey } from '../discover.ts';
import { scaledNow } from '../scaled-time.ts';
import { isAllowed } from '../visit/outcome.ts';
import { waitForNetworkIdle } from '../visit/network-idle.ts';
import { mainFrame } from '../visit/tab.ts';
import {
  entranceOf,
  entranceReadingSchema,
  closedGate,
  type ClosedGate,
  type Entrance,
} from '../../watch/page/entrance.ts';
import { readEntrances, type EntranceReading } from '../../watch/page/read-entrances.ts';
import type { Journey } from './journey.ts';

/** An age gate may follow a chooser of languages. */
const MAX_ENTRANCES = 3;
/**
 * Milliseconds for the page to react to the press.
 * @waits the page moves on, or its dialog is gone
 */
const REACT_MS = 3000;

/** What was pressed to get on to the site, in order; empty if nothing stands before it. */
export async function passEntrances(journey: Journey, tab: Tab): Promise<string[]> {
  const passed: string[] = [];
  while (passed.length < MAX_ENTRANCES) {
    const entrance = await entranceAt(journey, tab);
    if (entrance === null) break;
    // A banner that stands over the page is answered first; an age gate stands over the banner.
    if (entrance.kind !== 'age' && (await journey.choiceStep.seesBanner(tab))) break;
    if (!(await press(journey, tab, entrance))) break;
    const { text } = entrance.control;
    passed.push(
      `${words[entrance.kind]} stood before the site; pressed "${journey.profile.redact.text(text, 60)}"`,
    );
  }
  const gate = await gateAt(journey, tab);
  if (gate !== null) {
    const { recorder } = journey.profile;
    const reason =
      gate === 'elsewhere'
        ? 'the page only leads to other domains, by country or language; name the one to check as a site of its own'
        : `${words[gate]} stands before the site, and was not answered`;
    recorder.record({ kind: 'failure', observer: 'page', affects: [...behindGate], reason });
  }
  return passed;
}

/** What is not seen of a site behind a gate. */
const behindGate = [
  'banner',
  'choice',
  'request',
  'cookie-write',
  'storage',
  'document',
  'form',
  'consent-record',
];

/** The gate before which the visitor stands, and which opens to nobody who does not type or choose; null for none. */
async function gateAt(journey: Journey, tab: Tab): Promise<ClosedGate | null> {
  const read = await readingAt(journey, tab);
  const gate = read && closedGate(read.reading, read.isOwn);
  return gate !== null && !(await journey.choiceStep.seesBanner(tab)) ? gate : null;
}

const words: Readonly<Record<Entrance['kind'], string>> = {
  age: 'a question about the age of the visitor',
  language: 'a choice of languages or countries',
  splash: 'a page without content',
};

async function readingAt(
  { profile, crawl, allowedSites }: Journey,
  tab: Tab,
): Promise<{ reading: EntranceReading; isOwn: (url: string) => boolean } | null> {
  const main = await mainFrame(profile, tab);
  const reading = await readTree(main, readEntrances, entranceReadingSchema).catch(() => null);
  const isOwn = (url: string): boolean =>
    /^https?:/.test(url) &&
    isAllowed(url, crawl.site.url, allowedSites) &&
    pageKey(url) !== pageKey(main.url);
  return reading && { reading, isOwn };
}

async function entranceAt(journey: Journey, tab: Tab): Promise<Entrance | null> {
  const read = await readingAt(journey, tab);
  return read && entranceOf(read.reading, read.isOwn);
}

/** False if the page does not react. */
async function press(journey: Journey, tab: Tab, { kind, control }: Entrance): Promise<boolean> {
  const { profile, timeouts } = journey;
  const before = await mainFrame(profile, tab);
  const { href, x, y } = control;
  const isLink = /^https?:/.test(href);
  if (x >= 0 && y >= 0) await tab.input.click(x, y);
  else if (isLink) await load(tab.target, href, timeouts.load).catch(() => undefined);
  let moved = await reacts(journey, tab, before, kind);
  if (!moved && isLink) {
    await load(tab.target, href, timeouts.load).catch(() => undefined);
    moved = await reacts(journey, tab, before, kind);
  }
  if (moved) await waitForNetworkIdle(profile.network, timeouts.quiet, timeouts.networkIdle);
  return moved;
}

async function reacts(
  journey: Journey,
  tab: Tab,
  before: LiveFrame,
  kind: Entrance['kind'],
): Promise<boolean> {
  const until = scaledNow() + REACT_MS;
  for (;;) {
    const now = await mainFrame(journey.profile, tab).catch(() => null);
    if (now && pageKey(now.url) !== pageKey(before.url)) return true;
    const rest = await entranceAt(journey, tab).catch(() => null);
    if (kind === 'age' && now && rest?.kind !== 'age') return true;
    if (scaledNow() > until) return false;
    await pause(100);
  }
}
