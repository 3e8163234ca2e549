/**
 * A form asks for personal data without words about privacy in or near it. Search and login forms do not
 * count.
 */
import { hostOf } from '../address.ts';
import { avg13 } from '../knowledge/legal-basis/gdpr.ts';
import { isOfGroup } from '../facts/declared.ts';
import { defineRule } from '../judge/rule.ts';
import { formWithName } from '../judge/wording.ts';

const contact = new Set(['name', 'email', 'phone', 'address', 'birth-date', 'gender', 'national-id', 'file']);

export const rule = defineRule({
  id: 'form-without-notice',
  title: { nl: 'Formulier zonder uitleg over privacy', en: 'Form without a privacy notice' },
  headline: {
    nl: '{form} vraagt persoonsgegevens, en de controle vindt daarbij geen uitleg over privacy',
    en: '{form} asks for personal data, and the check finds no privacy notice with it',
  },
  explanation: {
    nl: 'Het formulier vraagt persoonsgegevens. De controle vindt daarbij geen uitleg over het gebruik ervan, en geen link naar de verklaring.',
    en: 'The form asks for personal data. The check finds no explanation of their use with it, and no link to the statement.',
  },
  fix: {
    nl: 'Zet bij de verzendknop een zin over het gebruik van de gegevens, met een link naar de verklaring.',
    en: 'Next to the submit button, put a sentence about the use of the data, with a link to the statement.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [avg13],
  against: ['registration', 'meetings', 'contact'],
  needs: ['form'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  check: (site, policy) =>
    site.all('form').flatMap((evidence) => {
      const { fields, notice, name, action, actionHost, frame, page } = evidence.observation;
      const login = fields.some(({ personal }) => personal === 'password');
      const search = fields.every(({ type }) => type === 'search' || type === 'hidden');
      if (
        notice ||
        login ||
        search ||
        !fields.some(({ personal }) => personal !== null && contact.has(personal)) ||
        !isOfGroup(hostOf(frame || page), site.host, policy)
      )
        return [];
      return [
        {
          subject: { type: 'form' as const, name: name || 'form', host: actionHost, url: action },
          evidence,
          message: {
            nl: `${formWithName(name).nl} vraagt persoonsgegevens. De controle vindt daarbij geen uitleg over privacy.`,
            en: `${formWithName(name).en} asks for personal data. The check finds no privacy notice with it.`,
          },
        },
      ];
    }),
});
