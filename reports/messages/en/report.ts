/** English words of the pictures in the report, of waivers, and of what runs have in common over time. */
import { amountOf } from '../../../rules/duration.ts';
import type { ReportMessages } from '../nl/report.ts';

const nights = (n: number): string => `${n} ${n === 1 ? 'night' : 'nights'}`;
const days = (n: number): string => amountOf(n, 'day', 'en');

/** Messages of the pictures, waivers, and runs over time. */
export const enReport: ReportMessages = {
  timeline: {
    title: 'Timeline',
    intro:
      'For each journey, the timeline shows when each cookie, storage key and third party first appeared. A red mark has a finding. Point at a mark to see who did it and why it counts.',
    scale:
      'Each column is a page. It shows the time of that page until the crawler left: the first seconds wide, later seconds narrower.',
    lane: { cookie: 'cookies', storage: 'storage', request: 'third parties' },
    choice: {
      'after-accept': 'accepted',
      'after-reject': 'refused',
      'after-withdrawal': 'withdrawn',
      'after-category': 'category chosen',
    },
    goesOn: (why) => `told before the choice already: ${why}`,
    moment: { load: 'while loading', dwell: 'later, while the visitor did nothing', leave: 'on leaving' },
    at: (seconds) => `after ${seconds} s`,
    by: (who) => `by ${who}`,
    picture: (journey, marks) =>
      `Journey “${journey}”: ${marks} ${marks === 1 ? 'mark' : 'marks'} on the timeline`,
    list: 'The same timeline as a table',
    page: 'Page',
    moved: 'Moment',
    cause: 'By',
    what: 'What',
    visit: 'Journey',
    nothing: 'the site set and sent nothing that counts here',
    omitted: (n) => `${n} ${n === 1 ? 'mark' : 'marks'} not shown`,
    hint: 'Point at a mark, or move between marks with the Tab key.',
  },
  banner: {
    title: 'The consent banner',
    titleOnDevice: (device) => `The consent banner on a ${device}`,
    picture: 'The consent banner with its controls outlined',
    effort: (choice, clicks) => `${choice}: ${clicks}`,
    notMade: 'did not succeed',
    uneven: 'Refusing takes more clicks than accepting.',
    hidden: 'not on this layer',
    none: 'No consent banner was seen.',
    control: {
      'accept-all': 'accept all',
      'reject-all': 'reject all',
      'necessary-only': 'necessary only',
      'save-selection': 'save selection',
      settings: 'settings',
      close: 'close',
      'more-information': 'more information',
      category: 'category',
      other: 'other',
    },
  },
  recipients: {
    title: 'Who gets what',
    intro:
      'Third parties and the number of requests, before and after each choice. A larger dot means more requests. A red dot with ✖ has a finding.',
    receives: 'gets',
    ip: 'IP address',
    what: {
      'page-address': 'address of the page',
      identifier: 'identifier of the visitor',
      email: 'e-mail address',
      phone: 'phone number',
      bsn: 'citizen service number (BSN)',
      'postcode-house-number': 'postcode and house number',
      canary: 'input of a form',
    },
    setsCookies: (n) => `sets ${n} ${n === 1 ? 'cookie' : 'cookies'}`,
    own: '(the organisation’s own service)',
    undeclared: 'not in the statement',
    more: (n) => `and ${n} more; see the table`,
  },
  unseen: {
    title: 'Promised, but seen nowhere',
    intro:
      'The policy names these. The crawl visited every page that it found on all sites, and saw them nowhere. Remove them from the statement, or name in the policy the pages that have them.',
    here: 'In the statement, not seen here',
  },
  history: {
    title: (n) => `Last ${nights(n)}`,
    strip: (n, violations, inconclusive, now) =>
      `${nights(n)}: ${violations} in violation, ${inconclusive} not fully checked; now ${now}`,
    since: (when, ago) => (ago === null || ago === 0 ? `since ${when}` : `since ${when}, ${days(ago)} ago`),
    openPerNight: 'Open violations per night',
    openNow: (n, most) => `now ${n}, highest ${most}`,
    days,
    nights,
    night: 'Night',
    fixedIn: (median, n) => `${n} fixed, half of them within ${median}`,
    noneFixed: 'nothing fixed yet',
    oldest: 'open longest',
    timeToFix: 'Time to fix',
    waivedInBrackets: 'in brackets: waived',
    onlyOne: 'There is only one run. A trend needs at least two.',
  },
  waivers: {
    title: 'Waivers',
    intro: 'The policy lets these findings stay for now. They do not count in the verdict.',
    state: {
      applied: 'in force',
      expired: 'expired',
      unmatched: 'matches no finding',
      unknown: 'could not be checked',
    },
    explained: {
      applied: '',
      expired: 'the finding counts again',
      unmatched: 'remove it from the policy',
      unknown: 'this run did not see all that it is about',
    },
    endsIn: (n) => (n === 0 ? 'ends today' : `ends in ${days(n)}`),
    endsSoon: (n) => `${n} ${n === 1 ? 'waiver ends' : 'waivers end'} within 14 days`,
    expired: (n) => `${n} ${n === 1 ? 'waiver has' : 'waivers have'} expired`,
    unmatched: (n) => `${n} ${n === 1 ? 'waiver matches' : 'waivers match'} no finding`,
    news: {
      soon: (what, until, n) =>
        `The waiver ${what} ends ${n === 0 ? 'today' : `in ${days(n)}`}, on ${until}.`,
      expired: (what, until, n) =>
        `The waiver ${what} ended on ${until}.${n === 0 ? '' : ' What it waived counts again.'}`,
      unmatched: (what) => `The waiver ${what} matches no finding.`,
    },
    anyRule: 'any rule',
    forAnyRule: 'for any rule',
    until: 'Until',
    by: 'By',
    any: 'any',
  },
  filter: {
    title: 'Filter the findings',
    search: 'Search',
    placeholder: 'name, service, script, article',
    severity: 'Severity',
    kind: 'Judgement',
    status: 'Status',
    site: 'Site',
    all: 'all',
    reset: 'Show all',
    shown: '{n} of {all} findings',
    nothing: 'No finding matches.',
  },
  copy: {
    ticket: 'Copy as ticket',
    waiver: 'Copy waiver',
    done: 'Copied',
    failed: 'Copying failed: select the text yourself',
  },
  watch: {
    round: (number, seconds) => `Check ${number} · ${seconds} s`,
    none: 'No findings.',
    found: 'Findings',
    still: 'Still there',
  },
  compare: {
    title: (from, to) => `From ${from} to ${to}`,
    nothing: 'Nothing has changed.',
    group: {
      new: 'New',
      regressed: 'Came back',
      fixed: 'Fixed',
      unknown: 'Could not be checked again',
      known: 'Known',
      'not-applicable': 'No longer applies',
      waived: 'Waived since',
      'told-elsewhere': 'Told by another finding now',
    },
  },
};
