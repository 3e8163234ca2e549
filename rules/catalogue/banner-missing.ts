/**
 * The site does something that needs consent and asks nobody. If nothing needs consent, no banner is
 * required.
 */
import { eprivacy, tw1 } from '../knowledge/legal-basis/telecom.ts';
import { isBreach, breachOfCookie } from '../facts/cookie-breach.ts';
import { cookies } from '../facts/cookies.ts';
import { services } from '../facts/services.ts';
import { breachOfStorage } from '../facts/storage-breach.ts';
import { storageItems } from '../facts/storage.ts';
import type { Policy } from '../policy/schema.ts';
import { defineRule } from '../judge/rule.ts';
import type { SiteView } from '../judge/site-view.ts';
import { short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'banner-missing',
  title: {
    nl: 'Geen cookiemelding, terwijl toestemming nodig is',
    en: 'No banner, although consent is needed',
  },
  headline: {
    nl: 'De website toont geen cookiemelding, hoewel zij toestemming nodig heeft',
    en: 'The site shows no banner, although it needs consent',
  },
  explanation: {
    nl: 'De website gebruikt cookies, opslag of diensten die toestemming vereisen, maar vraagt de bezoeker niet om een keuze.',
    en: 'The site uses cookies, storage or services that need consent, but does not ask the visitor to choose.',
  },
  fix: {
    nl: 'Voeg een cookiemelding toe waarin weigeren even makkelijk is als accepteren. Laad de diensten pas na toestemming, of verwijder ze.',
    en: 'Add a banner in which refusing is as easy as accepting. Load the services only after consent, or remove them.',
  },
  severity: 'critical',
  kind: 'violation',
  basis: [tw1, eprivacy],
  against: ['consent'],
  needs: ['banner', 'cookie-write', 'request', 'storage'],
  phases: ['before-choice'],
  context: { kinds: ['choice', 'cookie-jar'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  unknown(site, policy) {
    if (needingConsent(site, policy).length === 0) return null;
    if (site.all('banner').length === 0)
      return 'no page was checked for a banner, although something needs consent';
    return unreadWindow(site);
  },
  check(site, policy) {
    const looked = site.all('banner');
    const answered = site.all('choice').some(({ observation }) => observation.outcome !== 'no-banner');
    if (answered || looked.some(({ observation }) => observation.present) || unreadWindow(site) !== null)
      return [];
    const found = needingConsent(site, policy);
    if (found.length === 0) return [];
    const names = [...new Set(found)].slice(0, 4).join(', ');
    return looked
      .filter(({ observation }) => observation.phase === 'before-choice')
      .map((evidence) => ({
        subject: { type: 'banner' as const, name: 'banner' },
        evidence,
        message: {
          nl: `De controle vond geen cookiemelding, terwijl toestemming nodig is voor ${names}.`,
          en: `The check found no banner, although consent is needed for ${names}.`,
        },
      }));
  },
});

/** What was seen of a window that may ask for consent, and could not be read; null if there was none. */
function unreadWindow(site: SiteView): string | null {
  const absent = site.all('banner').flatMap(({ observation }) => (observation.present ? [] : [observation]));
  if (absent.some(({ notUnderstood }) => notUnderstood !== undefined))
    return 'a window over the page looks like a banner, and its words are in no language that the check reads';
  return absent.some(({ wordless }) => wordless)
    ? 'a window without words stands over the page (a drawing, or text that its style makes); it may be a banner'
    : null;
}

/** Names of what certainly needs consent. */
function needingConsent(site: SiteView, policy: Policy): string[] {
  return [
    ...services(site, policy, ['before-choice'])
      .filter(({ weight }) => weight === 'full')
      .map(({ service }) => service.name),
    ...cookies(site, policy, ['before-choice'])
      .filter((fact) => isBreach(breachOfCookie(fact, policy)))
      .map(({ name }) => short(name)),
    ...storageItems(site, policy, ['before-choice'])
      .filter((fact) => ['known', 'identifier'].includes(breachOfStorage(fact, policy) ?? ''))
      .map(({ key }) => short(key)),
  ];
}
