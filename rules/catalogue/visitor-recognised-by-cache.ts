/**
 * Another party gave the browser a validator (an ETag, a date) for a picture or script, and knew it when the browser sent
 * it back. If it differs between two fresh profiles, it tells visitors apart. In one profile alone only what the party
 * wants to be asked for each time counts. Validators that are the same for everybody are left alone.
 */
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { edpbPixels, edpbStorage } from '../knowledge/legal-basis/edpb.ts';
import { serviceOf } from '../facts/classify.ts';
import { isOfGroup } from '../facts/declared.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { profiles } from '../facts/profiles.ts';
import { partyInWords } from '../facts/party.ts';
import { hostOf, siteOf } from '../address.ts';
import { defineRule } from '../judge/rule.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';

/** In bits. Less than this does not tell many visitors apart; ETags that servers make of size and date stay below. */
const LEAST_ENTROPY = 75;

export const rule = defineRule({
  id: 'visitor-recognised-by-cache',
  title: {
    nl: 'Bezoeker herkenbaar aan wat de browser bewaart',
    en: 'Visitor recognisable by what the browser caches',
  },
  headline: {
    nl: '{who} kan de bezoeker zonder cookie herkennen aan wat de browser bewaart',
    en: '{who} can recognise the visitor without a cookie by what the browser caches',
  },
  explanation: {
    nl: 'Een derde partij gaf de browser een kenmerk bij een bestand (ETag of datum) en kreeg dat bij een volgend verzoek terug. Zo kan zij een bezoeker zonder cookie herkennen.',
    en: 'A third party gave the browser a validator with a file (an ETag or a date) and got it back with a later request. In this way it can recognise a visitor without a cookie.',
  },
  fix: {
    nl: 'Vraag de partij waarom elke bezoeker een eigen kenmerk krijgt. Laad het bestand pas na toestemming, of zet het op de eigen server.',
    en: 'Ask the party why each visitor gets a validator of their own. Load the file only after consent, or self-host it.',
  },
  severity: 'high',
  kind: 'suspected',
  basis: [edpbPixels, edpbStorage, tw1],
  against: ['service', 'consent'],
  needs: ['request'],
  phases: ['before-choice', 'after-reject'],
  extension: 'no',
  check(site, policy) {
    const profileOf = profiles(site, policy);
    const known = validatorsOf(site, profileOf);
    return site.all('request').flatMap((seen) => {
      const { observation, journey } = seen;
      const { validator, url, host, page } = observation;
      if (validator?.returned !== true || isOfGroup(host, siteHostOf(page, site, policy), policy)) return [];
      const mine = known.get(`${profileOf(journey)}\n${url}`);
      const kept = validator.value ?? mine?.value;
      if (kept === undefined || mine?.hashes.has(kept.hash) !== true || kept.entropy < LEAST_ENTROPY)
        return [];
      const others = [...known].filter(([key]) => key.endsWith(`\n${url}`)).map(([, each]) => each);
      if (others.some((each) => each !== mine && each.hashes.has(kept.hash))) return [];
      if (others.length < 2 && !(mine.private && observation.type === 'image')) return [];
      const who = partyInWords(siteOf(host), url);
      return [
        {
          subject: { type: 'request' as const, name: siteOf(host), host: hostOf(url), url },
          evidence: seen,
          service: serviceOf(url)?.name ?? null,
          initiator: observation.initiator,
          message: {
            nl: `${who} gaf de browser een kenmerk (ETag of datum) en kreeg het terug: daarmee is een bezoeker zonder cookie te herkennen.`,
            en: `${who} gave the browser a validator (ETag or date) and got it back: it can recognise a visitor by it without a cookie.`,
          },
        },
      ];
    });
  },
});

interface Kept {
  hashes: Set<string>;
  value: NonNullable<NonNullable<Seen<'request'>['observation']['validator']>['value']>;
  private: boolean;
}

/** The validators that each profile was given, by profile and address. */
function validatorsOf(site: SiteView, profileOf: (journey: string) => string): Map<string, Kept> {
  const known = new Map<string, Kept>();
  for (const { journey, observation } of site.all('request')) {
    const { validator, url } = observation;
    if (validator?.value === undefined) continue;
    const key = `${profileOf(journey)}\n${url}`;
    const kept = known.get(key) ?? { hashes: new Set(), value: validator.value, private: false };
    kept.hashes.add(validator.value.hash);
    kept.private ||= validator.private;
    known.set(key, kept);
  }
  return known;
}
