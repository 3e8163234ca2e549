/** The lines of a draft policy about what needs an opt-in. */
import { consentRequiring, type ConsentRequiringCategory } from '../../knowledge/categories.ts';
import type { CookieFact } from '../../facts/cookies.ts';
import { serviceById } from '../../facts/recognise.ts';
import type { SiteView } from '../../judge/site-view.ts';
import { contacted } from './contacted.ts';
import { terms, text } from './text.ts';

/** The opt-in list: services that need consent, by category. */
export function optInLines(views: readonly SiteView[], facts: readonly CookieFact[]): string[] {
  const services = new Set([
    ...contacted(views).keys(),
    ...facts.flatMap(({ serviceId }) => serviceId ?? []),
  ]);
  const groups = new Map<ConsentRequiringCategory, string[]>();
  for (const id of services) {
    const category = serviceById(id)?.category;
    if (category !== undefined && consentRequiring(category))
      groups.set(category, [...(groups.get(category) ?? []), id]);
  }
  const titles = {
    analytics: '{ nl: Statistiek, en: Statistics }',
    marketing: '{ nl: Marketing, en: Marketing }',
    embed: '{ nl: Ingesloten onderdelen, en: Embedded content }',
    'session-replay': '{ nl: Sessieopnamen, en: Session recording }',
    'opt-in': '{ nl: Overig, en: Other }',
  } satisfies Record<ConsentRequiringCategory, string>;
  if (groups.size === 0) return ['# The crawl saw nothing that needs an opt-in.', 'optIn: []'];
  return [
    '# These need an opt-in, by purpose.',
    'optIn:',
    ...[...groups].flatMap(([category, ids]) => {
      const own = [
        ...new Map(
          facts
            .filter(
              (fact) => fact.party === 'first' && fact.serviceId !== null && ids.includes(fact.serviceId),
            )
            .map((fact) => [fact.name, fact]),
        ).values(),
      ];
      return [
        `  - id: ${category}`,
        `    title: ${titles[category]}`,
        `    services: [${ids.toSorted().join(', ')}]`,
        ...(own.length > 0
          ? [
              '    cookies:',
              ...own.map(
                (fact) =>
                  `      - { name: ${text(fact.name)} } # ${terms(fact)}; add lifetime: 13 months if the statement gives one`,
              ),
            ]
          : []),
      ];
    }),
  ];
}
