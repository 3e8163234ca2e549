/**
 * A policy as a first draft, from what a crawl saw: what is known is filled in, what a person must decide
 * stands there as a comment. It is no statement of what is allowed: someone has to hold it against the site's
 * own statement.
 */
import { siteOf } from '../address.ts';
import { consentRequiring, coreCategories, type ConsentRequiringCategory } from '../knowledge/categories.ts';
import { isOwn } from '../facts/declared.ts';
import { sayDuration } from '../duration.ts';
import { cookies, type CookieFact } from '../facts/cookies.ts';
import { statementOf } from '../facts/statement.ts';
import type { SiteEvidence } from '../evidence/index.ts';
import { ownerOf } from '../knowledge/owners.ts';
import { policySchema, POLICY_SCHEMA, type Policy, type PolicySite } from './schema.ts';
import { serviceById, serviceOf } from '../facts/recognise.ts';
import { siteView, type SiteView } from '../judge/site-view.ts';

export interface Crawled {
  site: PolicySite;
  evidence: SiteEvidence;
}

/** YAML, with comments. Names from pages are quoted, so that they cannot become part of the document. */
export function draftPolicy(crawled: readonly Crawled[], today: string): string {
  const policy = policySchema.parse({
    schema: POLICY_SCHEMA,
    name: 'draft',
    statement: { title: 'draft' },
    sites: crawled.map(({ site }) => site),
    unknown: 'knowledge',
  });
  const views = crawled.map(({ site, evidence }) => siteView(site, evidence));
  const facts = views.flatMap((view) => cookies(view, policy).filter(({ refused }) => !refused));
  const statement = views.map(statementOf).find((found) => found !== null)?.pages[0]?.observation;
  return [
    `# Draft of a policy, from what a crawl of ${today} saw. Read every line beside the statement of the sites:`,
    '# what is listed here is allowed from now on, and what the statement promises more than this has to be added.',
    '# docs/policy.md explains every part; schema/policy.schema.json lets an editor complete and check this file.',
    `schema: ${POLICY_SCHEMA}`,
    `name: ${text(crawled[0] ? siteOf(crawled[0].site.url) : 'policy')}`,
    'language: nl # of the reports: nl or en',
    'statement:',
    `  title: ${text(statement?.title || 'Privacyverklaring')}`,
    statement
      ? `  url: ${text(statement.url)}`
      : '  # url: https://www.example.nl/privacy   (no statement was found by its address or title)',
    '  # reference: |   the approved text; then a change on any of the sites is noticed',
    '',
    'sites:',
    ...crawled.map(({ site }) => `  - { id: ${text(site.id)}, url: ${text(site.url)} }`),
    '',
    ...coreLines(facts),
    '',
    ...optInLines(views, facts),
    '',
    ...recipientLines(views, policy),
    '',
    ...promiseLines(facts),
    '',
    '# deny: what this file does not list is a finding before opt-in. knowledge: only what is generally known is.',
    'unknown: deny',
    '',
  ].join('\n');
}

function coreLines(facts: readonly CookieFact[]): string[] {
  const seen = new Map(
    coreCategories.map((category) => [category, facts.filter((fact) => fact.category === category)]),
  );
  const unknown = facts.filter(({ category, party }) => category === 'unknown' && party === 'first');
  return [
    '# What may be set without asking. Purposes are for people to write.',
    'core:',
    ...[...seen]
      .filter(([category, own]) => own.length > 0 || ['session', 'csrf', 'consent-record'].includes(category))
      .map(
        ([category, own]) =>
          `  - { category: ${category}, area: any, purpose: "to be described" } # ${own.length > 0 ? `seen: ${names(own)}` : 'not seen'}`,
      ),
    ...(unknown.length > 0
      ? [
          '  # Nobody knows these. Uncomment what is strictly necessary, with its purpose; the rest needs an opt-in or must go.',
        ]
      : []),
    ...unknown.map(
      (fact) =>
        `  # - { name: ${text(fact.name)}, purpose: "to be described" } # ${terms(fact)}, ${fact.identity === 'identifier' ? 'differs between visitors' : fact.identity === 'constant' ? 'the same for every visitor' : 'seen in one visit'}`,
    ),
  ];
}

function optInLines(views: readonly SiteView[], facts: readonly CookieFact[]): string[] {
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
  if (groups.size === 0) return ['# Nothing was seen that needs an opt-in.', 'optIn: []'];
  return [
    '# What needs an opt-in, by purpose.',
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
                  `      - { name: ${text(fact.name)} } # ${terms(fact)}; add lifetime: 13 months when the statement gives one`,
              ),
            ]
          : []),
      ];
    }),
  ];
}

function recipientLines(views: readonly SiteView[], policy: Policy): string[] {
  const owners = new Map<string, { services: string[]; hosts: Set<string> }>();
  const entry = (name: string) =>
    owners.get(name) ??
    owners.set(name, { services: [], hosts: new Set() }).get(name) ?? {
      services: [],
      hosts: new Set<string>(),
    };
  for (const id of contacted(views).keys()) {
    const service = serviceById(id);
    if (service !== null && service.owner !== null && service.category !== 'consent-manager')
      entry(service.owner).services.push(id);
  }
  for (const view of views) {
    for (const { observation } of view.all('request')) {
      if (
        serviceOf(observation.url) === null &&
        observation.scheme !== 'other' &&
        !isOwn(observation.host, view.host, policy)
      )
        entry(ownerOf(observation.host) ?? siteOf(observation.host)).hosts.add(siteOf(observation.host));
    }
  }
  if (owners.size === 0) return ['# No other parties were contacted.', 'recipients: []'];
  return [
    '# Who receives data. Remove what the statement does not name: it is then reported.',
    'recipients:',
    ...[...owners]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, { services, hosts }]) => {
        const what = [
          ...(services.length > 0 ? [`services: [${services.toSorted().join(', ')}]`] : []),
          ...(hosts.size > 0 ? [`hosts: [${[...hosts].toSorted().map(text).join(', ')}]`] : []),
        ];
        return `  - { name: ${text(name)}, purpose: "to be described", ${what.join(', ')} }`;
      }),
  ];
}

function promiseLines(facts: readonly CookieFact[]): string[] {
  const longest = facts.toSorted((a, b) => (b.lifetime ?? 0) - (a.lifetime ?? 0))[0];
  return [
    '# Promises that can be checked. Uncomment what the statement says.',
    `# retention: { max: 24 months }${longest?.lifetime ? ` # longest seen: ${comment(longest.name)}, ${terms(longest)}` : ''}`,
    '# transport: { recipients: https-only }',
    '# analytics: { basis: opt-in, anonymised: true } # or basis: exempt, for privacy-friendly statistics without opt-in',
    '# The sentences of the statement, to be quoted beside what goes against them: from an entry with cite: S1, and here',
    '# where no entry stands for it (docs/policy.md lists the keys).',
    '# promises: { S1: { quote: "the sentence itself" }, S2: { quote: "another one" } }',
    '# cites: { consent: S1, optIn: S2 }',
  ];
}

/** Ids of services that were contacted, with their first address. */
function contacted(views: readonly SiteView[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const view of views) {
    for (const { observation } of view.all('request')) {
      const service = serviceOf(observation.url);
      if (service !== null && serviceById(service.id) !== null && !found.has(service.id))
        found.set(service.id, observation.url);
    }
  }
  return found;
}

const names = (facts: readonly CookieFact[]): string =>
  [...new Set(facts.map(({ name }) => comment(name)))].slice(0, 5).join(', ');
const terms = ({ lifetime }: CookieFact): string => sayDuration(lifetime, 'en');

/** A double-quoted scalar: JSON's form is YAML's too. */
const text = (raw: string): string =>
  JSON.stringify(raw.slice(0, 300).replace(/[\u007f-\u009f\u2028\u2029]/g, ' '));
/** Nothing in a comment may end its line. */
const comment = (raw: string): string => raw.slice(0, 60).replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
