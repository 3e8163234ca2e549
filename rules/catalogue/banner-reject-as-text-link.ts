/** The control that accepts is a button, the one on the same layer that refuses is plain text. */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { taskforceLink } from '../knowledge/legal-basis/taskforce.ts';
import { aboutBanner, acceptControl, firstLayers, rejectControl } from '../facts/banners.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'banner-reject-as-text-link',
  title: {
    nl: 'Weigeren kan alleen via een onopvallende link',
    en: 'Refusing is possible only through an inconspicuous link',
  },
  headline: {
    nl: 'De bezoeker accepteert met een knop, maar weigert met een tekstlink',
    en: 'The visitor accepts with a button, but refuses with a text link',
  },
  explanation: {
    nl: 'De bezoeker accepteert met een knop, maar weigert met een link of gewone tekst.',
    en: 'The visitor accepts with a button, but refuses with a link or plain text.',
  },
  fix: {
    nl: 'Maak van weigeren ook een knop, in dezelfde stijl als de accepteerknop.',
    en: 'Make refusing a button too, in the same style as the accept button.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [taskforceLink, apBanner],
  against: [],
  needs: ['banner'],
  phases: ['before-choice'],
  extension: 'live',
  supersededBy: ['banner-reject-unreadable'],
  check: (site) =>
    firstLayers(site).flatMap((evidence) => {
      const [accept, reject] = [acceptControl(evidence.observation), rejectControl(evidence.observation)];
      if (accept?.look !== 'button' || reject?.look !== 'text') return [];
      return [
        aboutBanner(evidence, {
          nl: 'Accepteren is een knop, weigeren is een tekstlink.',
          en: 'Accepting is a button, refusing is a text link.',
        }),
      ];
    }),
});
