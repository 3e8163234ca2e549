/** Buttons that refuse. */
import { best, type Strategy } from './offer.ts';

/** One that refuses everything, or plainly keeps to what is necessary. */
export const pressRefuse: Strategy = ({ of }) => {
  const refuse = best([...of('reject-all'), ...of('necessary-only').filter((each) => each.strength >= 2)]);
  return refuse ? { do: 'decide', control: refuse } : null;
};

/** One that less plainly keeps to what is necessary: opposite one that accepts, with nothing to select. */
export const pressNecessary: Strategy = ({ of, ticks, save }) => {
  const bare = best(of('necessary-only'));
  return bare && ticks.length === 0 && !save && of('accept-all').length > 0
    ? { do: 'decide', control: bare }
    : null;
};
