/** Makes the observation of a banner, or of its absence, for every sensor. */
import type { Banner, Unstamped } from '../../rules/evidence/index.ts';
import type { BannerData } from '../banner/describe.ts';
import { languageTag } from '../redact/language.ts';

/** Facts about the banner that its description does not hold. */
interface Circumstances {
  /** The visitor has chosen before, and the banner is back. */
  revisit?: boolean;
  /** File name of its screenshot. */
  crop?: string;
}

/** The observation of a banner. */
export const bannerOf = (
  banner: BannerData,
  { revisit = false, crop }: Circumstances = {},
): Unstamped<Banner> => ({
  kind: 'banner',
  ...banner,
  language: languageTag(banner.language),
  ...(revisit ? { revisit } : {}),
  ...(crop === undefined ? {} : { crop }),
});

/** The description of a page without a banner. */
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
