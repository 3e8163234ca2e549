/** A consent banner, or that there is none, as an observation: the same for every sensor. */
import type { Banner, Unstamped } from '../../rules/evidence.ts';
import type { BannerData } from '../banner/describe.ts';

const LONGEST_LANGUAGE = 35;

/** `revisit`: the visitor has chosen before and is asked again. `crop`: file name of its picture. */
export const bannerOf = (banner: BannerData, { revisit, crop }: { revisit?: boolean; crop?: string | undefined } = {}): Unstamped<Banner> => ({
  kind: 'banner',
  ...banner,
  ...(revisit === true ? { revisit } : {}),
  ...(crop === undefined ? {} : { crop }),
});

/** None was found. */
export const noBanner = ({ language, frame }: { language: string; frame: string } = { language: '', frame: '' }): BannerData => ({
  present: false,
  layer: 1,
  how: 'not found',
  language: language.slice(0, LONGEST_LANGUAGE),
  text: '',
  frame,
  box: null,
  controls: [],
});
