/**
 * The visitor accepted one category, and a service of another one ran. What the service is for (its address)
 * decides, not its owner: first by the policy's own opt-in categories, then by the knowledge base.
 */
import { avg7free } from '../knowledge/legal-basis/gdpr.ts';
import { edpbGranular } from '../knowledge/legal-basis/edpb.ts';
import { serviceDrafts } from '../judge/drafts.ts';
import { before, rulesBeforeChoice } from '../facts/before-choice.ts';
import { services, type ServiceFact } from '../facts/services.ts';
import type { Policy } from '../policy/schema.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'category-choice-ignored',
  title: { nl: 'Keuze voor één categorie niet gerespecteerd', en: 'Choice for one category not respected' },
  headline: {
    nl: 'De website benadert {service}, hoewel de bezoeker alleen een andere categorie accepteert',
    en: 'The site contacts {service}, although the visitor accepts only another category',
  },
  explanation: {
    nl: 'De bezoeker accepteert één categorie. Toch benadert de website een dienst uit een andere categorie.',
    en: 'The visitor accepts one category. Yet the site contacts a service from another category.',
  },
  fix: {
    nl: 'Koppel in de tagmanager elke tag aan precies één categorie. Laad de tag alleen als de bezoeker die categorie accepteert.',
    en: 'In the tag manager, link each tag to exactly one category. Load the tag only if the visitor accepts that category.',
  },
  severity: 'high',
  kind: 'violation',
  basis: [edpbGranular, avg7free],
  against: ['optIn'],
  needs: ['request', 'choice'],
  phases: ['after-category'],
  context: { phases: ['before-choice', 'after-reject'] },
  extension: 'partial',
  supersededBy: ['reject-ignored-service'],
  goesOnFrom: rulesBeforeChoice,
  check(site, policy) {
    const accepted = new Map(
      site
        .all('choice')
        .flatMap(({ journey, observation }) =>
          observation.choice === 'category' && observation.category !== undefined
            ? [[journey, observation.category] as const]
            : [],
        ),
    );
    const earlier = before(site, policy);
    return services(site, policy, ['after-category']).flatMap((fact) => {
      if (fact.weight !== 'full') return [];
      const requests = fact.requests.filter(({ journey }) => {
        const chosen = accepted.get(journey);
        const own = categoryOf(fact, policy, chosen ?? '');
        return chosen !== undefined && own !== null && own !== chosen;
      });
      const chosen = accepted.get(requests[0]?.journey ?? '') ?? '';
      return serviceDrafts(
        { ...fact, requests },
        {
          goesOn: earlier.services.has(fact.service.id),
          message: {
            nl: `De website benadert ${fact.service.name}, terwijl de bezoeker alleen "${short(chosen)}" accepteert.`,
            en: `The site contacts ${fact.service.name}, although the visitor accepts only "${short(chosen)}".`,
          },
        },
      );
    });
  },
});

/** The category of a service in the terms of the choice; null if it is unknown. */
function categoryOf({ service }: ServiceFact, policy: Policy, chosen: string): string | null {
  const named = policy.optIn.find(({ services: ids }) => ids.includes(service.id))?.id;
  if (named !== undefined) return named;
  const said = ['analytics', 'marketing', 'embed'].find((category) =>
    chosen.toLowerCase().includes(category),
  );
  return policy.optIn.length === 0 && said !== undefined && service.category !== said
    ? service.category
    : null;
}
