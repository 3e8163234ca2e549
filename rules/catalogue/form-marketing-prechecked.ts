/**
 * A box for newsletters or offers that is ticked beforehand, or that must be ticked to send something else. A box by which
 * one declines mail is the other way round, and so left alone.
 */
import { avg7free, planet49, recital32 } from '../basis.ts';
import { defineRule } from '../rule.ts';
import { short } from '../catalogue-helpers/words.ts';

const marketing = /nieuwsbrief|newsletter|aanbieding|marketing|op de hoogte|reclame|mailing|updates (?:ontvangen|per)|promotion|offers/i;
const declining = /\b(?:geen|niet|liever niet|no|not|don'?t|unsubscribe|afmelden|uitschrijven)\b/i;

export const rule = defineRule({
  id: 'form-marketing-prechecked',
  title: { nl: 'Nieuwsbriefvakje vooraf aangevinkt of verplicht', en: 'Marketing box ticked beforehand or required' },
  explanation: { nl: 'Het vakje voor een nieuwsbrief of aanbiedingen staat al aan, of is nodig om het formulier te versturen. Dat is geen vrije, actieve toestemming.', en: 'The box for a newsletter or offers is on already, or is needed to send the form. That is no free, active consent.' },
  fix: { nl: 'Zet het vakje standaard uit en maak het niet verplicht.', en: 'Leave the box off by default and do not require it.' },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'Het vakje is leeg maar verplicht, in een formulier dat ook voor de nieuwsbrief kan zijn.',
    en: 'The box is empty but required, in a form that may be for the newsletter too.',
  },
  basis: [recital32, planet49, avg7free],
  against: ['marketing'],
  needs: ['form'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  check: (site) =>
    site.all('form').flatMap((evidence) => {
      const { fields, name, action, actionHost } = evidence.observation;
      const boxes = fields.filter(({ type, label, name: field }) => type === 'checkbox' && marketing.test(`${label} ${field}`) && !declining.test(label));
      // A form that is for the newsletter and nothing else may ask to confirm just that.
      const only = marketing.test(name);
      // Who writes a message did not come for the newsletter.
      const writes = fields.some(({ type }) => type === 'textarea');
      const wrong = boxes.find(({ checked }) => checked) ?? boxes.find(({ required }) => required && !only);
      if (wrong === undefined) return [];
      return [{
        subject: { type: 'form' as const, name: name || 'form', host: actionHost, url: action },
        evidence,
        message: wrong.checked ? { nl: `In formulier "${short(name)}" is vooraf aangevinkt: "${short(wrong.label)}".`, en: `Form "${short(name)}" has ticked beforehand: "${short(wrong.label)}".` } : { nl: `In formulier "${short(name)}" is verplicht: "${short(wrong.label)}".`, en: `Form "${short(name)}" requires: "${short(wrong.label)}".` },
        ...(wrong.checked || writes ? {} : { kind: 'suspected' as const, severity: 'medium' as const }),
      }];
    }),
});
