/** Video players after opt-in that are not in the mode that shares least: YouTube without its privacy-enhanced host, Vimeo without `dnt`. */
import { avg25, avg5c } from '../knowledge/legal-basis.ts';
import { serviceOf } from '../facts/classify.ts';
import { frameSite } from '../facts/services.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'embed-without-privacy-mode',
  title: { nl: 'Video niet in de privacyvriendelijke modus', en: 'Video not in its privacy mode' },
  explanation: {
    nl: 'De website sluit de videospeler in zonder de modus die minder gegevens deelt. De speler krijgt dan meer gegevens dan nodig, ook als de bezoeker toestemming geeft.',
    en: 'The site embeds the video player without the mode that shares less data. The player then receives more data than needed, even if the visitor consents.',
  },
  fix: {
    nl: 'Gebruik www.youtube-nocookie.com (YouTube) of dnt=1 (Vimeo) in het adres van het iframe.',
    en: 'Use www.youtube-nocookie.com (YouTube) or dnt=1 (Vimeo) in the address of the iframe.',
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
      const plain =
        service.id === 'youtube' || (service.id === 'vimeo' && !query.some(({ name }) => name === 'dnt'));
      return plain
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
