/** Something that needs consent happens, and nobody is asked. Without such a thing no banner is needed. */
import { eprivacy, tw1 } from '../basis.ts';
import { isBreach, standingOfCookie } from '../facts/cookie-standing.ts';
import { cookies } from '../facts/cookies.ts';
import { services } from '../facts/requests.ts';
import { standingOfStorage } from '../facts/storage-standing.ts';
import { storageItems } from '../facts/storage.ts';
import type { Policy } from '../policy.ts';
import { defineRule } from '../rule.ts';
import type { SiteView } from '../site-view.ts';
import { short } from '../catalogue-helpers/words.ts';

export const rule = defineRule({
  id: 'banner-missing',
  title: { nl: 'Geen cookiekeuze, wel toestemmingsplichtige diensten', en: 'No cookie choice, though there are services that need consent' },
  explanation: {
    nl: 'De site plaatst of benadert iets waarvoor toestemming nodig is, maar vraagt de bezoeker nergens om een keuze.',
    en: 'The site sets or contacts something that needs consent, but nowhere asks the visitor to choose.',
  },
  fix: {
    nl: 'Voeg een cookiekeuze toe waarin weigeren even makkelijk is als accepteren, en laad de diensten pas daarna. Of verwijder de diensten.',
    en: 'Add a cookie choice in which refusing is as easy as accepting, and load the services only after it. Or remove the services.',
  },
  severity: 'critical',
  kind: 'violation',
  basis: [tw1, eprivacy],
  against: ['consent'],
  needs: ['banner', 'cookie-write', 'request', 'storage'],
  phases: ['before-choice'],
  context: { kinds: ['choice', 'cookie-jar'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  unknown: (site, policy) => (site.all('banner').length === 0 && needingConsent(site, policy).length > 0 ? 'nobody looked for a banner, and something that needs consent was seen' : null),
  check(site, policy) {
    const looked = site.all('banner');
    const answered = site.all('choice').some(({ observation }) => observation.outcome !== 'no-banner');
    if (answered || looked.some(({ observation }) => observation.present)) return [];
    const found = needingConsent(site, policy);
    if (found.length === 0) return [];
    const names = [...new Set(found)].slice(0, 4).join(', ');
    return looked
      .filter(({ observation }) => observation.phase === 'before-choice')
      .map((evidence) => ({
        subject: { type: 'banner' as const, name: 'banner' },
        evidence,
        message: { nl: `Er is geen cookiekeuze gevonden, terwijl er wel toestemming nodig is voor ${names}.`, en: `No cookie choice was found, although consent is needed for ${names}.` },
      }));
  },
});

/** Names of what needs consent beyond doubt. */
function needingConsent(site: SiteView, policy: Policy): string[] {
  return [
    ...services(site, policy, ['before-choice']).filter(({ weight }) => weight === 'full').map(({ service }) => service.name),
    ...cookies(site, policy, ['before-choice']).filter((fact) => isBreach(standingOfCookie(fact, policy))).map(({ name }) => short(name)),
    ...storageItems(site, policy, ['before-choice']).filter((fact) => ['known', 'identifier'].includes(standingOfStorage(fact, policy) ?? '')).map(({ key }) => short(key)),
  ];
}
