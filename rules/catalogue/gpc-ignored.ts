/**
 * The visitor's browser sent Global Privacy Control, and before any choice the site tracked all the same. Advice: no law
 * that holds here names the signal. Only judged where the crawl sends it (`--signal gpc`).
 */
import { digitalOmnibus, gpc } from '../knowledge/legal-basis/privacy-signals.ts';
import { services } from '../facts/services.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'gpc-ignored',
  title: { nl: 'Global Privacy Control wordt genegeerd', en: 'Global Privacy Control is ignored' },
  headline: {
    nl: 'De website volgt een bezoeker van wie de browser vraagt dat niet te doen',
    en: 'The site tracks a visitor whose browser asks it not to',
  },
  explanation: {
    nl: 'De browser stuurde het signaal Global Privacy Control mee. De bezoeker had nog niets gekozen, en toch werden diensten geladen die toestemming nodig hebben. Dit is een advies: in Nederland verplicht nog geen wet tot gehoor.',
    en: 'The browser sent the signal Global Privacy Control. The visitor had chosen nothing yet, and services were loaded that need consent. This is advice: no law in the Netherlands demands it yet.',
  },
  fix: {
    nl: 'Lees `navigator.globalPrivacyControl` of de header `Sec-GPC`, en behandel het signaal als een weigering. De meeste toestemmingsbeheerders hebben er een instelling voor.',
    en: 'Read `navigator.globalPrivacyControl` or the header `Sec-GPC`, and treat the signal as a refusal. Most consent managers have a setting for it.',
  },
  severity: 'info',
  kind: 'notice',
  basis: [gpc, digitalOmnibus],
  against: [],
  needs: ['request'],
  phases: ['before-choice'],
  context: { kinds: ['journey-start'] },
  extension: 'no',
  applies: (site) =>
    site.all('journey-start').some(({ observation }) => observation.signal === 'gpc') || {
      reason: 'the crawl did not send Global Privacy Control (`--signal gpc`)',
    },
  check(site, policy) {
    const sent = new Set(
      site
        .all('journey-start')
        .flatMap(({ journey, observation }) => (observation.signal === 'gpc' ? [journey] : [])),
    );
    const tracked = services(site, policy, ['before-choice'])
      .filter(({ weight }) => weight === 'full')
      .flatMap(({ service, requests }) => {
        const seen = requests.find(({ journey }) => sent.has(journey));
        return seen ? [{ name: service.name, seen }] : [];
      });
    const [first] = tracked;
    if (first === undefined) return [];
    const names = [...new Set(tracked.map(({ name }) => name))].toSorted().join(', ');
    return [
      {
        subject: { type: 'page', name: 'Global Privacy Control' },
        evidence: first.seen,
        message: {
          nl: `Ondanks het signaal werden geladen: ${names}.`,
          en: `In spite of the signal these were loaded: ${names}.`,
        },
      },
    ];
  },
});
