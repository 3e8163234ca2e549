/** Presses a button that refuses. */
import { best, type Strategy } from './offer.ts';

/** Presses a button that refuses everything, or clearly allows only what is necessary. */
export const pressRefuse: Strategy = ({ of }) => {
  const refuse = best([...of('reject-all'), ...of('necessary-only').filter((each) => each.strength >= 2)]);
  return refuse ? { do: 'decide', control: refuse } : null;
};

/** Presses a bare `Necessary` if it stands opposite a button that accepts, and nothing can be selected. */
export const pressNecessary: Strategy = ({ of, ticks, save }) => {
  const bare = best(of('necessary-only'));
  return bare && ticks.length === 0 && !save && of('accept-all').length > 0
    ? { do: 'decide', control: bare }
    : null;
};
