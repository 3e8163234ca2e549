/** Words of the page of settings, in English. */
import { plural } from './words.ts';
import type { OwnMessages } from '../nl.ts';

/** Words of the page of settings. */
export const options = {
  options: {
    title: 'Settings of Cookiewacht',
    policy: 'Policy',
    policyIntro:
      'A policy says what a site may set and what it promises. The extension chooses it by host: first your own policy, then the built-in ones. On every other site it uses the general rules.',
    builtIn: 'Built in',
    own: 'Own policy',
    noOwn: 'No policy of your own is loaded.',
    anySite: 'every other site',
    load: 'Choose a policy file…',
    loadHint:
      'The file is YAML or JSON, with the same schema as for the command line. If it has a mistake, the earlier policy stays in force.',
    loaded: (name) => `Loaded: ${name}`,
    problems: (file, n) => `${file} was not loaded: ${plural(n, 'mistake', 'mistakes')}`,
    stillInForce: (name) => `The policy “${name}” stays in force.`,
    remove: 'Remove',
    removed: 'Removed.',
    showText: 'Show the text',
    download: 'Save as a file',
    fetch: 'Fetch from an address',
    fetchLabel: 'Address of your organisation’s policy',
    fetchHint:
      'From an address without a file, such as https://www.example.nl/, the extension fetches /.well-known/cookiewacht.yaml. It fetches it only when you press the button, once, without cookies.',
    fetchButton: 'Fetch now',
    fetching: 'Fetching…',
    notAnAddress: 'This address does not begin with https:// or http://.',
    tooLarge: (file) => `${file} is too large to be a policy.`,
    baseline: 'Nightly report',
    baselineIntro:
      'With last night’s report.json you see on the page which findings are known and which are new.',
    baselineNow: (when, n) => `Report of ${when} with ${plural(n, 'finding', 'findings')}`,
    baselineAddress: 'Address of report.json',
    baselineAddressHint:
      'The extension fetches the report only when you press the button, once, without cookies.',
    managed: (name) => `Your administrator set the policy “${name}”. Your own policy comes first.`,
    noBaseline: 'No report is loaded.',
    loadReport: 'Choose report.json…',
    notAReport: (file) => `${file} was not loaded`,
    reportTooLarge: (file) => `${file} is too large to be a report.`,
    maps: {
      title: 'Own host',
      intro:
        'The extension judges a development server, a preview or a staging host as the site itself: by the same policy, and with the same findings as in the nightly report.',
      none: 'No server stands in for a site.',
      label: 'Site=server',
      hint: 'As with --map on the command line. A policy can name servers too, under aliases of a site. The extension then judges neither certificate and TLS nor the redirect to https.',
      add: 'Add',
      added: (to, host) => `${to} is judged as ${host}.`,
      remove: (to) => `Remove ${to}`,
      twice: (to) => `${to} is in the list already. Remove that line first.`,
      problem: {
        form: () => 'Write site=server, e.g. www.example.nl=http://localhost:3000.',
        host: (part) => `“${part}” is not a host name. Write the host of the site, such as www.example.nl.`,
        address: (part) => `“${part}” is not the address of a server. Begin with http:// or https://.`,
        credentials: () => 'The address of the server may hold no user name or password.',
        path: (part) => `“${part}” is more than a server. Leave out what follows host and port.`,
        itself: (part) => `${part} cannot stand in for itself.`,
      },
    },
    language: 'Language',
    followBrowser: 'Follow the browser',
    permission: 'Access to websites',
    permissionWhy:
      'Cookiewacht sees a request only if it has access to the page and to the host. Trackers are on other hosts than the page. Without access to all sites, Cookiewacht does not see them. Nothing leaves your browser.',
    granted: 'Cookiewacht has access to all sites.',
    notGranted: 'Cookiewacht does not have access to all sites, and so does not see everything.',
    grant: 'Give access to all sites',
    refused: 'You did not give access.',
    stored: 'Stored data',
    storedRows: [
      ['Your own policy', 'on this computer, until you remove it'],
      ['The rules that you ignore and the addresses of your team', 'on this computer, until you remove them'],
      ['What the buttons do that you pointed out', 'on this computer, until you remove them'],
      ['The servers that stand in for sites', 'on this computer, until you remove them'],
      ['The fingerprints of the nightly report', 'on this computer, until you remove the report'],
      ['The language', 'on this computer, until you remove it'],
      [
        'The record of each tab: names, hosts, times and causes, never values of cookies or forms',
        'in the browser’s memory, at the latest until you close the browser',
      ],
    ],
    what: 'What',
    howLong: 'Where and for how long',
    noData: 'Cookiewacht sends nothing to us or to others.',
    inUse: (amount) => `In use: ${amount}.`,
    forget: 'Remove all stored data',
    forgetSure:
      'This removes your own policy, the servers that stand in for sites, the buttons that you pointed out, the ignored rules, the addresses of your team, the report, the language and the records of all tabs. Continue?',
    forgetGo: 'Yes, remove everything',
    forgotten: 'Everything has been removed.',
  },
} satisfies Partial<OwnMessages>;
