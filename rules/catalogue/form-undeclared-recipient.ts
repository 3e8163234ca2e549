/** Forms that send personal data to a party that the statement does not name. Forms inside another party's frame are that embed's. */
import { hostOf, siteOf } from '../address.ts';
import { avg13 } from '../basis.ts';
import { standingOf } from '../classify.ts';
import { hasStatement, isOfGroup } from '../declared.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { asksPersonalData } from '../personal-field.ts';
import { defineRule } from '../rule.ts';
import { short } from '../catalogue-helpers/words.ts';

export const rule = defineRule({
  id: 'form-undeclared-recipient',
  title: { nl: 'Formulier gaat naar een niet-genoemde partij', en: 'Form sends to a party that is not named' },
  explanation: { nl: 'Wat de bezoeker invult, gaat naar een partij die niet in de verklaring staat.', en: 'What the visitor fills in goes to a party that the statement does not name.' },
  fix: { nl: 'Laat het formulier naar de eigen site versturen, of noem de ontvanger met doel in de verklaring en in het beleid.', en: 'Let the form send to the own site, or name the recipient with its purpose in the statement and in the policy.' },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'De verklaring noemt de organisatie voor een andere dienst.',
    en: 'The statement names the organisation for another service.',
  },
  basis: [avg13],
  against: ['registration', 'application', 'newsletter', 'formRecipients', 'contact'],
  needs: ['form'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  applies: (_site, policy) => hasStatement(policy) || { reason: 'the policy names no statement to compare with' },
  check: (site, policy) =>
    site.all('form').flatMap((evidence) => {
      const { action, actionHost, frame, name, page } = evidence.observation;
      const home = siteHostOf(page, site, policy);
      if (actionHost === '' || !asksPersonalData(evidence.observation) || !isOfGroup(hostOf(frame || page), home, policy)) return [];
      const standing = standingOf(action, home, policy);
      if (standing !== 'undeclared' && standing !== 'same-owner') return [];
      return [{
        subject: { type: 'form' as const, name: name || 'form', host: actionHost, url: action },
        evidence,
        message: { nl: `Formulier "${short(name)}" verstuurt naar ${short(siteOf(actionHost))}, dat niet in de verklaring staat.`, en: `Form "${short(name)}" sends to ${short(siteOf(actionHost))}, which is not in the statement.` },
        ...(standing === 'undeclared' ? {} : { kind: 'suspected' as const, severity: 'medium' as const }),
      }];
    }),
});
