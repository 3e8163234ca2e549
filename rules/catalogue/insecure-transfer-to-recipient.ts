/**
 * Data goes to third parties over a connection that is not encrypted. If the browser upgrades or blocks the
 * request nothing leaks, but the page still asks for http and another browser may not prevent it: that is
 * less serious, and still breaks "exclusively over an encrypted connection". So is what only an engine sent
 * that does not know which hosts are https only. The page's own navigation, and the site's own http
 * addresses, have other rules.
 */
import { siteOf } from '../address.ts';
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { serviceOf } from '../facts/classify.ts';
import { isOfGroup } from '../facts/declared.ts';
import type { Request } from '../evidence/index.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';
import type { Seen } from '../judge/site-view.ts';
import { short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'insecure-transfer-to-recipient',
  title: { nl: 'Onversleuteld verzoek aan een derde partij', en: 'Unencrypted request to a third party' },
  headline: {
    nl: 'De website stuurt gegevens zonder versleuteling naar {service}',
    en: 'The site sends data to {service} without encryption',
  },
  explanation: {
    nl: 'De pagina wil een derde partij benaderen via http of ws, zonder versleuteling. Anderen op het netwerk kunnen dan meelezen.',
    en: 'The page tries to contact a third party over http or ws, without encryption. Others on the network can then read the data.',
  },
  fix: {
    nl: 'Wijzig het adres in het sjabloon of de tag in https (of wss). Vertrouw er niet op dat de browser dit herstelt.',
    en: 'Change the address in the template or the tag to https (or wss). Do not rely on the browser to repair this.',
  },
  severity: 'critical',
  kind: 'violation',
  basis: [avg5f],
  against: ['transport'],
  needs: ['request'],
  phases: ['before-choice', 'after-accept'],
  context: {
    kinds: ['journey-start'],
    phases: ['after-reject', 'after-withdrawal', 'after-category'],
  },
  heldBack: true,
  extension: 'live',
  check(site, policy) {
    const unsure = new Set(
      site
        .all('journey-start')
        .flatMap(({ journey, observation }) =>
          (observation.lacks ?? []).includes('hsts-preload') ? [journey] : [],
        ),
    );
    const found = new Map<string, { requests: Array<Seen<'request'>>; service: string | null }>();
    for (const seen of site.all('request')) {
      const { url, host, page, scheme, mainDocument } = seen.observation;
      if (
        (scheme !== 'http' && scheme !== 'ws') ||
        mainDocument ||
        isOfGroup(host, siteHostOf(page, site, policy), policy)
      )
        continue;
      const service = serviceOf(url)?.name ?? null;
      const name = service ?? siteOf(host);
      const known = found.get(name) ?? { requests: [], service };
      known.requests.push(seen);
      found.set(name, known);
    }
    return [...found].flatMap(([name, { requests, service }]) => {
      const clear = requests.filter(({ observation }) => inClear(observation));
      const leaked = clear.some(({ journey }) => !unsure.has(journey));
      const { host = '', url = '', initiator = [] } = requests[0]?.observation ?? {};
      return requests.slice(0, 500).map((evidence) => ({
        subject: { type: 'request' as const, name, host, url },
        evidence,
        service,
        initiator,
        message: leaked
          ? {
              nl: `De pagina stuurt gegevens onversleuteld naar ${short(name)} (${short(host)}).`,
              en: `The page sends data to ${short(name)} (${short(host)}) without encryption.`,
            }
          : clear.length > 0
            ? {
                nl: `De pagina wil ${short(name)} (${short(host)}) onversleuteld benaderen. De browser van een bezoeker voorkomt dat misschien.`,
                en: `The page tries to contact ${short(name)} (${short(host)}) without encryption. A visitor’s browser may prevent it.`,
              }
            : {
                nl: `De pagina wil ${short(name)} (${short(host)}) onversleuteld benaderen. Deze browser voorkwam dat.`,
                en: `The page tries to contact ${short(name)} (${short(host)}) without encryption. This browser prevented it.`,
              },
        ...(leaked
          ? {}
          : {
              severity: 'medium' as const,
              headline: {
                nl: 'De website probeert gegevens zonder versleuteling naar {service} te sturen',
                en: 'The site tries to send data to {service} without encryption',
              },
            }),
      }));
    });
  },
});

/** Whether data went over the network: the browser neither upgraded, blocked nor refused the request. */
const inClear = ({ outcome, status }: Request): boolean =>
  outcome === 'answered' || outcome === 'pending' || (outcome === 'failed' && status !== null);
