/**
 * A form is shown or sent without encryption. A search field without personal data that sends over http does
 * not count.
 */
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { edpsInspection } from '../knowledge/legal-basis/authorities.ts';
import type { Form } from '../evidence/index.ts';
import { asksPersonalData } from '../facts/personal-field.ts';
import { defineRule } from '../judge/rule.ts';
import { formWithName, short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'form-insecure',
  title: { nl: 'Formulier zonder versleuteling', en: 'Form without encryption' },
  headline: {
    nl: '{form} verstuurt de invoer zonder versleuteling',
    en: '{form} sends its input without encryption',
  },
  explanation: {
    nl: 'Een formulier verstuurt de invoer via http, of staat op een pagina zonder https. Anderen op het netwerk kunnen meelezen of het formulier wijzigen.',
    en: 'A form sends its input over http, or is on a page without https. Others on the network can read the input or change the form.',
  },
  fix: {
    nl: 'Gebruik https in het action-adres van het formulier. Bied op de server elke pagina met een formulier aan via https.',
    en: 'Use https in the action address of the form. On the server, serve every page with a form over https.',
  },
  severity: 'critical',
  kind: 'violation',
  basis: [avg5f, edpsInspection],
  against: ['application', 'contact', 'login', 'security'],
  needs: ['form'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  check: (site) =>
    site.all('form').flatMap((evidence) => {
      const form = evidence.observation;
      const personal = asksPersonalData(form);
      const sends =
        form.actionScheme === 'http' && form.method !== 'dialog' && (personal || form.method === 'post');
      const shown = personal && /^http:/i.test(form.frame || form.page);
      if (!sends && !shown) return [];
      const name = formWithName(form.name);
      return [
        {
          subject: {
            type: 'form' as const,
            name: form.name || 'form',
            host: form.actionHost,
            url: form.action,
          },
          evidence,
          message: sends
            ? {
                nl: `${name.nl} verstuurt de invoer via http naar ${short(form.actionHost)}.`,
                en: `${name.en} sends its input over http to ${short(form.actionHost)}.`,
              }
            : {
                nl: `${name.nl} staat op een pagina zonder https.`,
                en: `${name.en} is on a page without https.`,
              },
          ...(sends
            ? {}
            : {
                headline: {
                  nl: '{form} staat op een pagina zonder versleuteling',
                  en: '{form} is on a page without encryption',
                },
              }),
          against: against(form),
          ...(personal ? {} : { severity: 'high' as const }),
        },
      ];
    }),
});

/** The entries of the policy about this kind of form, beside security. */
function against(form: Form): Array<'application' | 'contact' | 'login' | 'security'> {
  const asked = new Set(form.fields.map(({ personal }) => personal));
  if (asked.has('password')) return ['login', 'security'];
  return asked.has('file') ? ['application', 'security'] : ['security', 'contact'];
}
