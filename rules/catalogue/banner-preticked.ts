/**
 * Boxes for optional purposes are ticked before the visitor does anything. Boxes that cannot be changed, or
 * whose words say that they are necessary, do not count; a box whose words name no optional purpose is a
 * question. Boxes for legitimate interest have a rule of their own.
 */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { edpbActive } from '../knowledge/legal-basis/edpb.ts';
import { planet49 } from '../knowledge/legal-basis/case-law.ts';
import { recital32 } from '../knowledge/legal-basis/gdpr.ts';
import { taskforceTicked } from '../knowledge/legal-basis/taskforce.ts';
import { aboutBanner, claimsInterest, isOptional, layersBeforeChoice } from '../facts/banners.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

const purposes =
  /statisti|analyt|analys|market|adverten|advertis|reclame|tracking|social|voorkeur|prefer|persoonlijk|personali|video|kaart|media|extern|derde|third|ervaring|experience|prestatie|performance|targeting/i;

export const rule = defineRule({
  id: 'banner-preticked',
  title: { nl: 'Niet-noodzakelijke categorie vooraf aangevinkt', en: 'Non-essential category pre-ticked' },
  headline: {
    nl: 'De cookiemelding heeft een niet-noodzakelijke categorie vooraf aangevinkt',
    en: 'The banner has a non-essential category pre-ticked',
  },
  explanation: {
    nl: 'In de cookiemelding is een niet-noodzakelijke categorie vooraf aangevinkt. Een vooraf aangevinkt vakje is geen toestemming.',
    en: 'A non-essential category is pre-ticked in the banner. A pre-ticked box is not consent.',
  },
  fix: {
    nl: 'Zet in de instellingen van de cookiemelding alle niet-noodzakelijke categorieën standaard uit.',
    en: 'In the banner settings, switch off all non-essential categories by default.',
  },
  severity: 'critical',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Een vakje is vooraf aangevinkt, maar de tekst zegt niet waarvoor.',
    en: 'A box is pre-ticked, but its label does not say what for.',
  },
  basis: [planet49, recital32, taskforceTicked, edpbActive, apBanner],
  against: ['consent'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: { phases: ['after-accept', 'after-reject', 'after-category'] },
  extension: 'live',
  check: (site) =>
    layersBeforeChoice(site).flatMap((evidence) => {
      const ticked = evidence.observation.controls.filter(
        (control) =>
          control.kind === 'category' &&
          control.checked === true &&
          isOptional(control) &&
          !claimsInterest(control),
      );
      if (ticked.length === 0) return [];
      const names = short(ticked.map(({ text }) => text).join(', ')) || '…';
      const clear = ticked.some(({ text }) => purposes.test(text));
      return [
        aboutBanner(
          evidence,
          {
            nl: `In de cookiemelding is vooraf aangevinkt: ${names}.`,
            en: `Pre-ticked in the banner: ${names}.`,
          },
          clear
            ? {}
            : {
                kind: 'suspected',
                severity: 'medium',
                headline: {
                  nl: 'De cookiemelding heeft een vakje vooraf aangevinkt en zegt niet waarvoor',
                  en: 'The banner has a box pre-ticked and does not say what for',
                },
              },
        ),
      ];
    }),
});
