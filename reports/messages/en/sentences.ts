/** Sentences and counts, in English. */
import type { Messages } from '../nl.ts';

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const inWords = (n: number): string => numbers[n] ?? String(n);
const InWords = (n: number): string => inWords(n).replace(/^./, (letter) => letter.toUpperCase());
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Sentences and counts. */
export const sentences = {
  sentence: {
    violations: (n, total, promised) => {
      const against = promised ? 'not keep the promises of' : 'not meet';
      const what = promised ? 'statement' : 'policy';
      if (total === 1)
        return promised
          ? 'The site does not keep the promises of its own statement.'
          : 'The site does not meet the policy.';
      if (n === total)
        return `${total === 2 ? 'Both' : `All ${inWords(total)}`} sites ${promised ? 'break promises of their own statement' : 'break the policy'}.`;
      return `${InWords(n)} of the ${inWords(total)} sites ${n === 1 ? 'does' : 'do'} ${against} ${promised ? (n === 1 ? 'its own' : 'their own') : 'the'} ${what}.`;
    },
    compliant: (total) =>
      total === 1
        ? 'No violation was found on the site.'
        : `No violation was found on any of the ${inWords(total)} sites.`,
    allWaived: (n, until, first) =>
      n === 1
        ? `One violation, waived until ${until}.`
        : `${InWords(n)} violations, all waived${first ? ', the first' : ''} until ${until}.`,
    alsoWaived: (n, until, first) =>
      n === 1
        ? `One more violation is waived until ${until}.`
        : `${InWords(n)} more violations are waived${first ? ', the first' : ''} until ${until}.`,
    firstNight: 'There is no earlier run to compare with: every finding counts as new.',
    inconclusive: (n, total) =>
      total === 1
        ? 'Not everything could be checked.'
        : `${InWords(n)} ${n === 1 ? 'site' : 'sites'} could not be fully checked.`,
    nothing: 'No site was checked.',
    fresh: (n, since) =>
      n === 0
        ? `No finding is new since ${since}.`
        : `${InWords(n)} ${n === 1 ? 'finding is' : 'findings are'} new since ${since}.`,
    regressed: (n, since) =>
      `${InWords(n)} ${n === 1 ? 'finding has' : 'findings have'} come back since ${since}.`,
    fixed: (n) => `${InWords(n)} ${n === 1 ? 'is' : 'are'} fixed.`,
    mapped: (host, to) => `${to} stood in for ${host}: the site itself was not visited.`,
    onlyPages: (pages, n) => `Only ${n === 1 ? 'this page was' : 'these pages were'} asked for: ${pages}.`,
    interrupted: 'The run stopped early. The report shows what the crawl saw until then.',
    yesterday: 'yesterday',
  },
  count: {
    sites: (n) => plural(n, 'site', 'sites'),
    pages: (n) => plural(n, 'page', 'pages'),
    journeys: (n) => plural(n, 'journey', 'journeys'),
    violations: (n) => plural(n, 'violation', 'violations'),
    suspected: (n) => `${n} for a person to judge`,
    notices: (n) => plural(n, 'notice', 'notices'),
    findings: (n) => plural(n, 'finding', 'findings'),
    cookies: (n) => plural(n, 'cookie', 'cookies'),
    recipients: (n) => plural(n, 'recipient', 'recipients'),
    requests: (n) => plural(n, 'request', 'requests'),
    clicks: (n) => plural(n, 'click', 'clicks'),
    compliant: (n) => `${n} compliant`,
    inViolation: (n) => `${n} in violation`,
    notChecked: (n) => `${n} not fully checked`,
    fresh: (n) => `${n} new`,
    known: (n) => `${n} known`,
    regressed: (n) => `${n} back again`,
    fixed: (n) => `${n} fixed`,
    unknown: (n) => `${n} could not be checked again`,
    waivedUntil: (n, until, first) => `${n} waived${first ? ', the first' : ''} until ${until}`,
    until: (when) => `until ${when}`,
    waivedSites: (n) => `${n} with waived violations only`,
    told: (n) => `${n} told by another finding`,
    more: (n) => `and ${n} more`,
    rules: (pass, total) => `${pass} of ${total} rules without a finding`,
    causes: (n) => plural(n, 'cause', 'causes'),
    perVisit: (n) => `${plural(n, 'journey', 'journeys')} a site`,
  },
  reach: {
    onlyOn: { desktop: 'on a computer only', phone: 'on a phone only' },
    pages: (n, of) => (of < 2 ? '' : n === of ? `on all ${of} pages` : `on ${n} of ${of} pages`),
    journeys: (n, of) => (of < 2 ? '' : n === of ? `in all ${of} journeys` : `in ${n} of ${of} journeys`),
  },
  waivedUntil: (until, by, reason) => `waived until ${until} by ${by}: ${reason}`,
  waiverExpired: (until, by, reason) =>
    `the waiver expired on ${until} (${by}: ${reason}); the finding counts again`,
  noLongerWaived: (until) => `new: no longer waived (it was until ${until})`,
  toldBy: (what) => `told by another finding: ${what}`,
  observation: (seq, file) => `observation ${seq} in ${file}`,
} satisfies Partial<Messages>;
