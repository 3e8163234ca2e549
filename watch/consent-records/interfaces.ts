/**
 * The answers of the page's consent APIs as consent records. The page can give false answers, so they are
 * validated.
 */
import * as z from 'zod';
import type { ModeCommand } from '../../rules/evidence/consent.ts';
import type { ConsentRecord } from '../../rules/evidence/index.ts';
import { modeIn } from '../../rules/facts/consent-mode.ts';
import { decodeGppString } from './gpp.ts';
import { decodeTcString } from './tcf.ts';

/** A consent record from a cookie, web storage or an API. */
export type FoundRecord = Pick<
  ConsentRecord,
  'area' | 'name' | 'host' | 'cmp' | 'positive' | 'decoded' | 'commands'
>;

const text = z.string().max(20_000);
const answer = z.enum(['granted', 'denied']);
const modeSchema = z
  .array(
    z.object({
      command: z.enum(['default', 'update']),
      regions: z.array(z.string().max(10)).max(300).nullable(),
      types: z.record(z.string().max(40), answer),
    }),
  )
  .max(100);

/** The answer of `readInterfaces` (watch/page/read-interfaces.ts). */
export const interfacesSchema = z.object({
  tcf: z.object({ status: z.string().max(40), tcString: text }).nullable(),
  gpp: z.object({ status: z.string().max(40), gppString: text }).nullable(),
  mode: modeSchema.nullable(),
  /** An interface was asked, and has not answered yet. */
  silent: z.boolean(),
});
export type Interfaces = z.infer<typeof interfacesSchema>;

/** The types of a command by answer. */
function commandOf({ command, regions, types }: z.infer<typeof modeSchema>[number]): ModeCommand {
  const of = (wanted: string): string[] =>
    Object.entries(types).flatMap(([type, each]) => (each === wanted ? [type] : []));
  return { command, regions, granted: of('granted'), denied: of('denied') };
}

/** The records that the APIs give, for the page's host. */
export function recordsOfInterfaces(
  { tcf, gpp, mode }: Omit<Interfaces, 'silent'>,
  host: string,
): FoundRecord[] {
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
  const sections = gpp ? decodeGppString(gpp.gppString) : null;
  if (gpp && sections)
    found.push({
      area: 'gpp',
      name: '__gpp',
      host,
      cmp: 'IAB GPP',
      positive: sections.granted.length > 0,
      // While it asks, nobody has decided.
      decoded: { decided: gpp.status !== 'visible', ...sections },
    });
  if (mode) {
    const commands = mode.map(commandOf);
    const { granted, denied, updated } = modeIn('NL', commands);
    found.push({
      area: 'consent-mode',
      name: 'dataLayer',
      host,
      cmp: 'Google Consent Mode',
      positive: granted.some((type) => /^(?:ad_|analytics_)/.test(type)),
      decoded: { decided: updated, granted, denied },
      commands,
    });
  }
  return found;
}
