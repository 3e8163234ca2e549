/**
 * Opens the consent dialog again by the site's own control (a link in the footer, a floating icon), in order
 * to withdraw consent.
 */
import { settingsSource, subjectSource } from '../../rules/knowledge/statement-phrases.ts';
import { isAboutCookies, leadsToStatement } from '../../rules/knowledge/statement-words.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';
import type { Attempt, AttemptResult } from './attempt.ts';
import { click } from './click.ts';
import { openerOf, type Opener } from './opener.ts';
import { scanPage } from './scan-page.ts';
import { MAX_LINK_OPENING_MS } from './open-layer.ts';
import { openedByVisitor } from './own-page.ts';
import { stanceOf, type Layer } from '../../watch/banner/layer.ts';
import type { RecordChange } from './types.ts';
import { scaledNow } from '../scaled-time.ts';

/**
 * Pattern of the words in a control that may change the choice: consent and its subjects, without accents and
 * in lower case (`normaliseText`).
 */
const consentHint = 'consen[ts]|toestemming|privatsph|einwillig|samty[ck]k|zgod|souhlas|tracker|tracking';
const hints = { named: `(?:${consentHint}|${subjectSource})`, nameless: `(?:${settingsSource})` };
/** Milliseconds for the dialog to open after the click on a control that changes the choice. */
const MAX_OPENING_MS = 4000;

/** Milliseconds for a control to appear. */
const APPEAR_TIMEOUT_MS = 1500;

/** Milliseconds after which a small panel may have opened instead of the dialog. */
const PANEL_MS = 700;
/** A dialog that still moves after so many milliseconds is read as it is. */
const MAX_MOVING_MS = 2500;
const MAX_TRIED = 5;

/** The dialog that was opened, or the result if none was needed. */
export interface Reopened {
  layer: Layer | null;
  /** The result if the control withdrew consent at once. */
  ending: AttemptResult | null;
}

async function findOpeners(attempt: Attempt): Promise<Opener[]> {
  const worlds = await attempt.pageFrames.worlds();
  await attempt.pageFrames.pierce();
  const found = await Promise.all(
    worlds.map(async (world) => {
      const controls = await world.mentions(hints).catch(() => []);
      return controls.flatMap((facts) => openerOf(world.frameId, facts) ?? []);
    }),
  );
  return found
    .flat()
    .toSorted((one, other) => other.worth - one.worth)
    .slice(0, 3);
}

/** Waits for openers, since the banner may still be closing to make room for them. */
async function waitForOpeners(attempt: Attempt): Promise<Opener[]> {
  const until = scaledNow() + APPEAR_TIMEOUT_MS;
  for (;;) {
    const found = await findOpeners(attempt);
    if (found.length > 0 || scaledNow() > until || attempt.deadline.passed) return found;
    await attempt.deadline.pause(150);
  }
}

/** Tries the openers of the page, the most certain first. Both fields are null if none opens a dialog. */
export async function reopen(attempt: Attempt): Promise<Reopened> {
  const waiting = await waitForOpeners(attempt);
  const tried = new Set<string>();
  while (waiting.length > 0 && tried.size < MAX_TRIED && !attempt.deadline.passed) {
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
    // The control opened nothing, so a visitor does not need this click.
    attempt.needed = 0;
  }
  return { layer: await choicesInPage(attempt), ending: null };
}

/**
 * The choices that stand in a page about cookies, for all to see: nothing has to be opened. Elsewhere a form with boxes is
 * another form.
 */
async function choicesInPage(attempt: Attempt): Promise<Layer | null> {
  const { pageFrames, deadline } = attempt;
  const { url } = pageFrames.tab;
  if (deadline.passed || !(isAboutCookies({ url }) || leadsToStatement({ url }))) return null;
  const { layer } = await scanPage(pageFrames, true, openedByVisitor);
  const offers = (kind: LayerControl['kind']): boolean =>
    layer?.controls.some((each) => each.kind === kind) === true;
  if (layer === null || !(offers('reject-all') || (offers('category') && offers('save-selection'))))
    return null;
  attempt.choicesStay = true;
  await attempt.enter(layer, true);
  return layer;
}

const keyOf = ({ frameId, id }: Opener): string => `${frameId} ${id}`;

/** Clicks one opener. `further`: it opened a small panel with more openers. */
async function tryOpener(attempt: Attempt, opener: Opener, known: ReadonlySet<string>): Promise<Tried> {
  if (opener.withdraws) await attempt.remember();
  const loads = attempt.pageFrames.navigations;
  const done = await click(attempt.pageFrames, { ...opener, key: 'Enter' }, attempt.deadline);
  if (done === 'covered' || done === 'gone') return nothing;
  attempt.noteClick(null, opener.withdraws ? 'reject-all' : 'settings', opener.label);
  const opened = await waitFor(attempt, opener, known);
  if (opened) return opened;
  const records = opener.withdraws ? await attempt.changes() : [];
  return records.length > 0 ? withdrawn(attempt, opener, records, loads) : nothing;
}

type Tried = Reopened | { further: Opener[] };
const nothing: Reopened = { layer: null, ending: null };

/** The dialog or panel that the click opened; null if none came, or if the click itself withdrew consent. */
async function waitFor(attempt: Attempt, opener: Opener, known: ReadonlySet<string>): Promise<Tried | null> {
  const began = scaledNow();
  const until = began + (opener.holdLinks ? MAX_LINK_OPENING_MS : MAX_OPENING_MS);
  let candidate = '';
  let looked = false;
  while (!attempt.deadline.passed && scaledNow() < until) {
    await attempt.deadline.pause(60);
    const { layer, blind } = await scanPage(attempt.pageFrames, scaledNow() > until - 1500, openedByVisitor);
    if (blind) continue;
    // While it slides in, only its tab may stand in the window: it is read when it stands still.
    const moves = layer && scaledNow() - began < MAX_MOVING_MS ? stanceOf(layer) : (layer?.signature ?? '');
    if (layer && moves === candidate) {
      // A second press of the same control would put the dialog away.
      attempt.openers.add(keyOf(opener));
      await attempt.enter(layer, true);
      return { layer, ending: null };
    }
    candidate = moves;
    if (layer || scaledNow() - began <= PANEL_MS) continue;
    if (opener.withdraws) {
      if ((await attempt.changes()).length > 0) return null;
    } else if (!looked) {
      looked = true;
      const further = (await findOpeners(attempt)).filter((each) => !known.has(keyOf(each)));
      if (further.length > 0) return { further: further.toSorted(withdrawingFirst) };
    }
  }
  return null;
}

const withdrawingFirst = (one: Opener, other: Opener): number =>
  Number(other.withdraws) - Number(one.withdraws);

/** The result if the click itself withdrew consent. */
function withdrawn(attempt: Attempt, { label }: Opener, records: RecordChange[], loads: number): Reopened {
  attempt.decide();
  const reloaded = attempt.pageFrames.navigations > loads ? ' and the page was loaded again' : '';
  const [first] = records;
  const change = `${first?.name.slice(0, 60) ?? 'a record'} ${first?.change ?? 'changed'}`;
  const reason = `"${label.slice(0, 60)}" was clicked${reloaded}, and ${change}`;
  return { layer: null, ending: { outcome: 'confirmed', bannerGone: true, records, reason } };
}
