/** Which sentence of the CQT statement is about a service. Keys are those of `promises` in `rules/policies/cqt.yaml`. */
const about: Readonly<Record<string, readonly string[]>> = {
  'google-analytics-ga4': ['P30'],
  'google-analytics-ua': ['P30'],
  'google-maps': ['P25'],
  'google-street-view': ['P25'],
  youtube: ['P26'],
  'youtube-nocookie': ['P26'],
  sharethis: ['P27'],
  'twitter-x': ['P28'],
  mailchimp: ['P13'],
};

/** The promises that a finding about a service goes against: its own sentence where there is one, else `otherwise`. */
export const promisesAbout = (serviceId: string | null, otherwise: readonly string[]): readonly string[] => [...(about[serviceId ?? ''] ?? []), ...otherwise];
