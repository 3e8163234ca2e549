/**
 * The wording hides or steers the choice: an accept label that does not say so, a refusal that shames, or
 * consent by going on.
 */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { avg7clear } from '../knowledge/legal-basis/gdpr.ts';
import { edpbActive } from '../knowledge/legal-basis/edpb.ts';
import { aboutBanner, acceptControl, firstLayers, rejectControl } from '../facts/banners.ts';
import type { LocalisedText } from '../judge/finding.ts';
import type { Banner } from '../evidence/index.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

const vague =
  /^(?:ok(?:e|é|ay|ee)?|begrepen|ik (?:begrijp|snap) (?:het|dit)|snap ik|sluit(?:en)?|doorgaan|ga (?:door|verder)|verder|prima|lekker|got it|i understand|continue|close|dismiss|fine)[\s!.]*$/i;
const shaming =
  /\bgeen (?:optimale|goede|betere|persoonlijke) |\bminder (?:goede|relevante|persoonlijke) |ik wil niet dat de (?:site|website) (?:goed )?werkt|worse experience|i don'?t (?:care|want (?:a better|relevant))/i;

export const rule = defineRule({
  id: 'banner-misleading-wording',
  title: {
    nl: 'Misleidende of sturende tekst in de cookiemelding',
    en: 'Misleading or steering text in the banner',
  },
  headline: {
    nl: 'De cookiemelding is onduidelijk of stuurt de bezoeker naar accepteren',
    en: 'The banner is unclear or steers the visitor towards accepting',
  },
  explanation: {
    nl: 'De tekst zegt niet duidelijk wat een knop doet, of stuurt de bezoeker naar accepteren.',
    en: 'The text does not say clearly what a button does, or steers the visitor towards accepting.',
  },
  fix: {
    nl: "Noem de knoppen 'Accepteren' en 'Weigeren'. Verwijder tekst die doorgaan, scrollen of wegklikken toestemming noemt.",
    en: "Label the buttons 'Accept' and 'Reject'. Remove text that calls continuing, scrolling or closing consent.",
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [avg7clear, apBanner, edpbActive],
  against: [],
  needs: ['banner'],
  phases: ['before-choice'],
  extension: 'live',
  check: (site) =>
    firstLayers(site).flatMap((evidence) => {
      const what = misleading(evidence.observation);
      return what === null ? [] : [aboutBanner(evidence, what)];
    }),
});

function misleading(banner: Banner): LocalisedText | null {
  if ((banner.impliedConsent ?? []).length > 0)
    return {
      nl: 'De cookiemelding noemt doorgaan, scrollen of wegklikken toestemming.',
      en: 'The banner calls continuing, scrolling or closing consent.',
    };
  const [accept, reject] = [
    acceptControl(banner)?.text.trim() ?? '',
    rejectControl(banner)?.text.trim() ?? '',
  ];
  if (vague.test(accept))
    return {
      nl: `Op de knop "${short(accept)}" staat niet dat de bezoeker er toestemming mee geeft.`,
      en: `The button "${short(accept)}" gives consent, but its label does not say so.`,
    };
  return shaming.test(reject)
    ? {
        nl: `De weigerknop stuurt naar accepteren: "${short(reject)}".`,
        en: `The reject button steers towards accepting: "${short(reject)}".`,
      }
    : null;
}
