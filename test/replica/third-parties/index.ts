/** Everyone but the group itself. */
import { anewspring } from './anewspring.ts';
import { googleAnalytics4 } from './google-analytics-4.ts';
import { googleMaps } from './google-maps.ts';
import { googleStreetView } from './google-street-view.ts';
import { googleTagManager } from './google-tag-manager.ts';
import { hotjar } from './hotjar.ts';
import { linkedInInsight } from './linkedin-insight.ts';
import { mailchimp } from './mailchimp.ts';
import { publiekspuls } from './publiekspuls.ts';
import { shareThis } from './sharethis.ts';
import type { Edition } from '../model.ts';
import type { ThirdParty } from './third-party.ts';
import { twitter } from './twitter.ts';
import { universalAnalytics } from './universal-analytics.ts';
import { youtube } from './youtube.ts';

/** `academy`: the edition of the learning environment; `tickets`: its single sign-on. */
export const thirdParties = (academy: Edition, tickets: Set<string>): readonly ThirdParty[] => [
  anewspring(academy, tickets),
  googleAnalytics4,
  googleMaps,
  googleStreetView,
  googleTagManager,
  hotjar,
  linkedInInsight,
  mailchimp,
  publiekspuls,
  shareThis,
  twitter,
  universalAnalytics,
  youtube,
];
