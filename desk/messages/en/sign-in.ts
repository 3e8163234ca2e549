/** Signing in, and one's own account, in English. */
import type { DeskMessages } from '../nl.ts';

export const signIn: DeskMessages['signIn'] = {
  title: 'Sign in',
  name: 'Name',
  password: 'Password',
  submit: 'Sign in',
  withProvider: 'Sign in with your organisation',
  or: 'or',
  wrong: 'Name and password do not belong together. Check them and try again.',
  wait: (seconds) =>
    `Too many failed attempts. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`,
  forgotten: 'Forgot your password? Ask an administrator for a new sign-in link.',
  link: {
    title: 'Welcome',
    intro: 'This link signs you in, once.',
    submit: 'Continue',
    over: 'This link was used before or has ended. Ask an administrator for a new one, or start the desk again.',
    choose: 'Choose a password, so that you can sign in without a link next time.',
  },
  oidc: {
    failed: 'Signing in with your organisation failed. Try again.',
    unknown: (name) => `Nobody on this desk is called ${name}. Ask an administrator to add you.`,
  },
  account: {
    title: 'Your account',
    signedInAs: (name, role) => `You are signed in as ${name} (${role}).`,
    newPassword: 'New password',
    current: 'Current password',
    set: 'Set password',
    rule: (n) => `At least ${n} characters. A sentence is easy to remember.`,
    changed: 'Your password has changed. Other sessions have ended.',
    wrongCurrent: 'The current password is wrong.',
    short: (n) => `The new password is too short: use at least ${n} characters.`,
    long: (n) => `The new password is too long: use at most ${n} characters.`,
    name: 'The new password holds your name. Choose another.',
  },
};
