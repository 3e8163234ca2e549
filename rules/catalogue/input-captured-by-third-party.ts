/**
 * A request to another party holds text that the crawler typed into a form and never sent, plain or hashed.
 * The text is made up and occurs nowhere else. A party that the statement names may help with filling in the
 * form, so that is a question.
 */
import { siteOf } from '../address.ts';
import { avg13, avg5c } from '../knowledge/legal-basis/gdpr.ts';
import { edpbIdentifiers } from '../knowledge/legal-basis/edpb.ts';
import { serviceOf, declarationStatusOf } from '../facts/classify.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';
import { unreadBodies } from '../facts/unread-bodies.ts';

export const rule = defineRule({
  id: 'input-captured-by-third-party',
  title: {
    nl: 'Derde partij krijgt mee wat de bezoeker typt',
    en: 'Third party captures what the visitor types',
  },
  headline: {
    nl: '{who} krijgt wat de bezoeker typt, voordat die het formulier verstuurt',
    en: '{who} receives what the visitor types, before the visitor sends the form',
  },
  explanation: {
    nl: 'Een derde partij krijgt de invoer van een formulier voordat de bezoeker het formulier verstuurt.',
    en: 'A third party receives the input of a form before the visitor submits the form.',
  },
  fix: {
    nl: 'Verwijder in de tagmanager of het sjabloon het script dat de invoer meeleest. Of sluit formulieren uit in de instellingen van dat script.',
    en: 'In the tag manager or the template, remove the script that reads the input. Or exclude forms in the settings of that script.',
  },
  severity: 'critical',
  kind: 'violation',
  downgradedWhen: { nl: 'De verklaring noemt de ontvanger.', en: 'The statement names the recipient.' },
  basis: [avg5c, avg13, edpbIdentifiers],
  against: ['application', 'newsletter', 'login'],
  needs: ['request', 'form'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'no',
  unknown: unreadBodies,
  check: (site, policy) =>
    site.all('request').flatMap((evidence) => {
      const { observation } = evidence;
      const typed = (observation.personalData ?? []).filter(({ type }) => type === 'canary');
      if (typed.length === 0) return [];
      const standing = declarationStatusOf(
        observation.url,
        siteHostOf(observation.page, site, policy),
        policy,
      );
      if (standing === 'own' || standing === 'group') return [];
      const service = serviceOf(observation.url)?.name ?? null;
      const who = service ?? siteOf(observation.host);
      const hashed = typed.every(({ form }) => form === 'hashed');
      return [
        {
          subject: { type: 'request' as const, name: who, host: observation.host, url: observation.url },
          evidence,
          service,
          initiator: observation.initiator,
          ...(hashed
            ? {
                headline: {
                  nl: '{who} krijgt een hash van wat de bezoeker typt, voordat die het formulier verstuurt',
                  en: '{who} receives a hash of what the visitor types, before the visitor sends the form',
                },
              }
            : {}),
          message: hashed
            ? {
                nl: `${short(who)} krijgt een hash van de invoer van een formulier dat niet is verstuurd.`,
                en: `${short(who)} receives a hash of the input of a form that was not submitted.`,
              }
            : {
                nl: `${short(who)} krijgt de invoer van een formulier dat niet is verstuurd.`,
                en: `${short(who)} receives the input of a form that was not submitted.`,
              },
          ...(standing === 'declared' ? { kind: 'suspected' as const, severity: 'high' as const } : {}),
        },
      ];
    }),
});
