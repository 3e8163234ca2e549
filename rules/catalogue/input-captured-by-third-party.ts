/**
 * Text that was typed into a form, and never sent by us, is in a request to another party: plain or hashed. The text is
 * made up and occurs nowhere else. A party that the statement names may be meant to help with filling in: a question.
 */
import { siteOf } from '../address.ts';
import { avg13, avg5c, edpbIdentifiers } from '../basis.ts';
import { serviceOf, standingOf } from '../classify.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { defineRule } from '../rule.ts';
import { short } from '../catalogue-helpers/words.ts';

export const rule = defineRule({
  id: 'input-captured-by-third-party',
  title: { nl: 'Derde partij krijgt mee wat de bezoeker typt', en: 'Third party captures what the visitor types' },
  explanation: {
    nl: 'Wat in een formulier werd getypt, ging al naar een andere partij voordat het formulier was verstuurd.',
    en: 'What was typed into a form went to another party before the form was sent.',
  },
  fix: { nl: 'Verwijder het script dat invoer meeleest, of sluit formulieren ervan uit.', en: 'Remove the script that reads input, or exclude forms from it.' },
  severity: 'critical',
  kind: 'violation',
  milder: {
    nl: 'De ontvanger staat in de verklaring.',
    en: 'The statement names the recipient.',
  },
  basis: [avg5c, avg13, edpbIdentifiers],
  against: ['application', 'newsletter', 'login'],
  needs: ['request', 'form'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'no',
  check: (site, policy) =>
    site.all('request').flatMap((evidence) => {
      const { observation } = evidence;
      const typed = (observation.personalData ?? []).filter(({ type }) => type === 'canary');
      if (typed.length === 0) return [];
      const standing = standingOf(observation.url, siteHostOf(observation.page, site, policy), policy);
      if (standing === 'own' || standing === 'group') return [];
      const service = serviceOf(observation.url)?.name ?? null;
      const who = service ?? siteOf(observation.host);
      const hashed = typed.every(({ form }) => form === 'hashed');
      return [{
        subject: { type: 'request' as const, name: who, host: observation.host, url: observation.url },
        evidence, service, initiator: observation.initiator,
        message: hashed ? { nl: `${short(who)} krijgt een hash van wat in een formulier werd getypt.`, en: `${short(who)} receives a hash of what was typed into a form.` } : { nl: `${short(who)} krijgt wat in een formulier werd getypt, zonder dat het is verstuurd.`, en: `${short(who)} receives what was typed into a form, although it was not sent.` },
        ...(standing === 'declared' ? { kind: 'suspected' as const, severity: 'high' as const } : {}),
      }];
    }),
});
