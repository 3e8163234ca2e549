/**
 * Which values may be computed from the browser's fingerprint. Such a value is the same in every fresh profile
 * of one machine, and yet tells visitors apart.
 */
import type { InitiatorStep, ValueShape } from '../evidence/common.ts';
import { oncePerSite } from '../judge/site-view.ts';
import { looksLikeIdentifier } from './identifiers.ts';

/** Techniques that give a value of the machine. Measuring fonts is also done to lay out a page. */
const telling = new Set(['canvas-readback', 'webgl-parameters', 'audio']);
/** A checksum has 16 characters or more. */
const MIN_LENGTH = 16;
const checksums = new Set<ValueShape['shape']>(['hex', 'uuid', 'token']);

interface Place {
  page: string;
  initiator: readonly InitiatorStep[];
}

/**
 * Tells whether a value that was written on a page can be a fingerprint: the script that wrote it read one,
 * or a script of the page read one in two ways or more.
 */
export const fingerprintAt = oncePerSite((whole): ((place: Place) => boolean) => {
  const scripts = new Set<string>();
  const techniques = new Map<string, Set<string>>();
  const pages = new Set<string>();
  for (const { observation } of whole.all('fingerprinting')) {
    const { page, script, technique } = observation;
    if (!telling.has(technique)) continue;
    scripts.add(`${page}\n${script}`);
    const ways = (techniques.get(`${page}\n${script}`) ?? new Set()).add(technique);
    techniques.set(`${page}\n${script}`, ways);
    if (ways.size > 1) pages.add(page);
  }
  return ({ page, initiator }) =>
    pages.has(page) || initiator.some(({ url }) => scripts.has(`${page}\n${url}`));
});

/** Whether the value looks like a checksum that is made of a fingerprint. */
export const looksLikeChecksum = (value: ValueShape): boolean =>
  checksums.has(value.shape) && value.length >= MIN_LENGTH && looksLikeIdentifier(value);
