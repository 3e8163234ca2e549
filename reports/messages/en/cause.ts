/** Words about causes, the summary of one page, and the page for the auditor, in English. */
import { amountOf } from '../../../rules/duration.ts';
import type { CauseMessages } from '../nl/cause.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Who causes a finding, since when, and in which file. */
export const enCause: CauseMessages = {
  cause: {
    service: (service, owner) => `${service}, a service of ${owner}`,
    party: (domain, owner) => `${domain}, of ${owner}`,
    site: (host) => `the site itself (${host})`,
    sites: 'the sites themselves',
    scriptOf: (party) => `the script comes from ${party}`,
    ownScript: 'the script is on the site itself',
    line: (file, line) => `${file}, line ${line}`,
    page: (path) => (path === '/' ? 'the home page' : `the page ${path}`),
    answer: (path) => `the server’s response to ${path}`,
    server: 'the settings of the server',
    at: (place, host) => `${place}, on ${host}`,
    places: (n) => `and ${count(n, 'more place', 'more places')}`,
    firstRun: 'not compared with an earlier run',
    thisRun: 'this run: last time it was not there',
    since: (day, ago) => (ago === 0 ? day : `${day}, ${amountOf(ago, 'day', 'en')} ago`),
    more: (n) => `${count(n, 'more cause', 'more causes')}`,
    toJudge: (n) => `For a person to judge: ${count(n, 'cause', 'causes')}`,
    toJudgeIntro:
      'Here the check cannot decide by itself. Read the finding, and decide whether the site must change something.',
    nothing: 'No violation was established that asks for action.',
    onSite: (findings, sites) =>
      sites.length < 4 ? `${findings} on ${sites.join(', ')}` : `${findings} on ${sites.length} sites`,
  },
  summary: {
    title: 'Summary on one page',
    causes: 'The main causes, and who does what',
    noCauses: 'No cause asks for action.',
    unchecked: (parts) => `Not checked: ${parts}. The report says why.`,
    sites: (n) => `And ${count(n, 'more site', 'more sites')}, in the report.`,
    seal: (sha256) => `Seal of the evidence (SHA-256): ${sha256}`,
    auditor: 'The last page says how others can check this.',
  },
  auditor: {
    title: 'For the auditor',
    intro:
      'This page says what the report rests on, how you check that nobody changed the evidence, and who decided what.',
    what: 'What was looked at',
    run: 'Number of the run',
    from: 'From',
    to: 'To',
    scope: 'Scope',
    made: (sites, journeys, pages) => `${sites}, ${journeys}, ${pages}`,
    policy: 'Policy',
    outcome: 'Outcome',
    outcomes: 'Rules, of all sites together',
    proof: 'Is the evidence unchanged?',
    seal: 'Seal of the evidence',
    sealOf: (files) =>
      `SHA-256 over ${count(files, 'file', 'files')}: all observations, the screenshots and the policy`,
    noSeal:
      'This report has no seal. An earlier version made it, or it was made from evidence kept elsewhere.',
    signature: 'Signature',
    signed: 'The maker signs manifest.json with the key of which this is the SHA-256:',
    unsigned: 'This run is not signed. The seal shows that nothing was changed, not who made the run.',
    folder: 'FOLDER',
    how: 'How to check it',
    steps: {
      verify: (command) => `Run ${command}. FOLDER is the folder that holds this report.`,
      same: 'Compare the seal that you then see with the seal on this page. They should be equal.',
      key: (command) => `If you have the maker’s public key, run ${command}.`,
      manifest:
        'The manifest also holds the SHA-256 of this report. For that reason the SHA-256 of the manifest is not here, but in the output of that command.',
      shell: 'Without Cookiewacht: in the folder of the run, this line gives the same seal.',
    },
    decisions: 'What was decided, and by whom',
    decisionsNone: 'Nobody waived anything, switched anything off, or weighed it otherwise.',
    decision: 'Decision',
    about: 'About',
    by: 'By',
    until: 'Until',
    waived: 'allowed for now',
    waiverEnded: 'was allowed; counts again',
    off: 'not to be checked',
    weighed: (severity) => `to be weighed as: ${severity}`,
    inPolicy: 'the policy gives no name',
    person:
      'What a person must judge, this report does not decide. It is under a heading of its own at each site.',
  },
};
