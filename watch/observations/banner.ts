/** A consent banner, or that there is none, as an observation: the same for every sensor. */
import type { Banner, Unstamped } from '../../rules/evidence/index.ts';
import type { BannerData } from '../banner/describe.ts';

const MAX_LANGUAGE_LENGTH = 35;

/** What is known of it beyond its looks. */
interface Circumstances {
  /** The visitor has chosen before, and is asked again. */
  revisit?: boolean;
  /** File name of its picture. */
  crop?: string;
}

export const bannerOf = (
  banner: BannerData,
  { revisit = false, crop }: Circumstances = {},
): Unstamped<Banner> => ({
  kind: 'banner',
  ...banner,
  language: banner.language.slice(0, MAX_LANGUAGE_LENGTH),
  ...(revisit ? { revisit } : {}),
  ...(crop === undefined ? {} : { crop }),
});

/** None was found. */
export const noBanner: BannerData = {
  present: false,
  layer: 1,
  how: 'not found',
  language: '',
  text: '',
  frame: '',
  box: null,
  controls: [],
};
