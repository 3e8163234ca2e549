/**
 * The statement calls its statistics (fully) anonymised, yet every hit of a visitor carries the same number.
 * The claim is wrong rather than the site: by law a pseudonym is personal data, but the sentence may be about
 * reports only. So a person must judge, once per site.
 */
import { apAnalytics } from '../knowledge/legal-basis/authorities.ts';
import { avg4, avg5a } from '../knowledge/legal-basis/gdpr.ts';
import type { Phase } from '../evidence/common.ts';
import { googleHits, type GoogleHit } from '../facts/google-hits.ts';
import { statementOf } from '../facts/statement.ts';
import type { Policy } from '../policy/schema.ts';
import { defineRule } from '../judge/rule.ts';
import type { SiteView } from '../judge/site-view.ts';

const phases: Phase[] = ['before-choice', 'after-accept', 'after-category'];
const claim =
  /(?:volledig |geheel )?(?:geanonimiseerd|anoniem)[^.\n]{0,120}(?:statisti|bezoek|meten|analytics|google)|(?:statisti|bezoek|meten|analytics|google)[^.\n]{0,120}(?:geanonimiseerd|anoniem)|fully anonymi[sz]ed|anonymous(?:ly)? (?:statistics|analytics|data)/i;

export const rule = defineRule({
  id: 'anonymous-claim-contradicted',
  title: {
    nl: 'Anonieme statistiek heeft toch een bezoekersnummer',
    en: 'Anonymised statistics still carry a visitor number',
  },
  headline: {
    nl: '{who} krijgt op meerdere pagina’s hetzelfde bezoekersnummer, hoewel de verklaring de statistiek anoniem noemt',
    en: '{who} receives the same visitor number on several pages, although the statement calls the statistics anonymous',
  },
  explanation: {
    nl: 'De verklaring noemt de statistiek geanonimiseerd. Toch bevatten de metingen van een bezoeker hetzelfde nummer. Zo’n nummer is een pseudoniem, en een pseudoniem is een persoonsgegeven.',
    en: 'The statement calls the statistics anonymised. Yet the hits of a visitor carry the same number. Such a number is a pseudonym, and a pseudonym is personal data.',
  },
  fix: {
    nl: 'Noem de gegevens in de verklaring gepseudonimiseerd. Of stel de Google-tag zo in dat hij geen bezoekersnummer (cid) bewaart.',
    en: 'Call the data pseudonymised in the statement. Or configure the Google tag so that it stores no visitor number (cid).',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [avg4, avg5a, apAnalytics],
  against: ['personalData', 'anonymity'],
  needs: ['request'],
  phases: ['after-accept'],
  context: { kinds: ['document'], phases: ['before-choice', 'after-category'] },
  extension: 'live',
  applies: (site, policy) =>
    claims(site, policy) || { reason: 'the statement does not call its statistics anonymous' },
  check(site) {
    const visitsOf = new Map<string, Set<number | null>>();
    const keyOf = (hit: GoogleHit): string | null => {
      const number = hit.parameters.get('cid');
      return number === undefined || number.shape.length < 8
        ? null
        : `${hit.seen.journey} ${hit.service} ${number.shape.hash}`;
    };
    const hits = googleHits(site, phases).filter(({ form }) => form !== 'other');
    for (const hit of hits) {
      const key = keyOf(hit);
      if (key !== null) visitsOf.set(key, (visitsOf.get(key) ?? new Set()).add(hit.seen.observation.visit));
    }
    const stable = hits.filter((hit) => (visitsOf.get(keyOf(hit) ?? '')?.size ?? 0) > 1);
    return stable.slice(0, 200).map(({ seen }) => ({
      subject: { type: 'request' as const, name: 'Google Analytics' },
      evidence: seen,
      service: 'Google Analytics',
      initiator: seen.observation.initiator,
      message: {
        nl: 'De verklaring noemt de statistiek geanonimiseerd. De metingen bevatten op meerdere pagina’s hetzelfde bezoekersnummer (cid).',
        en: 'The statement calls the statistics anonymised. The hits carry the same visitor number (cid) on several pages.',
      },
    }));
  },
});

const claims = (site: SiteView, policy: Policy): boolean =>
  policy.analytics?.anonymised === true || claim.test(statementOf(site)?.text ?? '');
