/**
 * What Google's consent mode holds for a visitor of one place. Source: Google, consent mode reference: the
 * default with the most specific region wins, whatever the order; an update holds everywhere and before any
 * default.
 */
import type { ModeCommand } from '../evidence/consent.ts';
import type { Policy } from '../policy/schema.ts';

/** Where a visitor is who the policy does not place elsewhere. */
const DEFAULT_COUNTRY = 'NL';

/** What holds for a visitor: names of types, as the page gives them. */
export interface ModeState {
  granted: string[];
  denied: string[];
  /** Whether the page updated it, so that someone decided. */
  updated: boolean;
}

/** The visitor's country and, where the policy says so, its part, in ISO 3166-2. */
export const placeOf = ({ visitor }: Pick<Policy, 'visitor'>): string =>
  visitor?.region ?? visitor?.country ?? DEFAULT_COUNTRY;

/** How specific the regions of a default are for a place; null if they leave it out. */
function specificity(regions: readonly string[] | null, place: string): number | null {
  if (regions === null) return 0;
  const named = regions.map((region) => region.trim().toUpperCase());
  if (place.includes('-') && named.includes(place)) return 2;
  return named.includes(place.split('-', 1)[0] ?? '') ? 1 : null;
}

/** What holds for a visitor of a place: a country (`NL`) or a part of one (`NL-UT`). */
export function modeIn(place: string, commands: readonly ModeCommand[]): ModeState {
  const types = new Map<string, { rank: number; granted: boolean }>();
  for (const { command, regions, granted, denied } of commands) {
    const rank = command === 'update' ? 3 : specificity(regions, place);
    if (rank === null) continue;
    for (const type of [...granted, ...denied])
      if (rank >= (types.get(type)?.rank ?? 0)) types.set(type, { rank, granted: granted.includes(type) });
  }
  const those = (wanted: boolean): string[] =>
    [...types].flatMap(([type, each]) => (each.granted === wanted ? [type] : []));
  return {
    granted: those(true),
    denied: those(false),
    updated: commands.some(({ command }) => command === 'update'),
  };
}

/**
 * The places for which the page may hold something else, of all where the visitor may be: the visitor's place,
 * and the parts of the country that the page names.
 */
export function placesIn(place: string, commands: readonly ModeCommand[]): string[] {
  if (place.includes('-')) return [place];
  const parts = commands.flatMap(({ regions }) => regions ?? []).map((region) => region.trim().toUpperCase());
  return [place, ...new Set(parts.filter((region) => region.startsWith(`${place}-`)))];
}
