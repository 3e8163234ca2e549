/**
 * The first layer leaves out what it should say. Missing purposes or a missing link to the statement weigh
 * most; recipients and how to withdraw may be one layer deeper, and are minor if only they are missing.
 */
import { apBanner, apWithdraw } from '../knowledge/legal-basis/authorities.ts';
import { edpbInformed } from '../knowledge/legal-basis/edpb.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { aboutBanner, acceptControl, firstLayers } from '../facts/banners.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'banner-information-missing',
  title: {
    nl: 'Informatie niet gevonden in de cookiemelding',
    en: 'Information not found in the banner',
  },
  headline: {
    nl: 'De controle vindt in de cookiemelding niet alles wat de bezoeker moet weten om te kiezen',
    en: 'In the banner, the check does not find everything that visitors must know to choose',
  },
  explanation: {
    nl: 'De controle vindt in de cookiemelding niet alles wat de bezoeker moet weten om te kiezen. Een mens moet beoordelen of het er in andere woorden staat.',
    en: 'In the banner, the check does not find everything that visitors must know to choose. A person must judge whether it is there in other words.',
  },
  fix: {
    nl: 'Noem in de cookiemelding wie de gegevens krijgt, met welk doel, en hoe de bezoeker toestemming intrekt. Zet er een link naar de verklaring bij.',
    en: 'State in the banner who receives the data, for what purpose, and how to withdraw consent. Add a link to the statement.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [edpbInformed, apBanner, apWithdraw, tw1],
  against: ['consent'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: { kinds: ['request', 'cookie-write', 'cookie-jar', 'choice'], phases: ['after-accept'] },
  extension: 'live',
  check(site, policy) {
    const layers = firstLayers(site).filter(({ observation }) => acceptControl(observation) !== undefined);
    if (layers.length === 0 || !needsConsent(site, policy)) return [];
    return layers.flatMap((evidence) => {
      const { purposesNamed, partiesNamed, withdrawalNamed, statementLink } = evidence.observation;
      const missing = [
        ...(purposesNamed === false ? [{ nl: 'het doel', en: 'the purpose', serious: true }] : []),
        ...(statementLink === null
          ? [{ nl: 'een link naar de verklaring', en: 'a link to the statement', serious: true }]
          : []),
        ...(partiesNamed === false
          ? [{ nl: 'wie de gegevens krijgt', en: 'who receives the data', serious: false }]
          : []),
        ...(withdrawalNamed === false
          ? [{ nl: 'hoe de bezoeker toestemming intrekt', en: 'how to withdraw consent', serious: false }]
          : []),
      ];
      const serious = missing.some((part) => part.serious);
      if (!serious && missing.length < 2) return [];
      return [
        aboutBanner(
          evidence,
          {
            nl: `Niet gevonden in de cookiemelding: ${missing.map(({ nl }) => nl).join(', ')}.`,
            en: `Not found in the banner: ${missing.map(({ en }) => en).join(', ')}.`,
          },
          serious ? {} : { severity: 'low' },
        ),
      ];
    });
  },
});
