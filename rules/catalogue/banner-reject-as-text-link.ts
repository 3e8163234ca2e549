/** Accepting is a button, refusing on the same layer is a piece of text. */
import { apBanner, taskforceLink } from '../basis.ts';
import { aboutBanner, acceptControl, firstLayers, rejectControl } from '../facts/banner.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'banner-reject-as-text-link',
  title: { nl: 'Weigeren alleen via een onopvallende link', en: 'Refusing only through an inconspicuous link' },
  explanation: { nl: 'Accepteren is een knop; weigeren staat er als gewone tekst.', en: 'Accepting is a button; refusing is plain text.' },
  fix: { nl: 'Maak van beide een knop.', en: 'Make both a button.' },
  severity: 'medium',
  kind: 'suspected',
  basis: [taskforceLink, apBanner],
  against: [],
  needs: ['banner'],
  phases: ['before-choice'],
  extension: 'live',
  yieldsTo: ['banner-reject-unreadable'],
  check: (site) =>
    firstLayers(site).flatMap((evidence) => {
      const [accept, reject] = [acceptControl(evidence.observation), rejectControl(evidence.observation)];
      if (accept?.look !== 'button' || reject?.look !== 'text') return [];
      return [aboutBanner(evidence, { nl: 'Accepteren is een knop, weigeren een tekstlink.', en: 'Accepting is a button, refusing a text link.' })];
    }),
});
