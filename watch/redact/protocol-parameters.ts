/**
 * The parameters whose values belong to a protocol and say nothing about a person, so that they may be kept.
 */

import { services } from '../../rules/knowledge/services/index.ts';

/**
 * Sources: Google's measurement protocol and consent mode references, IAB TCF. Values are kept only in the
 * form named.
 */
const kept: ReadonlyArray<[RegExp, RegExp]> = [
  [/^v$/, /^\d{1,2}$/],
  [/^(?:tid|id)$/, /^(?:G|GT|GTM|UA|AW|DC)-[A-Z0-9-]{4,20}$/],
  [/^(?:aip|npa|dma|gcu|gdpr|gdpr_applies)$/, /^(?:\d|true|false)?$/],
  [/^gcs$/, /^G[\d-]{3}$/],
  [/^gcd$/, /^1[0-9a-zA-Z]{3,40}$/],
  [/^schema$/, /^iglu:com\.snowplowanalytics\.snowplow\/payload_data\/jsonschema\/[\d-]{5,9}$/],
  [/^dma_cps$/, /^[a-z-]{1,24}$/],
  [/^(?:t|en)$/, /^[a-z][a-z_.]{0,31}$/],
  [/^(?:ul|hl|lang)$/, /^[a-zA-Z]{2}(?:-[a-zA-Z]{2})?$/],
  [/^output$/, /^(?:embed|svembed)$/],
];

/** What hits of services say about consent: the values that their files name, and no others. */
const consent: ReadonlyArray<[string, RegExp]> = services.flatMap(({ consentInHits: says }) =>
  says && 'parameter' in says ? [[says.parameter, new RegExp(`${says.granted}|${says.denied}`)]] : [],
);

/** The value if it may be kept, else null. */
export function protocolValue(name: string, value: string): string | null {
  return kept.some(([names, form]) => names.test(name) && form.test(value)) ||
    consent.some(([parameter, form]) => parameter === name && form.test(value))
    ? value
    : null;
}
