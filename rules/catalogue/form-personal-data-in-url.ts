/**
 * Forms that put personal data into the address (method get). A form with neither a `method` nor an address of its own is
 * often sent by a script, so that is a question, and so is one that asks for a name or an address only: it may well be a
 * search.
 */
import { hostOf } from '../address.ts';
import { avg5c, avg5f } from '../basis.ts';
import { isOfGroup } from '../declared.ts';
import type { PersonalField } from '../personal-field.ts';
import { defineRule } from '../rule.ts';
import { webAddress } from '../web-address.ts';
import { short } from '../catalogue-helpers/words.ts';

const telling = new Set<PersonalField>(['email', 'phone', 'password', 'national-id', 'birth-date']);
const doubtful = new Set<PersonalField>(['name', 'address', 'gender']);

export const rule = defineRule({
  id: 'form-personal-data-in-url',
  title: { nl: 'Formulier zet persoonsgegevens in het adres', en: 'Form puts personal data into the address' },
  explanation: { nl: 'Het formulier gebruikt method=get: wat wordt ingevuld, komt in het webadres te staan, en zo in logboeken, geschiedenis en verwijzingen.', en: 'The form uses method=get: what is filled in ends up in the web address, and so in logs, history and referrers.' },
  fix: { nl: 'Gebruik method="post".', en: 'Use method="post".' },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'De methode is niet opgegeven en een script kan het formulier versturen, of alleen een veld als een naam is gevonden.',
    en: 'The method is not given and a script may send the form, or only a field such as a name was found.',
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
      return [{
        subject: { type: 'form' as const, name: name || 'form', host: actionHost, url: action },
        evidence,
        message: { nl: `Formulier "${short(name)}" zet in het adres: ${[...new Set(asked)].join(', ')}.`, en: `Form "${short(name)}" puts into the address: ${[...new Set(asked)].join(', ')}.` },
        ...(sure ? {} : { kind: 'suspected' as const, severity: 'medium' as const }),
      }];
    }),
});

/** A form without an address of its own sends to the page that it is on. */
function sendsElsewhere(action: string, page: string): boolean {
  const [to, from] = [webAddress(action), webAddress(page)];
  return to.host !== '' && (to.host !== from.host || to.path !== from.path);
}
