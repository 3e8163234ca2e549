/**
 * Personal data goes to another party: in an address, a body, a title or a referrer. It is recognised before
 * redaction; evidence keeps only its kind. A number that merely looks like a telephone number is a question,
 * unless the parameter's name says that it is one. What a visitor typed has a rule of its own.
 */
import { apAnalytics } from '../knowledge/legal-basis/authorities.ts';
import { avg5c } from '../knowledge/legal-basis/gdpr.ts';
import { edpbIdentifiers } from '../knowledge/legal-basis/edpb.ts';
import { serviceOfRequest } from '../facts/classify.ts';
import type { PersonalDataType } from '../facts/personal-data.ts';
import { isOfGroup } from '../facts/declared.ts';
import { siteHostOf } from '../facts/cookies.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { siteOf } from '../address.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';
import { unreadBodies } from '../facts/unread-bodies.ts';

const names = {
  email: { nl: 'een e-mailadres', en: 'an e-mail address' },
  phone: { nl: 'een telefoonnummer', en: 'a telephone number' },
  bsn: { nl: 'een burgerservicenummer', en: 'a citizen service number' },
  'postcode-house-number': { nl: 'een postcode met huisnummer', en: 'a postcode with house number' },
} satisfies Record<Exclude<PersonalDataType, 'canary'>, LocalisedText>;

const likePhone: LocalisedText = {
  nl: 'een getal dat op een telefoonnummer lijkt',
  en: 'a number that looks like a telephone number',
};

export const rule = defineRule({
  id: 'personal-data-sent-out',
  title: { nl: 'Persoonsgegevens gaan naar een derde partij', en: 'Personal data sent to a third party' },
  headline: {
    nl: '{who} krijgt persoonsgegevens in een verzoek van de website',
    en: '{who} receives personal data in a request of the site',
  },
  explanation: {
    nl: 'Een verzoek aan een derde partij bevat een persoonsgegeven. Dat gebeurt bijvoorbeeld als het in het adres of de titel van de pagina staat.',
    en: 'A request to a third party contains personal data. This happens, for example, when the data is in the URL or the title of the page.',
  },
  fix: {
    nl: 'Houd persoonsgegevens uit webadressen en paginatitels. Verwijder ze in de tagmanager uit metingen voordat die de browser verlaten.',
    en: 'Keep personal data out of URLs and page titles. In the tag manager, remove it from hits before these leave the browser.',
  },
  severity: 'critical',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Een getal lijkt op een telefoonnummer, maar de naam van de parameter zegt dat niet.',
    en: 'A number looks like a telephone number, but its parameter name does not say so.',
  },
  basis: [avg5c, apAnalytics, edpbIdentifiers],
  against: ['anonymity'],
  needs: ['request'],
  phases: ['before-choice', 'after-accept'],
  context: { phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'partial',
  unknown: unreadBodies,
  check: (site, policy) =>
    site.all('request').flatMap((evidence) => {
      const { observation } = evidence;
      const data = (observation.personalData ?? []).flatMap(({ type, parameter }) =>
        type === 'canary' ? [] : [{ type, parameter }],
      );
      if (
        data.length === 0 ||
        observation.mainDocument ||
        isOfGroup(observation.host, siteHostOf(observation.page, site, policy), policy)
      )
        return [];
      const service = serviceOfRequest(observation)?.name ?? null;
      const who = service ?? siteOf(observation.host);
      const sure = data.some(
        ({ type, parameter = '' }) => type !== 'phone' || /tel|phone|mobiel|mobile/i.test(parameter),
      );
      const types = [...new Set(data.map(({ type }) => type))];
      const what = sure ? types.map((type) => names[type]) : [likePhone];
      return [
        {
          subject: { type: 'request' as const, name: who, host: observation.host, url: observation.url },
          evidence,
          service,
          initiator: observation.initiator,
          message: {
            nl: `${short(who)} krijgt ${what.map(({ nl }) => nl).join(' en ')}.`,
            en: `${short(who)} receives ${what.map(({ en }) => en).join(' and ')}.`,
          },
          ...(sure
            ? {}
            : {
                kind: 'suspected' as const,
                severity: 'medium' as const,
                headline: {
                  nl: '{who} krijgt een getal dat op een telefoonnummer lijkt',
                  en: '{who} receives a number that looks like a telephone number',
                },
              }),
        },
      ];
    }),
});
