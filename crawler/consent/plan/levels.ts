/** Reads levels of consent, of which one can be chosen. Pure. */
import type { LayerControl } from '../../../watch/banner/controls.ts';

/** Whether a level refuses everything, or all but necessary cookies. */
export const allowsLeast = ({ says }: LayerControl): boolean =>
  says === 'reject-all' || says === 'necessary-only';

function rank({ says, strength, label }: LayerControl): number {
  return (says === 'reject-all' ? 6 : 0) + strength - (/func/i.test(label) ? 2 : 0);
}

/**
 * The level of each group that allows least, if one of them refuses everything or all but necessary cookies.
 */
export function lowest(radios: LayerControl[]): LayerControl[] {
  const groups = new Map<string, LayerControl>();
  for (const each of radios.filter(allowsLeast)) {
    const group = each.facts.group || `${each.facts.id}`;
    const known = groups.get(group);
    if (!known || rank(each) > rank(known)) groups.set(group, each);
  }
  return [...groups.values()];
}
