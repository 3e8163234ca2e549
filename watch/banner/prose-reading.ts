/** Reads a layer's text for the rules, so that no rule reads it again. Pure. */
import type { Banner, Observation } from '../../rules/evidence/index.ts';
import { bannerTopicSchema } from '../../rules/evidence/consent.ts';
import { placesOnInterest } from './prose.ts';
import { topicsOf } from './topics.ts';

/** The topics of a text, and whether it claims legitimate interest. */
export type ProseReading = Required<Pick<Banner, 'topics' | 'onInterest'>>;

/** Reads the text as evidence keeps it: redacted and bounded. */
export function readProse(text: string): ProseReading {
  const read = topicsOf(text);
  return {
    topics: bannerTopicSchema.options.filter((topic) => read[topic]),
    onInterest: placesOnInterest(text),
  };
}

/** Adds the reading to a banner of an earlier evidence version, which holds the text alone. */
export const withProseReading = (observation: Observation): Observation =>
  observation.kind === 'banner' && observation.topics === undefined
    ? { ...observation, ...readProse(observation.text) }
    : observation;
