/**
 * The control that accepts is larger, bolder or filled and the one that refuses is not. No general standard
 * exists for this, so it is never more than a question. Width alone does not count: a longer label needs a
 * wider button.
 */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { avg7free } from '../knowledge/legal-basis/gdpr.ts';
import { taskforceContrast } from '../knowledge/legal-basis/taskforce.ts';
import type { BannerControl } from '../evidence/consent.ts';
import { aboutBanner, acceptControl, firstLayers, rejectControl } from '../facts/banners.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'banner-visual-asymmetry',
  title: {
    nl: 'Accepteerknop valt meer op dan weigerknop',
    en: 'Accept button stands out more than reject button',
  },
  headline: {
    nl: 'De accepteerknop valt meer op dan de weigerknop',
    en: 'The accept button stands out more than the reject button',
  },
  explanation: {
    nl: 'De accepteerknop valt veel meer op dan de weigerknop. Dat kan de bezoeker naar accepteren sturen.',
    en: 'The accept button stands out much more than the reject button. That can steer the visitor towards accepting.',
  },
  fix: {
    nl: 'Geef beide knoppen in de stijl van de cookiemelding dezelfde grootte, letterdikte en kleur.',
    en: 'In the banner styles, give both buttons the same size, font weight and colour.',
  },
  severity: 'low',
  kind: 'suspected',
  basis: [taskforceContrast, avg7free, apBanner],
  against: [],
  needs: ['banner'],
  phases: ['before-choice'],
  extension: 'live',
  supersededBy: ['banner-reject-unreadable', 'banner-reject-as-text-link'],
  check: (site) =>
    firstLayers(site).flatMap((evidence) => {
      const [accept, reject] = [acceptControl(evidence.observation), rejectControl(evidence.observation)];
      const how = accept && reject ? difference(accept, reject) : null;
      return how === null
        ? []
        : [
            aboutBanner(evidence, {
              nl: `De accepteerknop valt meer op dan de weigerknop: ${how.nl}.`,
              en: `The accept button stands out more than the reject button: ${how.en}.`,
            }),
          ];
    }),
});

function difference(accept: BannerControl, reject: BannerControl): LocalisedText | null {
  const filled = ({ background, around }: BannerControl): boolean =>
    background !== undefined && around !== undefined && distance(background, around) > 60;
  if ((accept.fontSize ?? 0) > (reject.fontSize ?? Infinity) * 1.2)
    return { nl: 'grotere letters', en: 'larger letters' };
  if ((accept.box?.height ?? 0) > (reject.box?.height ?? Infinity) * 1.5)
    return { nl: 'een hogere knop', en: 'a taller button' };
  if (
    filled(accept) &&
    reject.background !== undefined &&
    reject.around !== undefined &&
    distance(reject.background, reject.around) < 12
  )
    return { nl: 'een gevulde knop naast een lege', en: 'a filled button next to an empty one' };
  return null;
}

/** The distance between two colours `#rrggbb`, 0 to 441. */
function distance(one: string, other: string): number {
  const channels = (colour: string): number[] =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [a, b] = [channels(one), channels(other)];
  return Math.hypot(...a.map((channel, index) => channel - (b[index] ?? 0)));
}
