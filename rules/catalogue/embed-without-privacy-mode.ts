/** After opt-in, a video player does not use the mode that shares least, although its service has one. */
import { avg25, avg5c } from '../knowledge/legal-basis/gdpr.ts';
import { serviceOf } from '../facts/classify.ts';
import { serviceById } from '../facts/recognise.ts';
import { frameSite } from '../facts/services.ts';
import type { Service } from '../knowledge/service.ts';
import { services } from '../knowledge/services/index.ts';
import { defineRule } from '../judge/rule.ts';

type PrivacyMode = NonNullable<Service['privacyMode']>;

/** What the address must contain, e.g. `dnt=1`. */
const asked = (mode: PrivacyMode): string => ('host' in mode ? mode.host : `${mode.parameter}=${mode.value}`);
const modes = services.flatMap(({ name, privacyMode }) =>
  privacyMode === undefined ? [] : [`${asked(privacyMode)} (${name})`],
);
const anyMode = (language: 'nl' | 'en'): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(modes);

export const rule = defineRule({
  id: 'embed-without-privacy-mode',
  title: { nl: 'Video niet in de privacyvriendelijke modus', en: 'Video not in its privacy mode' },
  headline: {
    nl: 'De website laadt {service} zonder de privacyvriendelijke modus',
    en: 'The site loads {service} without its privacy mode',
  },
  explanation: {
    nl: 'De website sluit de videospeler in zonder de modus die minder gegevens deelt. De speler krijgt dan meer gegevens dan nodig, ook als de bezoeker toestemming geeft.',
    en: 'The site embeds the video player without the mode that shares less data. The player then receives more data than needed, even if the visitor consents.',
  },
  fix: {
    nl: `Gebruik ${anyMode('nl')} in het adres van het iframe.`,
    en: `Use ${anyMode('en')} in the address of the iframe.`,
  },
  severity: 'low',
  kind: 'notice',
  basis: [avg25, avg5c],
  against: ['service'],
  needs: ['request'],
  phases: ['after-accept'],
  extension: 'live',
  supersededBy: ['pre-consent-embed', 'reject-ignored-service'],
  check: (site) =>
    site.all('request', 'after-accept').flatMap((evidence) => {
      const { url, query, host, initiator } = evidence.observation;
      const service = serviceOf(url);
      if (
        service?.kind !== 'embed' ||
        frameSite({ ...evidence.observation, frame: evidence.observation.page }) !== null
      )
        return [];
      const mode = serviceById(service.id)?.privacyMode;
      return mode !== undefined && !isInMode(mode, host, query)
        ? [
            {
              subject: { type: 'request' as const, name: service.name, host, url },
              evidence,
              service: service.name,
              about: { serviceId: service.id },
              initiator,
              message: {
                nl: `De website sluit ${service.name} in zonder privacyvriendelijke modus.`,
                en: `The site embeds ${service.name} without its privacy mode.`,
              },
            },
          ]
        : [];
    }),
});

/** A parameter counts whatever its value: evidence does not keep all values. */
const isInMode = (mode: PrivacyMode, host: string, query: ReadonlyArray<{ name: string }>): boolean =>
  'host' in mode ? host === mode.host : query.some(({ name }) => name === mode.parameter);
