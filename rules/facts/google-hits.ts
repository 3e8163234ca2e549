/**
 * Measurement hits of Google and what they say about consent and the visitor. A batch gives one hit for each
 * line.
 */
import { serviceOf } from './classify.ts';
import type { Parameter, Phase } from '../evidence/common.ts';
import type { Request } from '../evidence/index.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';
import type { Service, UrlKind } from '../knowledge/service.ts';
import { serviceById } from './recognise.ts';

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

const hitKinds: ReadonlySet<UrlKind> = new Set(['collect', 'pixel', 'join-beacon']);

/** Hits of Google Analytics and of Google's advertising services, in the given phases. */
export function googleHits(view: SiteView, phases: readonly Phase[]): GoogleHit[] {
  return view.all('request').flatMap((seen): GoogleHit[] => {
    const { observation } = seen;
    if (!phases.includes(observation.phase) || observation.mainDocument) return [];
    const service = serviceOf(observation.url);
    const form = serviceById(service?.id ?? '')?.googleHits;
    if (service === null || form === undefined || !hitKinds.has(service.kind)) return [];
    const lines = observation.body.length > 0 ? observation.body : [[]];
    return lines.map((line) => ({
      seen,
      service: service.name,
      serviceId: service.id,
      form,
      join: service.kind === 'join-beacon',
      parameters: firstOfEach([...observation.query, ...line]),
    }));
  });
}

function firstOfEach(parameters: readonly Parameter[]): Map<string, Parameter> {
  const map = new Map<string, Parameter>();
  for (const parameter of parameters) if (!map.has(parameter.name)) map.set(parameter.name, parameter);
  return map;
}

/** The value of a parameter of the hit, if evidence kept it. */
export const valueIn = (hit: GoogleHit, name: string): string | undefined => hit.parameters.get(name)?.value;

/**
 * The consent that a hit reports: `granted`, `denied` or unset. Sources: Google, consent mode reference;
 * observation of `gcd`.
 */
export interface ReportedConsent {
  advertising: 'granted' | 'denied' | 'unset';
  analytics: 'granted' | 'denied' | 'unset';
  /** Any advertising signal (storage, user data, personalisation). */
  anyAdvertising: 'granted' | 'denied' | 'unset';
  /** Whether it was granted by default, whatever came after. */
  grantedByDefault: boolean;
}

const letters = { granted: 'trnv', denied: 'pqmu', byDefault: 'tuv' };

/** The consent that the hit reports in `gcs`, `gcd` and its like. */
export function consentReported(hit: GoogleHit): ReportedConsent {
  const gcs = /^G1([01])([01])$/.exec(valueIn(hit, 'gcs') ?? '');
  const gcd = /^1\d([a-z])\d([a-z])\d([a-z])\d([a-z])/.exec(valueIn(hit, 'gcd') ?? '');
  const [, adStorage = 'l', analyticsStorage = 'l', adUserData = 'l', adPersonalisation = 'l'] = gcd ?? [];
  const read = (letter: string, bit: string | undefined): 'granted' | 'denied' | 'unset' =>
    letters.granted.includes(letter)
      ? 'granted'
      : letters.denied.includes(letter)
        ? 'denied'
        : bit === '1'
          ? 'granted'
          : bit === '0'
            ? 'denied'
            : 'unset';
  const advertising = [
    read(adStorage, gcs?.[1]),
    read(adUserData, undefined),
    read(adPersonalisation, undefined),
  ];
  return {
    advertising: read(adStorage, gcs?.[1]),
    analytics: read(analyticsStorage, gcs?.[2]),
    anyAdvertising: advertising.includes('granted')
      ? 'granted'
      : advertising.includes('denied')
        ? 'denied'
        : 'unset',
    grantedByDefault: [adStorage, analyticsStorage].some((letter) => letters.byDefault.includes(letter)),
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
