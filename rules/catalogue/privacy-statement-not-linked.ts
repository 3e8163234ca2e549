/**
 * Pages have no link to the privacy statement. The statement itself, error pages and pages that did not load
 * do not count. If no page has the link, the template is the cause: one finding, on the home page. If a page
 * has too many links to keep them all, the link may be among the rest.
 */
import { hostOf } from '../address.ts';
import { avg13, avg5a } from '../knowledge/legal-basis/gdpr.ts';
import { hasStatement, isOfGroup } from '../facts/declared.ts';
import type { Document, Visit } from '../evidence/index.ts';
import { siteHostOf } from '../facts/cookies.ts';
import {
  isLanguageRead,
  leadsToStatement,
  readsAsStatement,
  type Link,
} from '../knowledge/statement-words.ts';
import { mayHoldStatement } from '../facts/statement-host.ts';
import type { Policy } from '../policy/schema.ts';
import { asksPersonalData } from '../facts/personal-field.ts';
import { defineRule } from '../judge/rule.ts';
import type { SiteView } from '../judge/site-view.ts';
import { webAddress } from '../address-parts.ts';
import { short } from '../judge/wording.ts';

/** A sensor keeps at most this many links of a page. */
const MANY = 400;

export const rule = defineRule({
  id: 'privacy-statement-not-linked',
  title: { nl: 'Geen link naar de privacyverklaring', en: 'No link to the privacy statement' },
  headline: {
    nl: '{page} heeft geen link naar de privacyverklaring',
    en: '{page} has no link to the privacy statement',
  },
  explanation: {
    nl: 'Deze pagina heeft geen link naar de privacy- of cookieverklaring. Bezoekers die hier gegevens achterlaten, horen die verklaring te kunnen lezen.',
    en: 'This page has no link to the privacy or cookie statement. Visitors who leave data here should be able to read that statement.',
  },
  fix: {
    nl: 'Zet de link in de voettekst van het sjabloon, zodat elke pagina hem heeft.',
    en: 'Put the link in the footer of the template, so that every page has it.',
  },
  severity: 'medium',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De pagina heeft te veel links om ze allemaal te lezen. Of de link leidt naar een verklaring op een andere host. Of het beleid noemt geen verklaring, en de pagina vraagt geen persoonsgegevens.',
    en: 'The page has too many links to read them all. Or the link leads to a statement at another host. Or the policy names no statement, and the page asks for no personal data.',
  },
  basis: [avg13, avg5a],
  against: ['site'],
  needs: ['document', 'visit'],
  phases: ['before-choice'],
  context: {
    kinds: ['form'],
    phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'],
  },
  extension: 'live',
  unknown(site, policy) {
    const read = new Set(
      site.all('document').map(({ journey, observation }) => `${journey} ${observation.visit}`),
    );
    // A journey without any document in evidence has nothing to compare with.
    const journeys = new Set(site.all('document').map(({ journey }) => journey));
    const unread = site
      .all('visit', 'before-choice')
      .find(
        ({ journey, observation }) =>
          journeys.has(journey) &&
          observation.outcome === 'loaded' &&
          !read.has(`${journey} ${observation.visit}`),
      );
    if (unread !== undefined) return `${unread.observation.url}: the links of this page were not read`;
    const foreign = site
      .all('document')
      .find(
        ({ observation }) =>
          !isLanguageRead(observation.language) &&
          observation.links.length > 0 &&
          !offersStatement(observation, site, policy),
      );
    return foreign !== undefined
      ? `${foreign.observation.url}: its links are in a language that the check does not read`
      : null;
  },
  check(site, policy) {
    const visits = new Map(
      site.all('visit').map(({ journey, observation }) => [`${journey} ${observation.visit}`, observation]),
    );
    const statements = statementPaths(site, policy);
    const pages = site
      .all('document')
      .filter(
        ({ journey, observation }) =>
          readable(observation, visits.get(`${journey} ${observation.visit}`), site, policy) &&
          !statements.has(webAddress(observation.url).path),
      );
    const lacking = pages.filter(
      ({ observation }) =>
        isLanguageRead(observation.language) && !offersStatement(observation, site, policy),
    );
    const paths = new Set(lacking.map(({ observation }) => webAddress(observation.url).path));
    const everywhere = paths.size > 1 && lacking.length === pages.length;
    const asking = new Set(
      site
        .all('form')
        .filter(({ observation }) => asksPersonalData(observation))
        .map(({ observation }) => webAddress(observation.page).path),
    );
    return lacking.map((evidence) => {
      const path = webAddress(evidence.observation.url).path;
      // Without a statement in the policy, the site owes one if it asks for personal data (AVG 13).
      const elsewhere = evidence.observation.links.find(leadsElsewhere);
      const unsure =
        elsewhere !== undefined ||
        evidence.observation.links.length >= MANY ||
        !(hasStatement(policy) || asking.has(path));
      return {
        subject: { type: 'page' as const, name: everywhere ? '/' : path, host: site.host },
        evidence,
        ...(elsewhere
          ? {
              headline: {
                nl: 'De link naar de privacyverklaring leidt naar een andere website',
                en: 'The link to the privacy statement leads to another site',
              },
            }
          : everywhere
            ? {
                headline: {
                  nl: 'Geen enkele bezochte pagina heeft een link naar de privacyverklaring',
                  en: 'No visited page has a link to the privacy statement',
                },
              }
            : {}),
        message: elsewhere
          ? {
              nl: `De link naar de privacyverklaring op ${everywhere ? 'alle bezochte pagina’s' : short(path)} leidt naar ${webAddress(elsewhere.url).host}. Een mens moet beoordelen of die verklaring voor deze website geldt.`,
              en: `The link to the privacy statement on ${everywhere ? 'all visited pages' : short(path)} leads to ${webAddress(elsewhere.url).host}. A person must judge whether that statement is the one of this site.`,
            }
          : everywhere
            ? {
                nl: `Op alle ${paths.size} bezochte pagina’s ontbreekt een link naar de privacyverklaring.`,
                en: `All ${paths.size} visited pages lack a link to the privacy statement.`,
              }
            : {
                nl: `${short(path)} heeft geen link naar de privacyverklaring.`,
                en: `${short(path)} has no link to the privacy statement.`,
              },
        ...(unsure ? { kind: 'suspected' as const } : {}),
      };
    });
  },
});

/** Whether a page of the site loaded well and is not the statement itself. */
function readable(page: Document, visit: Visit | undefined, site: SiteView, policy: Policy): boolean {
  if (
    page.withheld === true ||
    visit === undefined ||
    visit.outcome !== 'loaded' ||
    (visit.status !== null && (visit.status < 200 || visit.status >= 300))
  )
    return false;
  const { host, path } = webAddress(page.url);
  return isOfGroup(host, site.host, policy) && !leadsToStatement({ url: path });
}

/** The pages to which others link as to the statement, and those that call themselves one, whatever their address. */
function statementPaths(site: SiteView, policy: Policy): Set<string> {
  const paths = site
    .all('document')
    .flatMap(({ observation }) => [
      ...observation.links.filter((link) => leadsToOwnStatement(link, observation, site, policy)),
      ...(leadsToStatement({ url: '', text: observation.title }) ? [{ url: observation.url }] : []),
    ]);
  const found = new Set(paths.map(({ url }) => webAddress(url).path));
  // A link to the front page, or to a part of it, makes no statement of it.
  found.delete('/');
  return found;
}

/** Whether a visitor gets to the statement: by a link, or by a button that opens it on the page. */
const offersStatement = (page: Document, site: SiteView, policy: Policy): boolean =>
  (page.statementControls ?? []).length > 0 ||
  page.links.some((link) => leadsToOwnStatement(link, page, site, policy));

/**
 * Whether a link with such words stays within the group or leads to the statement's address in the policy:
 * another company's statement does not count.
 */
function leadsToOwnStatement(link: Link, page: Document, site: SiteView, policy: Policy): boolean {
  if (!/^https?:/i.test(link.url)) return false;
  const { host } = webAddress(link.url);
  const ours =
    isOfGroup(host, siteHostOf(page.url, site, policy), policy) ||
    (policy.statement.url !== undefined && host === hostOf(policy.statement.url));
  return ours && leadsToStatement(link);
}

/**
 * A link by the words of a statement to another host, where a service may hold the statement for the site. That of a
 * service of the page (a map, a form's protection) is a statement about that service.
 */
const leadsElsewhere = (link: Link): boolean =>
  /^https?:/i.test(link.url) && readsAsStatement(link.text ?? '') && mayHoldStatement(link.url);
