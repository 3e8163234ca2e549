/**
 * The answers of the page's consent APIs as consent records. The page can give false answers, so they are
 * validated.
 */
import * as z from 'zod';
import type { ConsentRecord } from '../../rules/evidence/index.ts';
import { decodeTcString } from './tcf.ts';

/** A consent record from a cookie, web storage or an API. */
export type FoundRecord = Pick<ConsentRecord, 'area' | 'name' | 'host' | 'cmp' | 'positive' | 'decoded'>;

/** The answer of `readInterfaces` (watch/page/read-interfaces.ts). */
export const interfacesSchema = z.object({
  tcf: z.object({ status: z.string().max(40), tcString: z.string().max(20_000) }).nullable(),
  mode: z
    .object({ updated: z.boolean(), state: z.record(z.string().max(40), z.enum(['granted', 'denied'])) })
    .nullable(),
});

/** The records that the APIs give, for the page's host. */
export function recordsOfInterfaces(
  interfaces: z.infer<typeof interfacesSchema>,
  host: string,
): FoundRecord[] {
  const { tcf, mode } = interfaces;
  const found: FoundRecord[] = [];
  const tc = tcf ? decodeTcString(tcf.tcString) : null;
  if (tcf && tc) {
    const decided = tcf.status === 'useractioncomplete' || tcf.status === 'tcloaded';
    found.push({
      area: 'tcf',
      name: '__tcfapi',
      host,
      cmp: 'IAB TCF',
      positive: tc.granted.length > 0,
      decoded: { decided, ...tc },
    });
  }
  if (mode) {
    const of = (answer: string): string[] =>
      Object.entries(mode.state).flatMap(([type, each]) => (each === answer ? [type] : []));
    const granted = of('granted');
    found.push({
      area: 'consent-mode',
      name: 'dataLayer',
      host,
      cmp: 'Google Consent Mode',
      positive: granted.some((type) => /^(?:ad_|analytics_)/.test(type)),
      decoded: { decided: mode.updated, granted, denied: of('denied') },
    });
  }
  return found;
}
