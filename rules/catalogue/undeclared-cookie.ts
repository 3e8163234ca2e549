/**
 * The site sets cookies on its own domain that the statement does not cover: neither core nor of a service
 * that it names. A cookie on the domain of an unnamed third party has the same cause as that party, and is
 * reported there; those that such a party keeps on the site's own domain are one finding together. A cookie
 * that tells visitors apart breaks the promised overview; any other is a question.
 */
import { avg13 } from '../knowledge/legal-basis/gdpr.ts';
import { planet49 } from '../knowledge/legal-basis/case-law.ts';
import { taskforceEssential } from '../knowledge/legal-basis/taskforce.ts';
import { declarationStatusOf } from '../facts/classify.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { reason, short } from '../judge/wording.ts';
import { consentRequiring, neverConsentRequiring } from '../knowledge/categories.ts';
import { hasStatement } from '../facts/declared.ts';
import { isBreach, breachOfCookie } from '../facts/cookie-breach.ts';
import { cookies, type CookieFact } from '../facts/cookies.ts';
import { serviceOfRequest } from '../facts/recognise.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'undeclared-cookie',
  title: { nl: 'Cookie die de verklaring niet noemt', en: 'Cookie that the statement does not name' },
  headline: {
    nl: '{who} plaatst {cookie} die de verklaring niet noemt',
    en: '{who} sets {cookie} that the statement does not name',
  },
  explanation: {
    nl: 'Na toestemming plaatst de website een cookie die de verklaring niet noemt. Het is geen kerncookie en hoort niet bij een genoemde dienst. Of het beleid noemt hem alleen voor wie is ingelogd, en een bezoeker heeft hem ook.',
    en: 'After consent, the site sets a cookie that the statement does not name. It is not a core cookie and does not belong to a named service. Or the policy names it only for those who have logged in, and a visitor has it too.',
  },
  fix: {
    nl: 'Noem de cookie met doel en bewaartermijn in de verklaring en in het beleid. Of laat de tag of de server hem niet meer plaatsen.',
    en: 'List the cookie with its purpose and lifetime in the statement and in the policy. Or stop the tag or the server from setting it.',
  },
  severity: 'medium',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Het is niet bekend of de cookie toestemming vereist.',
    en: 'It is not known whether the cookie needs consent.',
  },
  basis: [avg13, planet49, taskforceEssential],
  against: ['overview'],
  needs: ['cookie-write', 'cookie-jar'],
  phases: ['after-accept'],
  context: { kinds: ['choice', 'request'], phases: ['before-choice', 'after-reject'] },
  extension: 'live',
  supersededBy: [
    'pre-consent-nonessential-cookie',
    'pre-consent-unclassified-cookie',
    'reject-ignored-cookie',
    'cookie-mislabelled-necessary',
  ],
  applies: (_site, policy) =>
    hasStatement(policy) || { reason: 'the policy names no statement to compare with' },
  check(site, policy) {
    const parties = new Set(
      site
        .all('request')
        .flatMap(({ observation }) =>
          declarationStatusOf(observation.url, site.host, policy) === 'undeclared'
            ? (serviceOfRequest(observation)?.id ?? [])
            : [],
        ),
    );
    const undeclared = cookies(site, policy).flatMap((fact) => {
      if (fact.party === 'third' || fact.refused) return [];
      if (fact.membersOnly === null && isHarmless(fact)) return [];
      const sightings = fact.sightings.filter(({ observation }) => observation.phase === 'after-accept');
      return sightings.length > 0 ? [{ ...fact, sightings }] : [];
    });
    const ofParty = Map.groupBy(
      undeclared.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
      ({ serviceId, name }) =>
        serviceId !== null && parties.has(serviceId) ? `party ${serviceId}` : `cookie ${name}`,
    );
    return [...ofParty.values()].flatMap(([fact, ...others]) => {
      if (!fact) return [];
      const telling = consentRequiring(fact.category) || isBreach(breachOfCookie(fact, policy));
      const more = others.length === 0 ? '' : ` (${others.map(({ name }) => short(name)).join(', ')})`;
      return cookieDrafts(
        { ...fact, sightings: [fact, ...others].flatMap(({ sightings }) => sightings) },
        {
          message:
            others.length === 0
              ? aboutOne(fact)
              : {
                  nl: `Deze cookie en ${others.length} andere van dezelfde dienst${more} staan niet in de verklaring.`,
                  en: `This cookie and ${others.length} more from the same service${more} are not in the statement.`,
                },
          ...(telling ? {} : { kind: 'suspected' as const, severity: 'low' as const }),
        },
      );
    });
  },
});

/** Named by the policy, needed for the page, or of a session that ends with the browser. */
const isHarmless = ({ declared, category, httpOnly, lifetime }: CookieFact): boolean =>
  declared ||
  neverConsentRequiring(category) ||
  category === 'admin' ||
  (category === 'unknown' && httpOnly && lifetime === null);

const aboutOne = ({ membersOnly }: CookieFact): LocalisedText =>
  membersOnly === null
    ? { nl: 'Deze cookie staat niet in de verklaring.', en: 'This cookie is not in the statement.' }
    : {
        nl: `Deze cookie staat bij een bezoeker die niet is ingelogd.${reason('members-only').nl}`,
        en: `A visitor who has not logged in has this cookie.${reason('members-only').en}`,
      };
