/**
 * Boxes for optional purposes that are ticked before the visitor does anything. Boxes that cannot be changed, and those
 * whose words say that they are necessary, do not count; a box whose words name no optional purpose is a question.
 * Boxes for legitimate interest have a rule of their own.
 */
import { apBanner, edpbActive, planet49, recital32, taskforceTicked } from '../basis.ts';
import { aboutBanner, claimsInterest, isOptional, layersBeforeChoice } from '../facts/banner.ts';
import { defineRule } from '../rule.ts';
import { short } from '../catalogue-helpers/words.ts';

const purposes = /statisti|analyt|analys|market|adverten|advertis|reclame|tracking|social|voorkeur|prefer|persoonlijk|personali|video|kaart|media|extern|derde|third|ervaring|experience|prestatie|performance|targeting/i;

export const rule = defineRule({
  id: 'banner-preticked',
  title: { nl: 'Keuzevakjes vooraf aangevinkt', en: 'Optional categories ticked beforehand' },
  explanation: {
    nl: 'In de cookiemelding staat een keuze voor niet-noodzakelijke cookies al aan. Een vooraf aangevinkt vakje is geen toestemming.',
    en: 'In the banner a choice for cookies that are not necessary is already on. A pre-ticked box is no consent.',
  },
  fix: { nl: 'Zet alle optionele schakelaars standaard uit.', en: 'Switch all optional boxes off by default.' },
  severity: 'critical',
  kind: 'violation',
  milder: {
    nl: 'Er is een vakje aangevinkt, maar het zegt niet waarvoor.',
    en: 'A box is ticked, but does not say what for.',
  },
  basis: [planet49, recital32, taskforceTicked, edpbActive, apBanner],
  against: ['consent'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-category'] },
  extension: 'live',
  check: (site) =>
    layersBeforeChoice(site).flatMap((evidence) => {
      const ticked = evidence.observation.controls.filter((control) => control.kind === 'category' && control.checked === true && isOptional(control) && !claimsInterest(control));
      if (ticked.length === 0) return [];
      const names = short(ticked.map(({ text }) => text).join(', ')) || '…';
      const clear = ticked.some(({ text }) => purposes.test(text));
      return [aboutBanner(evidence, { nl: `Vooraf aangevinkt: ${names}.`, en: `Ticked beforehand: ${names}.` }, clear ? {} : { kind: 'suspected', severity: 'medium' })];
    }),
});
