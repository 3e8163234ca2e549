/**
 * A secure page asks for parts of the site itself (or of its group) over http or ws. Parts of other parties
 * are reported as data without encryption, and the target of a form by the rules about forms. Requests that
 * this browser upgrades or blocks count: other browsers may not.
 */
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { edpsInspection } from '../knowledge/legal-basis/authorities.ts';
import { isOfGroup } from '../facts/declared.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'mixed-content',
  title: { nl: 'Onveilig onderdeel op een beveiligde pagina', en: 'Insecure resource on a secure page' },
  headline: {
    nl: 'Een beveiligde pagina vraagt een onderdeel van {host} op zonder versleuteling',
    en: 'A secure page requests a part of {host} without encryption',
  },
  explanation: {
    nl: 'Een https-pagina vraagt een onderdeel op via http of ws, zonder versleuteling.',
    en: 'An https page requests a resource over http or ws, without encryption.',
  },
  fix: {
    nl: 'Schrijf het adres in het sjabloon of in de inhoud met https (of wss).',
    en: 'In the template or in the content, write the address with https (or wss).',
  },
  severity: 'medium',
  kind: 'violation',
  basis: [avg5f, edpsInspection],
  against: ['security'],
  needs: ['request'],
  phases: ['before-choice', 'after-accept'],
  context: { kinds: ['form'], phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  heldBack: true,
  extension: 'live',
  check(site, policy) {
    const targets = new Set(site.all('form').map(({ observation }) => observation.action));
    return site.all('request').flatMap((evidence) => {
      const { scheme, mainDocument, page, host, url, initiator } = evidence.observation;
      if (
        (scheme !== 'http' && scheme !== 'ws') ||
        mainDocument ||
        !/^https:/i.test(page) ||
        !isOfGroup(host, siteHostOf(page, site, policy), policy) ||
        targets.has(url)
      )
        return [];
      return [
        {
          subject: { type: 'request' as const, name: host, host, url },
          evidence,
          initiator,
          message: {
            nl: `De pagina vraagt ${short(url)} op zonder versleuteling.`,
            en: `The page requests ${short(url)} without encryption.`,
          },
        },
      ];
    });
  },
});
