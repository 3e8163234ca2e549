/** All sites at large. */
import type { Site } from '../model.ts';
import { banners } from './banners.ts';
import { consent } from './consent.ts';
import { library } from './library.ts';
import { platforms } from './platforms.ts';
import { safety } from './safety.ts';
import { tracking } from './tracking.ts';

export { unreachable } from './library.ts';
export const sites: readonly Site[] = [
  ...platforms,
  ...consent,
  ...banners,
  ...tracking,
  ...safety,
  ...library,
];
