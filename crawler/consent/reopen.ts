/** Opens the consent dialog again by the site's own control (a link in the footer, a floating icon), to take consent back. */
import { classifyControl } from '../../rules/consent-controls.ts';
import { topicsOf } from '../../rules/consent-text.ts';
import type { Attempt } from './attempt.ts';
import { click } from './click.ts';
import { look } from './look.ts';
import type { Layer } from './recognise.ts';

const hint = '(?:cookie|consent|toestemming|privacy|datenschutz|einwillig|confidentialite|traceur)';
const LONGEST = 4000;

interface Opener {
  frameId: string;
  id: number;
  label: string;
  /** It takes a link to a page of the site, which is held back. */
  holdLinks: boolean;
  worth: number;
}

async function openers(attempt: Attempt): Promise<Opener[]> {
  const worlds = await attempt.surface.worlds();
  await attempt.surface.pierce();
  const found = await Promise.all(
    worlds.map(async (world) => {
      const controls = await world.mentions(hint).catch(() => []);
      return controls.flatMap((facts): Opener[] => {
        const reading = classifyControl({ text: facts.text, name: facts.name, role: facts.role, expands: false });
        const label = facts.text || facts.name;
        if (facts.disabled || facts.link === 'away' || !['settings', 'reject-all', 'more-information', 'other'].includes(reading.kind)) return [];
        // A link to a page about cookies is no control, unless it says that it is one.
        if (facts.link !== 'none' && reading.kind !== 'settings' && reading.kind !== 'reject-all') return [];
        const kind = reading.kind === 'settings' ? 6 : reading.kind === 'reject-all' ? 5 : reading.kind === 'other' ? 2 : 0;
        const worth = kind + (reading.cookies ? 2 : 0) + (topicsOf(label).weight >= 2 ? 1 : 0) + (facts.link === 'none' ? 2 : 0) + (facts.role === 'button' ? 1 : 0);
        return worth >= 5 ? [{ frameId: world.frameId, id: facts.id, label, holdLinks: facts.link !== 'none', worth }] : [];
      });
    }),
  );
  return found.flat().toSorted((one, other) => other.worth - one.worth).slice(0, 3);
}

/** The layer that opened, or null. */
export async function reopen(attempt: Attempt): Promise<Layer | null> {
  for (const opener of await openers(attempt)) {
    const done = await click(attempt.surface, { ...opener, key: 'Enter' }, attempt.deadline);
    if (done === 'covered' || done === 'gone') continue;
    attempt.noteClick(null, 'settings', opener.label);
    const until = performance.now() + LONGEST;
    let candidate = '';
    while (!attempt.deadline.passed && performance.now() < until) {
      await attempt.deadline.pause(60);
      const { layer } = await look(attempt.surface, performance.now() > until - 1500, { controls: new Set(['nothing before']), block: null });
      if (layer && layer.signature === candidate) return layer;
      candidate = layer?.signature ?? '';
    }
  }
  return null;
}
