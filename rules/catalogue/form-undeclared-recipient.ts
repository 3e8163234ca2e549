/**
 * A form sends personal data to a party that the statement does not name. A form in another party's frame
 * belongs to that embed.
 */
import { hostOf, siteOf } from '../address.ts';
import { avg13 } from '../knowledge/legal-basis/gdpr.ts';
import { declarationStatusOf } from '../facts/classify.ts';
import { hasStatement, isOfGroup } from '../facts/declared.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { asksPersonalData } from '../facts/personal-field.ts';
import { defineRule } from '../judge/rule.ts';
import { formWithName, short } from '../judge/wording.ts';

/** What the statement says about the recipient. */
const named = {
  undeclared: {
    nl: 'De verklaring noemt deze partij niet.',
    en: 'The statement does not name this party.',
  },
  'same-owner': {
    nl: 'De verklaring noemt deze organisatie, maar niet voor deze dienst.',
    en: 'The statement names this organisation, but not for this service.',
  },
};

export const rule = defineRule({
  id: 'form-undeclared-recipient',
  title: {
    nl: 'Formulier verstuurt naar een partij die de verklaring niet noemt',
    en: 'Form sends to a party that the statement does not name',
  },
  headline: {
    nl: '{form} stuurt gegevens naar een partij die de verklaring niet noemt: {host}',
    en: '{form} sends data to a party that the statement does not name: {host}',
  },
  explanation: {
    nl: 'Het formulier stuurt de invoer van de bezoeker naar een partij die de verklaring niet noemt.',
    en: 'The form sends the visitor’s input to a party that the statement does not name.',
  },
  fix: {
    nl: 'Laat het formulier naar de eigen server versturen. Of noem de ontvanger en het doel in de verklaring en in het beleid.',
    en: 'Make the form send to your own server. Or name the recipient and the purpose in the statement and in the policy.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De verklaring noemt de organisatie wel, maar voor een andere dienst.',
    en: 'The statement names the organisation, but for another service.',
  },
  basis: [avg13],
  against: ['registration', 'application', 'newsletter', 'formRecipients', 'contact'],
  needs: ['form'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  applies: (_site, policy) =>
    hasStatement(policy) || { reason: 'the policy names no statement to compare with' },
  check: (site, policy) =>
    site.all('form').flatMap((evidence) => {
      const { action, actionHost, frame, name, page } = evidence.observation;
      const home = siteHostOf(page, site, policy);
      if (
        actionHost === '' ||
        !asksPersonalData(evidence.observation) ||
        !isOfGroup(hostOf(frame || page), home, policy)
      )
        return [];
      const standing = declarationStatusOf(action, home, policy);
      if (standing !== 'undeclared' && standing !== 'same-owner') return [];
      return [
        {
          subject: { type: 'form' as const, name: name || 'form', host: actionHost, url: action },
          evidence,
          message: {
            nl: `${formWithName(name).nl} verstuurt naar ${short(siteOf(actionHost))}. ${named[standing].nl}`,
            en: `${formWithName(name).en} sends to ${short(siteOf(actionHost))}. ${named[standing].en}`,
          },
          ...(standing === 'undeclared'
            ? {}
            : {
                kind: 'suspected' as const,
                severity: 'medium' as const,
                headline: {
                  nl: '{form} stuurt gegevens naar een partij die de verklaring alleen voor iets anders noemt: {host}',
                  en: '{form} sends data to a party that the statement names for something else only: {host}',
                },
              }),
        },
      ];
    }),
});
