/**
 * Measurement hits of Google and what they say about consent and the visitor. A batch gives one hit for each
 * line.
 */
import type { Parameter, Phase } from '../evidence/common.ts';
import type { Request } from '../evidence/index.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';
import type { Service } from '../knowledge/service.ts';
import { googleConsent, type Answer } from './google-consent.ts';
import { hitsIn, isHit } from './hit-consent.ts';
import { serviceById, serviceOfRequest } from './recognise.ts';

export interface GoogleHit {
  seen: Seen<'request'>;
  /** Id of the service that receives it. */
  service: string;
  serviceId: string;
  /** The form of the hit, as the service's own file says; `other` measures no visits. */
  form: NonNullable<Service['googleHits']>;
  /** Whether it measures nothing, but joins the visitor's number with that of the advertising network. */
  join: boolean;
  /** The first parameter of each name. Parameters of the address apply to every line of the body. */
  parameters: ReadonlyMap<string, Parameter>;
}

/** Hits of Google Analytics and of Google's advertising services, in the given phases. */
export function googleHits(view: SiteView, phases: readonly Phase[]): GoogleHit[] {
  return view.all('request').flatMap((seen): GoogleHit[] => {
    const { observation } = seen;
    if (!phases.includes(observation.phase) || observation.mainDocument) return [];
    const service = serviceOfRequest(observation);
    const form = serviceById(service?.id ?? '')?.googleHits;
    if (service === null || form === undefined || !isHit(service.kind)) return [];
    return hitsIn(observation).map((parameters) => ({
      seen,
      service: service.name,
      serviceId: service.id,
      form,
      join: service.kind === 'join-beacon',
      parameters,
    }));
  });
}

/** The value of a parameter of the hit, if evidence kept it. */
export const valueIn = (hit: GoogleHit, name: string): string | undefined => hit.parameters.get(name)?.value;

/** The consent that a hit reports. */
export interface ReportedConsent {
  advertising: Answer;
  analytics: Answer;
  /** Any advertising signal (storage, user data, personalisation). */
  anyAdvertising: Answer;
  /** Whether any type was granted by default, whatever came after. */
  grantedByDefault: boolean;
}

/** The consent that the hit reports in `gcs` and `gcd`. */
export function consentReported(hit: GoogleHit): ReportedConsent {
  const types = googleConsent(valueIn(hit, 'gcs'), valueIn(hit, 'gcd'));
  const advertising = [types.ad_storage, types.ad_user_data, types.ad_personalization].map(
    ({ answer }) => answer,
  );
  return {
    advertising: types.ad_storage.answer,
    analytics: types.analytics_storage.answer,
    anyAdvertising: advertising.includes('granted')
      ? 'granted'
      : advertising.includes('denied')
        ? 'denied'
        : 'unset',
    grantedByDefault: Object.values(types).some(({ byDefault }) => byDefault === 'granted'),
  };
}

/**
 * Whether the site itself sent the hit. A hit from a frame of another site, such as a video player, is that
 * embed's doing.
 */
export const byTheSite = (
  { observation }: { observation: Request },
  ownFrame: (frame: string) => boolean,
): boolean => observation.frame === '' || ownFrame(observation.frame);
