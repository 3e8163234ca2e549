/** What people read on the desk, in English. */
import { audit } from './en/audit.ts';
import { crawls } from './en/crawls.ts';
import { fleet } from './en/fleet.ts';
import { evidence } from './en/evidence.ts';
import { mail } from './en/mail.ts';
import { queue } from './en/queue.ts';
import { setUp } from './en/set-up.ts';
import { signIn } from './en/sign-in.ts';
import { today } from './en/today.ts';
import type { DeskMessages } from './nl.ts';

/** All texts in English. */
export const en: DeskMessages = {
  locale: 'en-GB',
  product: 'Cookiewacht',
  skip: 'To the content',
  nav: {
    label: 'Parts',
    today: 'Today',
    queue: 'To decide',
    sites: 'Sites',
    runs: 'Runs',
    audit: 'Log',
    setUp: 'Set-up',
    account: 'Account',
    signOut: 'Sign out',
    language: 'Nederlands',
  },
  role: { reader: 'reader', developer: 'developer', officer: 'Security Officer', admin: 'administrator' },
  error: {
    title: {
      403: 'Not allowed',
      404: 'Not found',
      409: 'Changed in the meantime',
      421: 'Wrong address',
      500: 'Something went wrong',
    },
    role: 'Your role does not give access to this page. Ask an administrator for another role.',
    notFound: 'This page does not exist, or no longer.',
    crossSite: 'This request did not come from the desk’s own pages. Open the desk again and do it there.',
    host: (address) => `The desk answers on ${address} only. Open that address.`,
    tooLarge: 'This is too large to send. Make the text shorter.',
    failed: 'The desk could not do this. Nothing was changed. Try again, or look in the log of the server.',
    back: 'To Today',
  },
  noScript: 'Everything works without a script too; keys and live progress do not.',
  changed: 'Something changed since you opened this page.',
  reload: 'Show it',
  save: 'Save',
  cancel: 'Cancel',
  signIn,
  today,
  queue,
  evidence,
  audit,
  setUp,
  crawls,
  fleet,
  mail,
};
