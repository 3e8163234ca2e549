/**
 * The first layer offers a way to accept but none to refuse. A control whose words are not understood may be
 * the refusal, so that is a question. If nothing needs consent the banner is optional; as long as no journey
 * accepted, only the banner's own words tell that. A refusal that took one click proves that there is a way.
 */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { avg7free } from '../knowledge/legal-basis/gdpr.ts';
import { taskforceNoReject } from '../knowledge/legal-basis/taskforce.ts';
import { aboutBanner, acceptControl, firstLayers, provenChoices, rejectControl } from '../facts/banners.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import { defineRule } from '../judge/rule.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';

export const rule = defineRule({
  id: 'banner-no-reject-first-layer',
  title: { nl: 'Geen weigerknop op het eerste scherm', en: 'No reject button on the first layer' },
  headline: {
    nl: 'De cookiemelding heeft op het eerste scherm geen knop om te weigeren',
    en: 'The first layer of the banner has no button to refuse',
  },
  explanation: {
    nl: 'Het eerste scherm van de cookiemelding heeft een knop om te accepteren, maar geen knop om te weigeren.',
    en: 'The first layer of the banner has an accept button, but no reject button.',
  },
  fix: {
    nl: "Zet op het eerste scherm een knop 'Weigeren' naast 'Accepteren', even groot en in dezelfde stijl.",
    en: "On the first layer, put a 'Reject' button next to 'Accept', with the same size and style.",
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Op het eerste scherm staat ook een knop waarvan de werking niet duidelijk is. Of de controle zag niet wat accepteren doet, en alleen de tekst zegt waarvoor de website toestemming vraagt.',
    en: 'The first layer also has a button whose effect is not clear. Or the check did not see what accepting does, and only the text says what the site asks consent for.',
  },
  basis: [taskforceNoReject, avg7free, apBanner],
  against: ['consent'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: {
    kinds: ['choice', 'request', 'cookie-write', 'cookie-jar'],
    phases: ['after-accept', 'after-reject'],
  },
  extension: 'live',
  supersededBy: ['banner-cookie-wall'],
  unknown: (site, policy) =>
    lackingLayers(site).length > 0 && !needsConsent(site, policy) && !acceptanceSeen(site)
      ? 'no acceptance was confirmed, so it is unknown what accepting does'
      : null,
  check(site, policy) {
    const lacking = lackingLayers(site);
    if (lacking.length === 0) return [];
    const needed = needsConsent(site, policy);
    if (!needed && acceptanceSeen(site)) return [];
    return lacking.flatMap((evidence) => {
      const { controls, topics = [] } = evidence.observation;
      if (!needed && !(topics.includes('aims') && topics.includes('uses'))) return [];
      const unclear = controls.some(
        ({ kind, role, leads }) => kind === 'other' && role === 'button' && leads === undefined,
      );
      return [
        aboutBanner(
          evidence,
          {
            nl: 'Het eerste scherm heeft een knop om te accepteren, maar geen knop om te weigeren.',
            en: 'The first layer has an accept button, but no reject button.',
          },
          unclear || !needed
            ? {
                kind: 'suspected',
                headline: {
                  nl: 'De controle vindt op het eerste scherm van de cookiemelding geen knop om te weigeren',
                  en: 'On the first layer of the banner, the check finds no button to refuse',
                },
              }
            : {},
        ),
      ];
    });
  },
});

function lackingLayers(site: SiteView): Seen<'banner'>[] {
  if (provenChoices(site, 'reject').some(({ clicks }) => clicks <= 1)) return [];
  return firstLayers(site).filter(
    ({ observation }) => acceptControl(observation) !== undefined && rejectControl(observation) === undefined,
  );
}

const acceptanceSeen = (site: SiteView): boolean =>
  site
    .all('choice')
    .some(({ observation }) => observation.choice === 'accept' && observation.outcome === 'confirmed');
