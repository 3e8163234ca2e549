/** Mail of the desk, in English. */
import type { DeskMessages } from '../nl.ts';

const findings = (n: number): string => (n === 1 ? '1 finding' : `${n} findings`);

export const mail: DeskMessages['mail'] = {
  fresh: (n) => `${findings(n)} to decide.`,
  fixed: (n) => `${findings(n)} fixed.`,
  endsSoon: (n) => (n === 1 ? '1 acceptance ends soon.' : `${n} acceptances end soon.`),
  late: (since) => (since === null ? 'Nothing was checked yet.' : `Nothing was checked since ${since}.`),
  nothing: (since) => (since === null ? 'Nothing to tell.' : `Nothing new. The last run was ${since}.`),
  problems: 'About the crawl itself',
  interrupted: 'The last run was interrupted: not all sites were checked.',
  unchecked: (site, n) => `${site}: ${n === 1 ? '1 thing was' : `${n} things were`} not checked.`,
  toDecide: 'To decide, worst first',
  more: (n) => `and ${n} more`,
  open: 'Open the desk',
  foot: (seq, hash) =>
    `The log stood at entry ${seq}: ${hash}. Keep this mail: later it proves that nobody rewrote the log.`,
  title: 'Mail sent',
  none: 'No mail yet.',
  when: 'Written',
  to: 'To',
  subject: 'Subject',
  how: 'How it went',
  state: {
    waiting: 'waits for the mail server',
    sending: 'is being sent',
    sent: 'sent',
    refused: 'refused',
    unsure: 'unsure: the connection broke; not sent again, so that nothing comes twice',
  },
  test: {
    to: 'Test mail to',
    send: 'Send a test mail',
    subject: 'Cookiewacht: test mail',
    says: 'Mail of the desk arrives.',
    foot: (address) => `An administrator of ${address} asked for this test mail.`,
    sent: (to, answer) => `The mail server took the test mail to ${to} and answered: ${answer}`,
    failed: {
      later: (problem) => `The test mail was not sent: ${problem}`,
      refused: (problem) => `The mail server refused the test mail: ${problem}`,
      unsure: (problem) => `The connection broke, so the test mail may or may not arrive: ${problem}`,
    },
    wrongTo: 'Give an e-mail address for the test mail.',
  },
  off: 'The mail server or the sender is missing: the desk sends no mail.',
  wrongSmtp:
    'Give the mail server as smtp://name@server:587 or smtps://server. The password comes from COOKIEWACHT_DESK_SMTP_PASSWORD, not from this address.',
};
