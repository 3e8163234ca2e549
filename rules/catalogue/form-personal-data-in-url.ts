/**
 * A form puts personal data into the address (method get). A script often sends a form that has neither a
 * `method` nor an action of its own, so that is a question; so is a form that asks for a name or address
 * only, as it may be a search.
 */
import { hostOf } from '../address.ts';
import { avg5c, avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { isOfGroup } from '../facts/declared.ts';
import type { Language, LocalisedText } from '../judge/finding.ts';
import type { PersonalField } from '../facts/personal-field.ts';
import { defineRule } from '../judge/rule.ts';
import { webAddress } from '../address-parts.ts';
import { formWithName } from '../judge/wording.ts';

const telling = new Set<PersonalField>(['email', 'phone', 'password', 'national-id', 'birth-date']);
const doubtful = new Set<PersonalField>(['name', 'address', 'gender']);

const fieldWords = {
  name: { nl: 'naam', en: 'name' },
  email: { nl: 'e-mailadres', en: 'e-mail address' },
  phone: { nl: 'telefoonnummer', en: 'telephone number' },
  address: { nl: 'adres', en: 'address' },
  'birth-date': { nl: 'geboortedatum', en: 'date of birth' },
  gender: { nl: 'geslacht', en: 'gender' },
  password: { nl: 'wachtwoord', en: 'password' },
  'national-id': { nl: 'burgerservicenummer', en: 'citizen service number' },
  file: { nl: 'bestand', en: 'file' },
  'free-text': { nl: 'vrije tekst', en: 'free text' },
  other: { nl: 'ander gegeven', en: 'other data' },
} satisfies Record<PersonalField, LocalisedText>;

export const rule = defineRule({
  id: 'form-personal-data-in-url',
  title: { nl: 'Formulier zet persoonsgegevens in het webadres', en: 'Form puts personal data into the URL' },
  headline: {
    nl: '{form} zet persoonsgegevens in het webadres',
    en: '{form} puts personal data into the web address',
  },
  explanation: {
    nl: 'Het formulier gebruikt method=get en zet de invoer daardoor in het webadres. Webadressen komen terecht in logbestanden, in de browsergeschiedenis en bij andere websites (referrer).',
    en: 'The form uses method=get and therefore puts its input into the URL. URLs end up in log files, in the browser history and at other sites (referrer).',
  },
  fix: {
    nl: 'Gebruik method="post" in de HTML van het formulier.',
    en: 'Use method="post" in the HTML of the form.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Het formulier noemt geen methode, zodat een script het kan versturen. Of het vraagt alleen iets als een naam of een adres.',
    en: 'The form gives no method, so a script may send it. Or it only asks for something such as a name or an address.',
  },
  basis: [avg5f, avg5c],
  against: ['registration'],
  needs: ['form'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  check: (site, policy) =>
    site.all('form').flatMap((evidence) => {
      const { method, methodGiven, fields, name, action, actionHost, frame, page } = evidence.observation;
      if (method !== 'get' || !isOfGroup(hostOf(frame || page), site.host, policy)) return [];
      const asked = fields.flatMap(({ personal }) => personal ?? []);
      const clear = asked.some((kind) => telling.has(kind));
      if (!clear && !(asked.some((kind) => doubtful.has(kind)) && asked.length > 1)) return [];
      const sure = clear && (methodGiven === true || sendsElsewhere(action, frame || page));
      return [
        {
          subject: { type: 'form' as const, name: name || 'form', host: actionHost, url: action },
          evidence,
          message: {
            nl: `${formWithName(name).nl} zet in het webadres: ${inWords(asked, 'nl')}.`,
            en: `${formWithName(name).en} puts into the URL: ${inWords(asked, 'en')}.`,
          },
          ...(sure
            ? {}
            : {
                kind: 'suspected' as const,
                severity: 'medium' as const,
                headline: {
                  nl: '{form} kan persoonsgegevens in het webadres zetten',
                  en: '{form} may put personal data into the web address',
                },
              }),
        },
      ];
    }),
});

const inWords = (asked: readonly PersonalField[], language: Language): string =>
  [...new Set(asked)].map((field) => fieldWords[field][language]).join(', ');

/** Whether the form sends to another host than the page's. Without an action it sends to its own page. */
function sendsElsewhere(action: string, page: string): boolean {
  const [to, from] = [webAddress(action), webAddress(page)];
  return to.host !== '' && (to.host !== from.host || to.path !== from.path);
}
