/**
 * Statistics that are joined with advertising: a hit that goes on to DoubleClick, or an audience beacon. What a video player's
 * frame does is the player's. Advertising signals that are granted on a hit, without a join, are a question: they allow
 * joining but do not show it. Google Ads by itself is another service, and reported as such.
 */
import { hostOf } from '../address.ts';
import { apAnalytics, avg5a, googleConsentMode } from '../basis.ts';
import { isOfGroup } from '../declared.ts';
import { cookies } from '../facts/cookies.ts';
import { byTheSite, consentReported, googleHits, valueIn } from '../facts/google-hits.ts';
import { defineRule } from '../rule.ts';
import { short } from '../catalogue-helpers/words.ts';
import { webAddress } from '../web-address.ts';

export const rule = defineRule({
  id: 'ga-advertising-features',
  title: { nl: 'Advertentiefuncties in Google Analytics', en: 'Advertising features in Google Analytics' },
  explanation: {
    nl: 'Metingen worden gekoppeld aan het advertentienetwerk van Google. Dan gaat het niet meer alleen om geanonimiseerde statistiek.',
    en: "Measurements are joined with Google's advertising network. Then it is no longer about anonymised statistics only.",
  },
  fix: {
    nl: "Zet Google-signalen en advertentiefuncties uit: gtag('config', …, { allow_google_signals: false, allow_ad_personalization_signals: false }), en laat ad_storage, ad_user_data en ad_personalization op 'denied'.",
    en: "Switch off Google signals and advertising features: gtag('config', …, { allow_google_signals: false, allow_ad_personalization_signals: false }), and leave ad_storage, ad_user_data and ad_personalization 'denied'.",
  },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'Het beleid belooft geen volledig geanonimiseerde statistiek, of een koppeling is toegestaan maar niet gezien.',
    en: 'The policy does not promise fully anonymised statistics, or joining is granted but was not seen.',
  },
  basis: [apAnalytics, avg5a, googleConsentMode],
  against: ['analytics'],
  needs: ['request'],
  phases: ['before-choice', 'after-accept'],
  context: { kinds: ['cookie-write', 'cookie-jar', 'choice'], phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  check(site, policy) {
    const own = (frame: string): boolean => isOfGroup(hostOf(frame), site.host, policy);
    const hits = googleHits(site, ['before-choice', 'after-accept', 'after-reject', 'after-withdrawal', 'after-category']).filter(({ seen }) => byTheSite(seen, own));
    const measured = hits.some(({ serviceId }) => serviceId.startsWith('google-analytics'));
    if (!measured) return [];
    const subject = { type: 'request' as const, name: 'Google Analytics advertising' };
    // Without a promise only guidance asks for it.
    const promised = policy.analytics?.anonymised === true ? {} : { kind: 'suspected' as const, severity: 'medium' as const };
    const joins = hits.filter(({ join, seen }) => join || /\/ads\/ga-audiences/.test(webAddress(seen.observation.url).path));
    if (joins.length > 0) {
      return joins.slice(0, 200).map(({ seen, service }) => ({
        subject: { ...subject, host: joins[0]?.seen.observation.host ?? '', url: joins[0]?.seen.observation.url ?? '' },
        evidence: seen, service, initiator: seen.observation.initiator,
        message: { nl: `De meting wordt gekoppeld aan ${short(seen.observation.host)}.`, en: `The measurement is joined with ${short(seen.observation.host)}.` },
        ...promised,
      }));
    }
    const doubt = { kind: 'suspected' as const, severity: 'medium' as const };
    const granted = hits.filter((hit) => hit.serviceId === 'google-analytics-ga4' && consentReported(hit).anyAdvertising === 'granted' && valueIn(hit, 'npa') !== '1');
    const marks = cookies(site, policy).filter(({ name }) => name.startsWith('_gac_'));
    return [
      ...granted.slice(0, 200).map(({ seen, service }) => ({ subject, evidence: seen, service, initiator: seen.observation.initiator, ...doubt, message: { nl: 'Metingen melden dat advertentiegebruik is toegestaan; een koppeling is niet gezien.', en: 'Hits report that advertising use is granted; no join was seen.' } })),
      ...marks.flatMap((fact) => fact.sightings.slice(0, 20).map(({ journey, observation }) => ({ subject, evidence: { journey, observation }, service: fact.service, initiator: fact.initiator, ...doubt, message: { nl: `De cookie ${short(fact.name)} koppelt statistiek aan advertenties.`, en: `The cookie ${short(fact.name)} joins statistics with advertisements.` } }))),
    ];
  },
});
