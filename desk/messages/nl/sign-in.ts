/** Signing in, and one's own account, in Dutch. */
export const signIn = {
  title: 'Aanmelden',
  name: 'Naam',
  password: 'Wachtwoord',
  submit: 'Aanmelden',
  withProvider: 'Aanmelden via de organisatie',
  or: 'of',
  wrong: 'Naam en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het nog eens.',
  wait: (seconds: number) =>
    `Te veel mislukte pogingen. Wacht ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} en probeer het dan nog eens.`,
  forgotten: 'Wachtwoord vergeten? Vraag een beheerder om een nieuwe aanmeldlink.',
  link: {
    title: 'Welkom',
    intro: 'Deze link meldt u eenmalig aan.',
    submit: 'Verder',
    over: 'Deze link is al gebruikt of verlopen. Vraag een beheerder om een nieuwe, of start het desk opnieuw.',
    choose: 'Kies een wachtwoord, zodat u zich de volgende keer zonder link kunt aanmelden.',
  },
  oidc: {
    failed: 'Aanmelden via de organisatie lukte niet. Probeer het nog eens.',
    unknown: (name: string) => `Niemand op dit desk heet ${name}. Vraag een beheerder om u toe te voegen.`,
  },
  account: {
    title: 'Uw account',
    signedInAs: (name: string, role: string) => `U bent aangemeld als ${name} (${role}).`,
    newPassword: 'Nieuw wachtwoord',
    current: 'Huidig wachtwoord',
    set: 'Wachtwoord instellen',
    rule: (n: number) => `Minstens ${n} tekens. Een zin is goed te onthouden.`,
    changed: 'Uw wachtwoord is gewijzigd. Andere sessies zijn beëindigd.',
    wrongCurrent: 'Het huidige wachtwoord klopt niet.',
    short: (n: number) => `Het nieuwe wachtwoord is te kort: gebruik minstens ${n} tekens.`,
    long: (n: number) => `Het nieuwe wachtwoord is te lang: gebruik hoogstens ${n} tekens.`,
    name: 'Uw naam staat in het nieuwe wachtwoord. Kies een ander.',
  },
};
