/**
 * Which journeys share a browser profile. Equal values in two journeys of one profile prove nothing: whoever
 * compares visitors asks here first.
 */
import { journeyName, partsOfName } from '../evidence/devices.ts';
import { oncePerSite } from '../judge/site-view.ts';

/** Gives the profile of a journey: the name of the journey that began in it. */
export const profiles = oncePerSite((whole): ((journey: string) => string) => {
  const from = new Map(
    whole
      .all('journey-start')
      .map(({ journey, observation: { continues } }) => [
        journey,
        continues ? journeyName(continues.choice, partsOfName(journey).device) : journey,
      ]),
  );
  return (journey) => from.get(journey) ?? journey;
});
