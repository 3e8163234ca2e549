/** What a reader asks of a finding: how far it reaches, what it claims, what it rests on. */
import { duration, messages, type Messages } from '../messages/index.ts';
import type { Citation, Finding, Language } from '../../rules/judge/finding.ts';
import type { Report } from '../document/schema/run.ts';
import type { SiteReport } from '../document/schema/site.ts';
import { nameToDisplay, toDisplay, toDisplaySentence } from './sanitise.ts';

interface Reach {
  pages: number;
  ofPages: number;
  journeys: number;
  ofJourneys: number;
}

/**
 * On how many of the pages and journeys that could have shown it; null for a fact about the site as a whole,
 * and without journeys.
 */
function reachOf(finding: Finding, site: SiteReport | undefined): Reach | null {
  const pages = new Set(finding.occurrences.map(({ page }) => page).filter((page) => page !== ''));
  if (site === undefined || site.journeys.length === 0 || pages.size === 0) return null;
  const phases = new Set<string>(finding.occurrences.map(({ phase }) => phase));
  const able = site.journeys
    .map((journey) => journey.pages.filter((page) => page.outcome === 'loaded' && phases.has(page.phase)))
    .filter((visited) => visited.length > 0);
  const journeys = new Set(finding.occurrences.map(({ journey }) => journey)).size;
  const visited = new Set(able.flat().map(({ finalUrl }) => finalUrl)).size;
  return {
    pages: pages.size,
    ofPages: Math.max(visited, pages.size),
    journeys,
    ofJourneys: Math.max(able.length, journeys),
  };
}

/** The subject without its reach: `_ga`, `Google Analytics 4`, `2 years`, `first party`. */
function subjectInParts({ subject, service, facts }: Finding, words: Messages): string[] {
  const parts = [subject.type === 'banner' ? words.subject.banner : nameToDisplay(subject.name, words)];
  if (service !== null && service !== subject.name) parts.push(toDisplay(service));
  if (subject.type === 'storage') parts.push(words.subject.storage);
  if (facts?.lifetime !== undefined) parts.push(duration(facts.lifetime, words));
  if (facts?.party === 'first') parts.push(words.party.first);
  // The domain of a third party's cookie tells whose it is.
  if (facts?.party === 'third')
    parts.push([words.party.third, toDisplay(subject.host ?? '')].join(' ').trim());
  return parts;
}

/**
 * What is wrong, for a format without a line of facts: `_ga (Google Analytics 4, 2 years, first party): this
 * cookie was set before the choice.` A message without facts, such as any of an earlier version, names its
 * subject itself.
 */
export function messageInFull(finding: Finding, language: Language, words: Messages): string {
  const message = toDisplaySentence(finding.message[language]);
  if (finding.facts === undefined) return message;
  const [name = '', ...details] = subjectInParts(finding, words);
  return `${name} (${details.join(', ')}): ${message.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;
}

/** What the finding is about, in parts: name, service, lifetime, party, reach. */
export function factsOf(finding: Finding, site: SiteReport | undefined, words: Messages): string[] {
  const facts = subjectInParts(finding, words);
  const reach = reachOf(finding, site);
  if (reach && reach.ofPages > 0)
    facts.push(
      ...[
        words.reach.pages(reach.pages, reach.ofPages),
        words.reach.journeys(reach.journeys, reach.ofJourneys),
      ].filter((part) => part !== ''),
    );
  return [...facts, ...onlyOn(finding, site, words)];
}

/** The device that alone showed it, where the site was seen with more than one. */
function onlyOn({ devices = [] }: Finding, site: SiteReport | undefined, words: Messages): string[] {
  const seen = new Set(site?.journeys.map(({ device }) => device));
  const [device] = devices;
  return device !== undefined && devices.length === 1 && seen.size > 1 ? [words.reach.onlyOn[device]] : [];
}

/**
 * What the finding amounts to: a breach, a suspicion or advice, and whether it departs from the site's own
 * statement.
 */
export function claimOf(finding: Finding, words: Messages): string {
  const promised = finding.basis.some(({ type }) => type === 'statement');
  if (!promised || finding.kind === 'notice') return words.claim[finding.kind];
  const claim = finding.kind === 'violation' ? words.claim.brokenPromise : words.claim.suspectedBrokenPromise;
  // A promise is not the law: if only a promise is broken, the claim is no more than that.
  return finding.basis.some(({ type }) => type === 'law') ? `${words.claim[finding.kind]} · ${claim}` : claim;
}

/** The citations of these types that the finding rests on. */
export const citationsOf = (finding: Finding, ...types: Citation['type'][]): Citation[] =>
  finding.basis.filter(({ type }) => types.includes(type));

/** The title of a rule; its id if the report does not know the rule. */
export function titleOf(rule: string, report: Report, language: Language): string {
  const texts = report.rules[rule];
  if (texts === undefined) return rule;
  return texts.own ? messages(language).label.ownRule(texts.title[language]) : texts.title[language];
}

/** The finding in one sentence; the title of its rule if the finding is of an earlier version, or of a rule without a sentence. */
export const sentenceOf = (
  { rule, headline }: Pick<Finding, 'rule' | 'headline'>,
  report: Report,
  language: Language,
): string => headline?.[language] ?? titleOf(rule, report, language);

/** The report of the finding's site, if there is one. */
export const siteOfFinding = (finding: Pick<Finding, 'site'>, report: Report): SiteReport | undefined =>
  report.sites.find(({ id }) => id === finding.site);

/** Whether the chain shows who caused it or who set it. */
export const causeLabel = (finding: Finding, words: Messages): string =>
  finding.subject.type === 'cookie' || finding.subject.type === 'storage'
    ? words.label.setBy
    : words.label.causedBy;

/** The findings that tell what a rule leaves to others, in a sentence each. */
export const tellersOf = (
  { toldBy = [] }: SiteReport['rules'][number],
  report: Report,
  language: Language,
): string[] =>
  toldBy.map((fingerprint) => {
    const teller = report.findings.find((finding) => finding.fingerprint === fingerprint);
    return teller ? `${sentenceOf(teller, report, language)} (${fingerprint})` : fingerprint;
  });

/**
 * Whether the name and the facts say what is wrong, as of a cookie that should not be there. Of a form, a banner or a
 * page only the message says it.
 */
export const saysItself = ({ subject: { type } }: Pick<Finding, 'subject'>): boolean =>
  type === 'cookie' || type === 'request' || type === 'storage';

/** Groups findings by severity and rule, in their own order, so that the texts of a rule are printed once. */
export function groupByRule<F extends Finding>(findings: readonly F[]): F[][] {
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    const key = `${finding.severity}\n${finding.rule}\n${finding.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}
