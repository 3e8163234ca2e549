/**
 * A script uses at least two of the techniques that tell one device from another. One alone is common in
 * charts, maps and games, so it does not count; nor do scripts that protect a form against robots.
 */
import { hostOf, siteOf } from '../address.ts';
import { edpbFingerprint } from '../knowledge/legal-basis/edpb.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { neverConsentRequiring, serviceOf } from '../facts/classify.ts';
import type { ObservationOf } from '../evidence/index.ts';
import { defineRule } from '../judge/rule.ts';
import type { LocalisedText } from '../judge/finding.ts';
import type { Seen } from '../judge/site-view.ts';
import { short } from '../judge/wording.ts';

const techniques = {
  'canvas-readback': { nl: 'een tekening uitlezen (canvas)', en: 'reading back a drawing (canvas)' },
  'webgl-parameters': { nl: 'de grafische kaart uitlezen (WebGL)', en: 'reading the graphics card (WebGL)' },
  audio: { nl: 'geluid berekenen (audio)', en: 'rendering sound (audio)' },
  'font-enumeration': { nl: 'nagaan welke lettertypen er zijn', en: 'probing which fonts exist' },
} satisfies Record<Technique, LocalisedText>;
type Technique = ObservationOf<'fingerprinting'>['technique'];
/** Fewer font measurements than this are layout, not enumeration. */
const FONTS = 50;

export const rule = defineRule({
  id: 'fingerprinting',
  title: { nl: 'Script leest kenmerken van het apparaat', en: 'Script reads characteristics of the device' },
  headline: {
    nl: 'Een script van {service} leest herkenbare kenmerken van het apparaat {when}',
    en: 'A script from {service} reads recognisable features of the device {when}',
  },
  explanation: {
    nl: 'Een script gebruikt meerdere technieken die een apparaat ook zonder cookie herkenbaar kunnen maken.',
    en: 'A script uses several techniques that can identify a device even without a cookie.',
  },
  fix: {
    nl: 'Vraag de leverancier waarvoor het script dient. Laad het in de tagmanager of het sjabloon pas na toestemming, of verwijder het.',
    en: 'Ask the supplier what the script is for. In the tag manager or the template, load it only after consent, or remove it.',
  },
  severity: 'high',
  kind: 'suspected',
  basis: [edpbFingerprint, tw1],
  against: [],
  needs: ['fingerprinting'],
  phases: ['before-choice', 'after-accept'],
  context: { phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  check(site) {
    const scripts = new Map<string, Array<Seen<'fingerprinting'>>>();
    for (const seen of site.all('fingerprinting')) {
      const { script, technique, calls } = seen.observation;
      if (technique === 'font-enumeration' && calls < FONTS) continue;
      if (neverConsentRequiring(serviceOf(script)?.category ?? '')) continue;
      scripts.set(script, [...(scripts.get(script) ?? []), seen]);
    }
    return [...scripts].flatMap(([script, seen]) => {
      const used = [...new Set(seen.map(({ observation }) => observation.technique))];
      if (used.length < 2) return [];
      const early = seen.some(
        ({ observation }) => observation.phase !== 'after-accept' && observation.phase !== 'after-category',
      );
      const who = serviceOf(script)?.name ?? siteOf(hostOf(script));
      const how = {
        nl: used.map((one) => techniques[one].nl).join(', '),
        en: used.map((one) => techniques[one].en).join(', '),
      };
      return seen.slice(0, 100).map((evidence) => ({
        subject: { type: 'request' as const, name: who, host: hostOf(script), url: script },
        evidence,
        service: serviceOf(script)?.name ?? null,
        initiator: evidence.observation.initiator,
        message: {
          nl: `Een script van ${short(who)} gebruikt deze technieken: ${how.nl}.`,
          en: `A script from ${short(who)} uses these techniques: ${how.en}.`,
        },
        ...(early ? {} : { severity: 'medium' as const }),
      }));
    });
  },
});
