/**
 * Google joins statistics with advertising: a hit continues to DoubleClick, or there is an audience beacon.
 * What the frame of a video player sends is the player's doing. Advertising signals that are granted on a
 * hit, without a join, are a question: they allow joining but do not show it. Google Ads by itself is another
 * service, which other rules report.
 */
import { hostOf } from '../address.ts';
import { apAnalytics } from '../knowledge/legal-basis/authorities.ts';
import { avg5a } from '../knowledge/legal-basis/gdpr.ts';
import { googleConsentMode } from '../knowledge/legal-basis/specifications.ts';
import { isOfGroup } from '../facts/declared.ts';
import { cookies } from '../facts/cookies.ts';
import { byTheSite, consentReported, googleHits, valueIn } from '../facts/google-hits.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';
import { webAddress } from '../address-parts.ts';

export const rule = defineRule({
  id: 'ga-advertising-features',
  title: { nl: 'Advertentiefuncties in Google Analytics', en: 'Advertising features in Google Analytics' },
  headline: {
    nl: 'Google koppelt statistiek van de website aan advertenties',
    en: 'Google links statistics of the site to advertising',
  },
  explanation: {
    nl: 'Google koppelt metingen aan zijn advertentienetwerk, of de metingen melden dat Google dat mag. De gegevens dienen dan niet meer alleen voor geanonimiseerde statistiek.',
    en: 'Google links hits to its advertising network, or the hits report that Google may do so. The data then no longer serves anonymised statistics only.',
  },
  fix: {
    nl: "Zet Google-signalen en advertentiefuncties uit in de tag: gtag('config', …, { allow_google_signals: false, allow_ad_personalization_signals: false }). Laat ad_storage, ad_user_data en ad_personalization op 'denied' staan.",
    en: "Switch off Google signals and advertising features in the tag: gtag('config', …, { allow_google_signals: false, allow_ad_personalization_signals: false }). Leave ad_storage, ad_user_data and ad_personalization at 'denied'.",
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Het beleid belooft geen volledig geanonimiseerde statistiek. Of koppelen is toegestaan, maar de controle zag geen koppeling.',
    en: 'The policy does not promise fully anonymised statistics. Or linking is granted, but the check saw no link.',
  },
  basis: [apAnalytics, avg5a, googleConsentMode],
  against: ['analytics'],
  needs: ['request'],
  phases: ['before-choice', 'after-accept'],
  context: {
    kinds: ['cookie-write', 'cookie-jar', 'choice'],
    phases: ['after-reject', 'after-withdrawal', 'after-category'],
  },
  extension: 'live',
  check(site, policy) {
    const own = (frame: string): boolean => isOfGroup(hostOf(frame), site.host, policy);
    const hits = googleHits(site, [
      'before-choice',
      'after-accept',
      'after-reject',
      'after-withdrawal',
      'after-category',
    ]).filter(({ seen }) => byTheSite(seen, own));
    const measured = hits.some(({ form }) => form !== 'other');
    if (!measured) return [];
    const subject = { type: 'request' as const, name: 'Google Analytics advertising' };
    // Without a promise, only guidance asks for it.
    const promised =
      policy.analytics?.anonymised === true
        ? {}
        : { kind: 'suspected' as const, severity: 'medium' as const };
    const joins = hits.filter(
      ({ join, seen }) => join || /\/ads\/ga-audiences/.test(webAddress(seen.observation.url).path),
    );
    if (joins.length > 0) {
      return joins.slice(0, 200).map(({ seen, service }) => ({
        subject: {
          ...subject,
          host: joins[0]?.seen.observation.host ?? '',
          url: joins[0]?.seen.observation.url ?? '',
        },
        evidence: seen,
        service,
        initiator: seen.observation.initiator,
        message: {
          nl: `Google koppelt een meting aan ${short(seen.observation.host)}.`,
          en: `Google links a hit to ${short(seen.observation.host)}.`,
        },
        ...promised,
      }));
    }
    const doubt = { kind: 'suspected' as const, severity: 'medium' as const };
    const granted = hits.filter(
      (hit) =>
        hit.form === 'ga4' &&
        consentReported(hit).anyAdvertising === 'granted' &&
        valueIn(hit, 'npa') !== '1',
    );
    const marks = cookies(site, policy).filter(({ name }) => name.startsWith('_gac_'));
    return [
      ...granted.slice(0, 200).map(({ seen, service }) => ({
        subject,
        evidence: seen,
        service,
        initiator: seen.observation.initiator,
        ...doubt,
        headline: {
          nl: 'De website meldt Google dat statistiek voor advertenties mag dienen',
          en: 'The site tells Google that statistics may serve advertising',
        },
        message: {
          nl: 'Metingen melden dat advertentiegebruik is toegestaan. De controle zag geen koppeling.',
          en: 'Hits report that advertising use is granted. The check saw no link.',
        },
      })),
      ...marks.flatMap((fact) =>
        fact.sightings.slice(0, 20).map(({ journey, observation }) => ({
          subject,
          evidence: { journey, observation },
          service: fact.service,
          initiator: fact.initiator,
          ...doubt,
          headline: {
            nl: 'Een cookie van Google koppelt statistiek van de website aan advertenties',
            en: 'A cookie of Google links statistics of the site to advertising',
          },
          message: {
            nl: `De cookie ${short(fact.name)} koppelt statistiek aan advertenties.`,
            en: `The cookie ${short(fact.name)} links statistics to advertisements.`,
          },
        })),
      ),
    ];
  },
});
