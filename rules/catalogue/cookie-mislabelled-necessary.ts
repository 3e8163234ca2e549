/** A known tracking or statistics cookie that the policy lists by name among what is always necessary. */
import { taskforceEssential, tw3 } from '../basis.ts';
import { classifyCookie, consentRequiring } from '../classify.ts';
import { cookieDrafts } from '../catalogue-helpers/drafts.ts';
import { cookies } from '../facts/cookies.ts';
import type { Policy } from '../policy.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'cookie-mislabelled-necessary',
  title: { nl: 'Volgcookie aangemerkt als noodzakelijk', en: 'Tracking cookie labelled as necessary' },
  explanation: {
    nl: 'Het beleid noemt een cookie noodzakelijk die bekendstaat als volg- of statistiekcookie. Een ander etiket verandert niet wat hij doet.',
    en: 'The policy calls a cookie necessary that is known to track or to measure. Another label does not change what it does.',
  },
  fix: { nl: 'Haal de cookie uit de kernlijst en plaats hem pas na toestemming.', en: 'Remove the cookie from the core list and set it only after opt-in.' },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'De cookie is van statistiek waarvoor het beleid zich op de uitzondering beroept.',
    en: 'The cookie is of statistics for which the policy claims the exemption.',
  },
  basis: [taskforceEssential, tw3],
  against: [],
  needs: ['cookie-write'],
  phases: ['before-choice', 'after-accept'],
  context: { kinds: ['cookie-jar', 'choice'], phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  applies: (_site, policy) => policy.core.some(({ name }) => name !== undefined) || { reason: 'the policy calls no cookie necessary by name' },
  check(site, policy) {
    const unlabelled: Policy = { ...policy, core: policy.core.filter(({ name }) => name === undefined) };
    return cookies(site, policy).flatMap((fact) => {
      if (fact.decidedBy !== 'policy' || fact.category !== 'necessary') return [];
      const known = classifyCookie({ name: fact.name, domain: fact.domain, httpOnly: fact.httpOnly, lifetime: fact.lifetime }, site.host, unlabelled);
      if (known.decidedBy !== 'knowledge' || !consentRequiring(known.category)) return [];
      const exempt = known.category === 'analytics' && fact.party === 'first' && policy.analytics?.basis === 'exempt';
      return cookieDrafts({ ...fact, service: known.service }, {
        message: { nl: 'Deze cookie staat in de lijst van kerncookies.', en: 'This cookie is on the list of core cookies.' },
        ...(exempt ? { kind: 'suspected' as const, severity: 'low' as const } : {}),
      });
    });
  },
});
