/** What a surface says about a tab, in English. */
import { sentences } from '../../../../messages/sentences.ts';
import { plural } from './words.ts';
import type { OwnMessages } from '../nl.ts';

/** What a surface says about a tab. */
export const tab = {
  phase: {
    label: 'Phase of this page',
    name: {
      'before-choice': 'before the choice',
      'after-accept': 'accepted',
      'after-reject': 'refused',
      'after-withdrawal': 'withdrawn',
      'after-category': 'partly accepted',
      unknown: 'unknown',
    },
    unknownHow: 'the extension cannot tell; choose it yourself if you know it',
    byItself: 'let the extension decide',
    how: {
      start: 'you have not chosen since this record began',
      'own-click': 'by your click on the consent banner',
      record: 'according to the page’s record of the choice',
      'by-hand': 'you chose it yourself',
      'earlier-visit': 'you chose on an earlier visit; a fresh look starts again',
    },
  },
  mapped: {
    as: (host) => `judged as ${host}`,
    stoodIn: (to, host) =>
      `${to} stands in for ${host}: the site itself was not visited. Certificate, TLS and the redirect to https were not judged.`,
    judgeAs: 'Judge as a site of your policy…',
  },
  verdict: {
    findings: (n) => plural(n, 'finding', 'findings'),
    none: 'No findings',
    soFar: 'so far',
    inconclusive: 'Not fully checked',
    notJudged: 'Not judged',
    noReason: 'Cookiewacht cannot judge this page',
    default: 'This site has no policy: Cookiewacht uses the general rules.',
    fresh: (n, when) => `${n} new since report ${when}`,
    allKnown: (when) => `all known from report ${when}`,
    noBaseline: 'not compared with a nightly report',
  },
  finding: {
    list: 'Findings',
    setBy: 'set by',
    by: 'by',
    page: 'the page itself',
    answer: (place) => `the response of ${place}`,
    copy: 'Copy as ticket (Markdown)',
    copied: 'Copied',
    notCopied: 'Copying failed',
    openScript: (place) => `Open ${place}`,
    openInSources: (place) => `Open ${place} in Sources`,
  },
  rules: {
    title: 'Rules',
    count: {
      pass: (n) => `${plural(n, 'rule', 'rules')} without a finding`,
      fail: (n) => `${plural(n, 'rule', 'rules')} with a finding`,
      nightly: (n) => `${n} checked nightly`,
      inconclusive: (n) => `${n} could not be judged`,
      'not-applicable': (n) => `${n} not applicable`,
      'told-elsewhere': (n) => `${plural(n, 'rule', 'rules')} told by another finding`,
    },
    nightlyWhy: 'One visit cannot show what these rules need. The nightly crawl judges them.',
  },
  said: {
    [sentences.openBefore]: sentences.openBefore,
    [sentences.nothingSeen]: sentences.nothingSeen,
    [sentences.othersStay]: sentences.othersStay,
    [sentences.cookiesNotRead]: sentences.cookiesNotRead,
    [sentences.noRoom]: sentences.noRoom,
    [sentences.notReadBack]: sentences.notReadBack,
    [sentences.frameTooBusy]: sentences.frameTooBusy,
    [sentences.pageTooBusy]: sentences.pageTooBusy,
    [sentences.tooManyFrames]: sentences.tooManyFrames,
    [sentences.tooManyReports]: sentences.tooManyReports,
    [sentences.nightlyOnly]: sentences.nightlyOnly,
  },
  limits: (n) => `${n} ${n === 1 ? 'limit' : 'limits'} of this record`,
  actions: {
    timeline: 'Timeline',
    save: 'Save evidence',
    saved: (name) => `Saved as ${name}`,
    options: 'Settings',
    policy: 'policy',
    defaultPolicy: 'general rules',
    since: (time) => `record since ${time}`,
  },
  fresh: {
    button: 'Fresh look',
    title: (host) => `Fresh look at ${host}?`,
    intro:
      'The extension loads the page again as if you had never been there, and starts a new record. It first clears this for the site:',
    cookies: (n) => (n === 0 ? 'no cookies' : plural(n, 'cookie', 'cookies')),
    of: 'of',
    origins: 'storage, databases, caches and service workers of',
    signedOut: 'Afterwards you may be signed out, and you will have to make your cookie choice again.',
    limits: 'This stays:',
    go: 'Clear and reload',
    looking: 'Checking what is stored…',
    done: (n) => `Cleared (${plural(n, 'cookie', 'cookies')}). The page is loading again.`,
  },
} satisfies Partial<OwnMessages>;
