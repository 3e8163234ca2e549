/** Waivers as they go into the policy file: of one finding, and of all that its cause does. */
import { hostOf } from '../../rules/address.ts';
import { webAddress } from '../../rules/address-parts.ts';
import type { Finding } from '../../rules/judge/finding.ts';
import type { Messages } from '../messages/index.ts';
import { toDisplay } from './sanitise.ts';

export interface CauseWaiver {
  /** The service, or the script by its address. */
  cause: string;
  text: string;
}

/** Every value is quoted, so that a name stays a name. */
const waiver = (fields: ReadonlyArray<readonly [string, string]>, { page }: Messages): string =>
  [
    ...fields.map(([key, value]) => `${key}: ${value}`),
    `reason: ${JSON.stringify(page.waiverReason)}`,
    `by: ${JSON.stringify(page.waiverBy)}`,
    'until: "yyyy-mm-dd"',
  ]
    .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
    .join('\n');

/** The waiver of this finding. */
export const waiverText = ({ rule, site, subject }: Finding, words: Messages): string =>
  waiver(
    [
      ['rule', rule],
      ['site', site],
      ['subject', JSON.stringify(toDisplay(subject.name))],
    ],
    words,
  );

/**
 * The waiver of all that the cause of this finding does on the site: its service, else the script that is nearest to
 * it. Null if neither is known.
 * @param siteUrl address of the finding's site
 */
export function causeWaiverText(finding: Finding, siteUrl: string, words: Messages): CauseWaiver | null {
  const { site, service } = finding;
  const of = (kind: 'service' | 'script', cause: string): CauseWaiver => ({
    cause,
    text: waiver(
      [
        ['rule', '"*"'],
        ['site', site],
        [kind, JSON.stringify(cause)],
      ],
      words,
    ),
  });
  if (service !== null) return of('service', toDisplay(service));
  const script = scriptOf(finding, hostOf(siteUrl));
  return script === null ? null : of('script', toDisplay(script, 500));
}

/** The address of the nearest script: from its first slash on if it is the site's own, as a waiver names it. */
function scriptOf({ initiator }: Finding, siteHost: string): string | null {
  const step = initiator.findLast(
    ({ type, url }) => /^(?:script|tag-manager|worker)$/.test(type) && url !== '',
  );
  if (step === undefined) return null;
  const { host, path } = webAddress(step.url);
  if (host === '' || path === '/' || path === '') return null;
  return host === siteHost ? path : `${host}${path}`;
}
