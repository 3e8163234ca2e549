/**
 * The label of the refusal is unreadable: contrast below 2, or letters below 9 pixels. Only if the label of
 * the acceptance, measured at the same moment, is readable: a banner that still fades in is pale as a whole.
 */
import type { BannerControl } from '../evidence/consent.ts';
import { taskforceContrast } from '../knowledge/legal-basis/taskforce.ts';
import { aboutBanner, acceptControl, firstLayers, rejectControl } from '../facts/banners.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'banner-reject-unreadable',
  title: { nl: 'Weigerknop vrijwel onleesbaar', en: 'Reject button almost unreadable' },
  headline: {
    nl: 'De weigerknop van de cookiemelding is bijna niet te lezen',
    en: 'The reject button of the banner is almost unreadable',
  },
  explanation: {
    nl: 'De tekst van de weigerknop steekt nauwelijks af tegen de achtergrond, of is te klein om te lezen.',
    en: 'The label of the reject button hardly stands out from its background, or is too small to read.',
  },
  fix: {
    nl: 'Geef de weigerknop een contrast van ten minste 4,5:1 en dezelfde lettergrootte als de accepteerknop.',
    en: 'Give the reject button a contrast of at least 4.5:1 and the same font size as the accept button.',
  },
  severity: 'high',
  kind: 'violation',
  basis: [taskforceContrast],
  against: [],
  needs: ['banner'],
  phases: ['before-choice'],
  extension: 'live',
  check: (site) =>
    firstLayers(site).flatMap((evidence) => {
      const [accept, reject] = [acceptControl(evidence.observation), rejectControl(evidence.observation)];
      if (accept === undefined || reject === undefined || reject.disabled === true) return [];
      const pale = (reject.contrast ?? 21) < 2 && (accept.contrast ?? 0) >= 3;
      const tiny = (reject.fontSize ?? 16) < 9 && (accept.fontSize ?? 0) >= 11;
      if (!pale && !tiny) return [];
      return [
        aboutBanner(
          evidence,
          pale
            ? {
                nl: `Het contrast van de weigerknop is ${ratio(reject).replace('.', ',')}:1, dat van de accepteerknop ${ratio(accept).replace('.', ',')}:1.`,
                en: `The contrast of the reject button is ${ratio(reject)}:1, that of the accept button ${ratio(accept)}:1.`,
              }
            : {
                nl: `De letters van de weigerknop zijn ${reject.fontSize} pixels groot.`,
                en: `The reject button has a font size of ${reject.fontSize} pixels.`,
              },
        ),
      ];
    }),
});

const ratio = ({ contrast = 0 }: BannerControl): string => contrast.toFixed(1);
