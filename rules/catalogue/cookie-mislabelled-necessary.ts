/** The policy lists a known tracking or statistics cookie by name as always necessary. */
import { taskforceEssential } from '../knowledge/legal-basis/taskforce.ts';
import { tw3 } from '../knowledge/legal-basis/telecom.ts';
import { classifyCookie, consentRequiring } from '../facts/classify.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { chainsOf, cookies } from '../facts/cookies.ts';
import type { Policy } from '../policy/schema.ts';
import { trackerThatWrote } from '../facts/writer.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'cookie-mislabelled-necessary',
  title: {
    nl: 'Volgcookie staat als noodzakelijk in het beleid',
    en: 'Policy lists a tracking cookie as necessary',
  },
  headline: {
    nl: 'Het beleid noemt {cookie} van een volg- of statistiekdienst noodzakelijk',
    en: 'The policy calls {cookie} of a tracking or statistics service necessary',
  },
  explanation: {
    nl: 'Het beleid noemt deze cookie noodzakelijk. De cookie is bekend als volg- of statistiekcookie.',
    en: 'The policy calls this cookie necessary. The cookie is known as a tracking or statistics cookie.',
  },
  fix: {
    nl: 'Haal de cookie uit de lijst van kerncookies in het beleid. Plaats hem in de tagmanager of op de server pas na toestemming.',
    en: 'Remove the cookie from the list of core cookies in the policy. Set it in the tag manager or on the server only after consent.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De cookie dient voor statistiek, en het beleid beroept zich daarvoor op de uitzondering.',
    en: 'The cookie serves statistics, and the policy claims the exemption for them.',
  },
  basis: [taskforceEssential, tw3],
  against: [],
  needs: ['cookie-write'],
  phases: ['before-choice', 'after-accept'],
  context: {
    kinds: ['cookie-jar', 'choice'],
    phases: ['after-reject', 'after-withdrawal', 'after-category'],
  },
  extension: 'live',
  applies: (_site, policy) =>
    policy.core.some(({ name }) => name !== undefined) || {
      reason: 'the policy calls no cookie necessary by name',
    },
  check(site, policy) {
    const unlabelled: Policy = { ...policy, core: policy.core.filter(({ name }) => name === undefined) };
    return cookies(site, policy).flatMap((fact) => {
      if (fact.decidedBy !== 'policy' || fact.category !== 'necessary') return [];
      const known = classifyCookie(
        { name: fact.name, domain: fact.domain, httpOnly: fact.httpOnly, lifetime: fact.lifetime },
        site.host,
        unlabelled,
        { writer: trackerThatWrote(chainsOf(fact.sightings)) },
      );
      if (known.decidedBy !== 'knowledge' || !consentRequiring(known.category)) return [];
      const exempt =
        known.category === 'analytics' && fact.party === 'first' && policy.analytics?.basis === 'exempt';
      return cookieDrafts(
        { ...fact, service: known.service },
        {
          message: {
            nl: 'Deze cookie staat in de lijst van kerncookies.',
            en: 'This cookie is on the list of core cookies.',
          },
          ...(exempt ? { kind: 'suspected' as const, severity: 'low' as const } : {}),
        },
      );
    });
  },
});
