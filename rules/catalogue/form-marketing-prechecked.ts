/**
 * A form has a box for newsletters or offers that is ticked beforehand, or that the visitor must tick to send
 * something else. A box that declines mail is the opposite and does not count.
 */
import type { Form } from '../evidence/index.ts';
import { avg7free, recital32 } from '../knowledge/legal-basis/gdpr.ts';
import { planet49 } from '../knowledge/legal-basis/case-law.ts';
import { defineRule } from '../judge/rule.ts';
import { decliningWords, offerWords } from '../knowledge/newsletter-words.ts';
import { formWithName, short } from '../judge/wording.ts';
import { normaliseText } from '../plain-text.ts';
import { compileWords } from '../word-matcher.ts';

const offers = compileWords(offerWords);
const declines = compileWords(decliningWords);
const offersMail = (text: string): boolean => normaliseText(text).search(offers) >= 0;
const isDeclining = (label: string): boolean => normaliseText(label).search(declines) >= 0;

type Field = Form['fields'][number];

/**
 * A box for mail about offers. An option of several is one where another option of the same question declines: others are
 * subjects to write about.
 */
const isBox = ({ type, label, name }: Field, fields: readonly Field[]): boolean =>
  offersMail(`${label} ${name}`) &&
  !isDeclining(label) &&
  (type === 'checkbox' ||
    (type === 'radio' &&
      fields.some((other) => other.type === 'radio' && other.name === name && isDeclining(other.label))));

/** Fields in which nobody can leave an address. */
const filledByChoice = new Set(['checkbox', 'radio', 'hidden', 'range']);

export const rule = defineRule({
  id: 'form-marketing-prechecked',
  title: {
    nl: 'Nieuwsbriefvakje vooraf aangevinkt of verplicht',
    en: 'Newsletter box pre-ticked or required',
  },
  headline: {
    nl: '{form} heeft een nieuwsbriefvakje dat vooraf is aangevinkt',
    en: '{form} has a newsletter box that is pre-ticked',
  },
  explanation: {
    nl: 'Het vakje voor een nieuwsbrief of aanbiedingen is vooraf aangevinkt, of is verplicht om het formulier te versturen. Dat is geen vrije, actieve toestemming.',
    en: 'The box for a newsletter or offers is pre-ticked, or is required to send the form. That is not free, active consent.',
  },
  fix: {
    nl: 'Zet het vakje in het formulier standaard uit en maak het niet verplicht.',
    en: 'In the form, leave the box unticked by default and do not require it.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Het vakje is leeg maar verplicht. Het formulier kan ook voor de nieuwsbrief zelf zijn.',
    en: 'The box is empty but required. The form may also be for the newsletter itself.',
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
      // Who is to get mail leaves an address. Boxes alone are the choices of a consent dialog or of a search.
      if (fields.every(({ type }) => filledByChoice.has(type))) return [];
      const boxes = fields.filter((field) => isBox(field, fields));
      // A form for nothing but the newsletter may ask to confirm just that.
      const only = offersMail(name);
      // Whoever writes a message did not come for the newsletter.
      const writes = fields.some(({ type }) => type === 'textarea');
      const wrong =
        boxes.find(({ checked }) => checked) ??
        boxes.find(({ type, required }) => type === 'checkbox' && required && !only);
      if (wrong === undefined) return [];
      return [
        {
          subject: { type: 'form' as const, name: name || 'form', host: actionHost, url: action },
          evidence,
          message: wrong.checked
            ? {
                nl: `${formWithName(name).nl} heeft dit vakje vooraf aangevinkt: "${short(wrong.label)}".`,
                en: `${formWithName(name).en} has this box pre-ticked: "${short(wrong.label)}".`,
              }
            : {
                nl: `${formWithName(name).nl} verplicht dit vakje: "${short(wrong.label)}".`,
                en: `${formWithName(name).en} requires this box: "${short(wrong.label)}".`,
              },
          ...(wrong.checked
            ? {}
            : {
                headline: {
                  nl: '{form} verplicht de bezoeker een nieuwsbriefvakje aan te vinken',
                  en: '{form} requires the visitor to tick a newsletter box',
                },
              }),
          ...(wrong.checked || writes ? {} : { kind: 'suspected' as const, severity: 'medium' as const }),
        },
      ];
    }),
});
