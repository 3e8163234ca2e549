/**
 * With a computer, visitors can refuse on the first layer; with a phone they cannot, or only after scrolling to a
 * control that lies below the screen while the one that accepts does not. A visitor with a phone has the same
 * rights.
 */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { avg7free } from '../knowledge/legal-basis/gdpr.ts';
import { taskforceNoReject } from '../knowledge/legal-basis/taskforce.ts';
import type { BannerControl } from '../evidence/consent.ts';
import { journeyName } from '../evidence/devices.ts';
import type { Banner } from '../evidence/index.ts';
import { aboutBanner, acceptControl, firstLayers, rejectControl } from '../facts/banners.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'banner-phone-refusal-harder',
  title: {
    nl: 'Weigeren is op een telefoon moeilijker dan op een computer',
    en: 'Refusing is harder on a phone than on a computer',
  },
  headline: {
    nl: 'Op een telefoon is weigeren moeilijker dan op een computer',
    en: 'On a phone, refusing is harder than on a computer',
  },
  explanation: {
    nl: 'Op een computer staat de weigerknop op het eerste scherm. Op een telefoon ontbreekt hij daar, of staat hij buiten beeld terwijl de accepteerknop wel in beeld is.',
    en: 'On a computer, the first layer has a reject button. On a phone it is not there, or it is out of sight while the accept button is not.',
  },
  fix: {
    nl: 'Toon op een klein scherm dezelfde knoppen als op een groot scherm, naast of direct onder elkaar en zonder scrollen zichtbaar.',
    en: 'On a small screen, show the same buttons as on a large one, next to or right below each other, in sight without scrolling.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De controle zag niets waarvoor de website toestemming nodig heeft.',
    en: 'The check saw nothing for which the site needs consent.',
  },
  basis: [taskforceNoReject, avg7free, apBanner],
  against: ['consent'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: {
    kinds: ['choice', 'request', 'cookie-write', 'cookie-jar'],
    phases: ['after-accept', 'after-reject'],
  },
  comparesDevices: true,
  extension: 'no',
  check(site, policy) {
    const onDesktop = firstLayers(site.ofDevice('desktop')).map(({ observation }) => observation);
    const canRefuse = onDesktop.some((layer) => canAccept(layer) && rejectInSight(layer));
    if (!canRefuse) return [];
    return firstLayers(site.ofDevice('phone')).flatMap(({ journey, observation }) => {
      const message = canAccept(observation) ? obstacleIn(observation) : null;
      return message === null
        ? []
        : [
            aboutBanner(
              { journey: journeyName(journey, 'phone'), observation },
              message,
              needsConsent(site, policy) ? {} : { kind: 'suspected' },
            ),
          ];
    });
  },
});

const canAccept = (layer: Banner): boolean => acceptControl(layer) !== undefined;

function rejectInSight(layer: Banner): boolean {
  const reject = rejectControl(layer);
  return reject !== undefined && inSight(reject, layer) !== false;
}

/** What keeps a visitor from refusing as easily as accepting; null if nothing does. */
function obstacleIn(layer: Banner): LocalisedText | null {
  const reject = rejectControl(layer);
  if (reject === undefined)
    return {
      nl: 'Het eerste scherm op een telefoon heeft geen knop om te weigeren; op een computer is die er wel.',
      en: 'The first layer on a phone has no reject button; on a computer it has one.',
    };
  const accept = acceptControl(layer);
  if (accept === undefined || inSight(accept, layer) !== true || inSight(reject, layer) !== false)
    return null;
  return {
    nl: 'Op een telefoon is de accepteerknop in beeld, en de weigerknop pas na scrollen.',
    en: 'On a phone the accept button is in sight, and the reject button only after scrolling.',
  };
}

/** Whether the middle of the control lies on the screen; null if its place is unknown. */
function inSight({ box }: BannerControl, { viewport }: Banner): boolean | null {
  if (box === null || viewport === undefined) return null;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x >= 0 && y >= 0 && x <= viewport.width && y <= viewport.height;
}
