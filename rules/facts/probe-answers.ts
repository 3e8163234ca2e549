/** What the probe of the site's own hosts did not get to see: no answer is no proof of anything. */
import type { Transport } from '../evidence/index.ts';
import type { SiteView } from '../judge/site-view.ts';

type Unseen = (probed: Transport) => { scheme: 'http' | 'https'; reason: string | undefined } | null;

/** For `unknown` of a rule: the first host that the probe could not see, in one line; null if it saw all of them. */
const unseenBy =
  (unseen: Unseen) =>
  (site: SiteView): string | null => {
    for (const probed of site.probe('transport')) {
      const what = unseen(probed);
      if (what !== null)
        return `${probed.host} gave the probe no answer over ${what.scheme} (${what.reason ?? 'unknown reason'})`;
    }
    return null;
  };

/** Where nothing listens, nothing is sent unprotected: that is an answer too. */
export const httpUnseen = unseenBy(({ http }) =>
  http.outcome === 'failed' ? { scheme: 'http', reason: http.reason } : null,
);

/** An error page may lack a header that the site's pages have. */
export const httpsUnseen = unseenBy(({ https }) =>
  https.outcome !== 'answered' || https.status === null
    ? { scheme: 'https', reason: https.reason ?? https.outcome }
    : https.status >= 400 && https.hsts === null
      ? { scheme: 'https', reason: `only an error, ${https.status}` }
      : null,
);

export const encryptionUnseen = unseenBy(({ https, certificate }) =>
  certificate === null || https.protocol === null
    ? { scheme: 'https', reason: https.reason ?? https.outcome }
    : null,
);
