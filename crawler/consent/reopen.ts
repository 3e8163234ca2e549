/** Opens the consent dialog again by the site's own control (a link in the footer, a floating icon), to take consent back. */
import { subjectSource } from '../../rules/knowledge/statement-words.ts';
import { classifyControl } from '../../watch/banner/control-kind.ts';
import { topicsOf } from '../../watch/banner/topics.ts';
import type { Attempt, Ending } from './attempt.ts';
import { click } from './click.ts';
import { look } from './look.ts';
import { LONGEST_LINK } from './open-layer.ts';
import { chosenToLook } from './own-page.ts';
import type { Layer } from '../../watch/banner/recognise.ts';

/** What a control that changes the choice speaks of, as the page's own words are folded (blocks.ts): of consent, or of what it is for. */
const hint = `(?:consen[ts]|toestemming|privatsph|einwillig|samty[ck]k|zgod|souhlas|tracker|tracking|${subjectSource})`;
const LONGEST = 4000;

/** Within this time a control to reopen the dialog has come out, in milliseconds. */
const LATEST = 1500;

/** After this time a small panel may have come out instead of the dialog, in milliseconds. */
const PANEL = 700;
const MOST_TRIED = 5;

interface Opener {
  frameId: string;
  id: number;
  label: string;
  /** It takes a link to a page of the site, which is held back. */
  holdLinks: boolean;
  /** Its words take consent back by themselves. */
  withdraws: boolean;
  worth: number;
}

export interface Reopened {
  layer: Layer | null;
  /** Where the control took consent back at once. */
  ending: Ending | null;
}

async function openers(attempt: Attempt): Promise<Opener[]> {
  const worlds = await attempt.surface.worlds();
  await attempt.surface.pierce();
  const found = await Promise.all(
    worlds.map(async (world) => {
      const controls = await world.mentions(hint).catch(() => []);
      return controls.flatMap((facts): Opener[] => {
        const read = classifyControl({ text: facts.text, name: facts.name, role: facts.role, expands: false });
        // Where nothing is open there is nothing to save: `Consent preferences` is what they are called.
        const reading = read.kind === 'save-selection' && read.strength === 1 ? { ...read, kind: 'settings' as const } : read;
        const label = facts.text || facts.name;
        // A tab at the edge often says `Consent` and no more.
        const bare = reading.kind === 'accept-all' && reading.strength <= 1 && facts.link === 'none';
        if (facts.disabled || facts.link === 'away' || (!bare && !['settings', 'reject-all', 'more-information', 'other'].includes(reading.kind))) return [];
        // A link to a page about cookies is no control, unless it says that it is one.
        if (facts.link !== 'none' && reading.kind !== 'settings' && reading.kind !== 'reject-all') return [];
        const kind = reading.kind === 'settings' ? 6 : reading.kind === 'reject-all' ? 5 : reading.kind === 'other' || bare ? 2 : 0;
        const worth = kind + (reading.cookies ? 2 : 0) + (topicsOf(label).weight >= 2 ? 1 : 0) + (facts.link === 'none' ? 2 : 0) + (facts.role === 'button' ? 1 : 0);
        return worth >= 5 ? [{ frameId: world.frameId, id: facts.id, label, holdLinks: facts.link !== 'none', withdraws: reading.kind === 'reject-all', worth }] : [];
      });
    }),
  );
  return found.flat().toSorted((one, other) => other.worth - one.worth).slice(0, 3);
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
async function tryOpener(attempt: Attempt, opener: Opener, known: ReadonlySet<string>): Promise<Reopened | { further: Opener[] }> {
  if (opener.withdraws) await attempt.remember();
  const loads = attempt.surface.navigations;
  const done = await click(attempt.surface, { ...opener, key: 'Enter' }, attempt.deadline);
  if (done === 'covered' || done === 'gone') return { layer: null, ending: null };
  attempt.noteClick(null, opener.withdraws ? 'reject-all' : 'settings', opener.label);
  const began = performance.now();
  const until = began + (opener.holdLinks ? LONGEST_LINK : LONGEST);
  let candidate = '';
  let looked = false;
  while (!attempt.deadline.passed && performance.now() < until) {
    await attempt.deadline.pause(60);
    const { layer, blind } = await look(attempt.surface, performance.now() > until - 1500, chosenToLook);
    if (blind) continue;
    if (layer && layer.signature === candidate) {
      await attempt.enter(layer, true);
      return { layer, ending: null };
    }
    candidate = layer?.signature ?? '';
    if (layer || performance.now() - began <= PANEL) continue;
    // Taken back by the click itself, which needs no dialog.
    if (opener.withdraws && (await attempt.changes()).length > 0) break;
    if (!looked && !opener.withdraws) {
      looked = true;
      const further = (await openers(attempt)).filter((each) => !known.has(keyOf(each)));
      if (further.length > 0) return { further: further.toSorted((one, other) => Number(other.withdraws) - Number(one.withdraws)) };
    }
  }
  const records = opener.withdraws ? await attempt.changes() : [];
  if (records.length === 0) return { layer: null, ending: null };
  attempt.decide();
  const reloaded = attempt.surface.navigations > loads ? ' and the page was loaded again' : '';
  return { layer: null, ending: { outcome: 'confirmed', bannerGone: true, records, reason: `"${opener.label.slice(0, 60)}" was clicked${reloaded}, and ${records[0]?.name.slice(0, 60) ?? 'a record'} ${records[0]?.change ?? 'changed'}` } };
}
