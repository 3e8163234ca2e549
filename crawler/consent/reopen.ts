/**
 * Opens the consent dialog again by the site's own control (a link in the footer, a floating icon), to take
 * consent back.
 */
import { subjectSource } from '../../rules/knowledge/statement-phrases.ts';
import type { Attempt, AttemptResult } from './attempt.ts';
import { click } from './click.ts';
import { openerOf, type Opener } from './opener.ts';
import { scanPage } from './scan-page.ts';
import { MAX_LINK_OPENING_MS } from './open-layer.ts';
import { chosenToLook } from './own-page.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import type { RecordChange } from './types.ts';

/**
 * What a control that changes the choice speaks of, as the page's own words are folded (blocks.ts): of consent, or
 * of what it is for.
 */
const hint = `(?:consen[ts]|toestemming|privatsph|einwillig|samty[ck]k|zgod|souhlas|tracker|tracking|${subjectSource})`;
const MAX_OPENING_MS = 4000;

/** Within this time a control to reopen the dialog has come out, in milliseconds. */
const LATEST = 1500;

/** After this time a small panel may have come out instead of the dialog, in milliseconds. */
const PANEL = 700;
const MOST_TRIED = 5;

export interface Reopened {
  layer: Layer | null;
  /** Where the control took consent back at once. */
  ending: AttemptResult | null;
}

async function openers(attempt: Attempt): Promise<Opener[]> {
  const worlds = await attempt.surface.worlds();
  await attempt.surface.pierce();
  const found = await Promise.all(
    worlds.map(async (world) => {
      const controls = await world.mentions(hint).catch(() => []);
      return controls.flatMap((facts) => openerOf(world.frameId, facts) ?? []);
    }),
  );
  return found
    .flat()
    .toSorted((one, other) => other.worth - one.worth)
    .slice(0, 3);
}

/** The ways back that there are; what the choice was made with may still have to make room for them. */
async function waysBack(attempt: Attempt): Promise<Opener[]> {
  const until = performance.now() + LATEST;
  for (;;) {
    const found = await openers(attempt);
    if (found.length > 0 || performance.now() > until || attempt.deadline.passed) return found;
    await attempt.deadline.pause(150);
  }
}

export async function reopen(attempt: Attempt): Promise<Reopened> {
  const waiting = await waysBack(attempt);
  const tried = new Set<string>();
  while (waiting.length > 0 && tried.size < MOST_TRIED && !attempt.deadline.passed) {
    const opener = waiting.shift();
    if (!opener) break;
    tried.add(keyOf(opener));
    const known = new Set([...tried, ...waiting.map(keyOf)]);
    const found = await tryOpener(attempt, opener, known);
    if ('further' in found) {
      waiting.unshift(...found.further);
      continue;
    }
    if (found.layer || found.ending) return found;
    // It led nowhere: no visitor needs it.
    attempt.needed = 0;
  }
  return { layer: null, ending: null };
}

const keyOf = ({ frameId, id }: Opener): string => `${frameId} ${id}`;

/** What one control opens: the dialog, or a small panel with controls to open it (`further`). */
async function tryOpener(attempt: Attempt, opener: Opener, known: ReadonlySet<string>): Promise<Tried> {
  if (opener.withdraws) await attempt.remember();
  const loads = attempt.surface.navigations;
  const done = await click(attempt.surface, { ...opener, key: 'Enter' }, attempt.deadline);
  if (done === 'covered' || done === 'gone') return nothing;
  attempt.noteClick(null, opener.withdraws ? 'reject-all' : 'settings', opener.label);
  const opened = await waitFor(attempt, opener, known);
  if (opened) return opened;
  const records = opener.withdraws ? await attempt.changes() : [];
  return records.length > 0 ? takenBack(attempt, opener, records, loads) : nothing;
}

type Tried = Reopened | { further: Opener[] };
const nothing: Reopened = { layer: null, ending: null };

/**
 * The dialog once it stands, or what leads on to it; null where neither came, or the click itself took
 * consent back.
 */
async function waitFor(attempt: Attempt, opener: Opener, known: ReadonlySet<string>): Promise<Tried | null> {
  const began = performance.now();
  const until = began + (opener.holdLinks ? MAX_LINK_OPENING_MS : MAX_OPENING_MS);
  let candidate = '';
  let looked = false;
  while (!attempt.deadline.passed && performance.now() < until) {
    await attempt.deadline.pause(60);
    const { layer, blind } = await scanPage(attempt.surface, performance.now() > until - 1500, chosenToLook);
    if (blind) continue;
    if (layer && layer.signature === candidate) {
      await attempt.enter(layer, true);
      return { layer, ending: null };
    }
    candidate = layer?.signature ?? '';
    if (layer || performance.now() - began <= PANEL) continue;
    if (opener.withdraws) {
      if ((await attempt.changes()).length > 0) return null;
    } else if (!looked) {
      looked = true;
      const further = (await openers(attempt)).filter((each) => !known.has(keyOf(each)));
      if (further.length > 0) return { further: further.toSorted(withdrawingFirst) };
    }
  }
  return null;
}

const withdrawingFirst = (one: Opener, other: Opener): number =>
  Number(other.withdraws) - Number(one.withdraws);

/** The click itself took consent back, which needs no dialog. */
function takenBack(attempt: Attempt, { label }: Opener, records: RecordChange[], loads: number): Reopened {
  attempt.decide();
  const reloaded = attempt.surface.navigations > loads ? ' and the page was loaded again' : '';
  const [first] = records;
  const change = `${first?.name.slice(0, 60) ?? 'a record'} ${first?.change ?? 'changed'}`;
  const reason = `"${label.slice(0, 60)}" was clicked${reloaded}, and ${change}`;
  return { layer: null, ending: { outcome: 'confirmed', bannerGone: true, records, reason } };
}
