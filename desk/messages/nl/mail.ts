/** Mail of the desk, in Dutch. */
const findings = (n: number): string => (n === 1 ? '1 bevinding' : `${n} bevindingen`);

export const mail = {
  fresh: (n: number) => `${findings(n)} te beoordelen.`,
  fixed: (n: number) => `${findings(n)} opgelost.`,
  endsSoon: (n: number) => (n === 1 ? '1 aanvaarding loopt af.' : `${n} aanvaardingen lopen af.`),
  late: (since: string | null) =>
    since === null ? 'Er is nog niets gecontroleerd.' : `Sinds ${since} is niets gecontroleerd.`,
  nothing: (since: string | null) =>
    since === null ? 'Niets te melden.' : `Niets nieuws. De laatste controle was ${since}.`,
  problems: 'Met de controle zelf',
  interrupted: 'De laatste controle is afgebroken: niet alle websites zijn gecontroleerd.',
  unchecked: (site: string, n: number) =>
    `${site}: ${n === 1 ? '1 onderdeel is' : `${n} onderdelen zijn`} niet gecontroleerd.`,
  toDecide: 'Te beoordelen, het ergste eerst',
  more: (n: number) => `en nog ${n}`,
  open: 'Open het desk',
  foot: (seq: number, hash: string) =>
    `Het logboek stond op regel ${seq}: ${hash}. Bewaar deze mail: hij bewijst later dat niemand het logboek herschreef.`,
  title: 'Verstuurde mail',
  none: 'Nog geen mail.',
  when: 'Geschreven',
  to: 'Aan',
  subject: 'Onderwerp',
  how: 'Hoe het ging',
  state: {
    waiting: 'wacht op de mailserver',
    sending: 'wordt verstuurd',
    sent: 'verstuurd',
    refused: 'geweigerd',
    unsure: 'onzeker: de verbinding brak af; niet nog eens verstuurd, zodat niets dubbel komt',
  },
  test: {
    to: 'Testmail naar',
    send: 'Stuur een testmail',
    subject: 'Cookiewacht: testmail',
    says: 'Mail van het desk komt aan.',
    foot: (address: string) => `Een beheerder van ${address} vroeg om deze testmail.`,
    sent: (to: string, answer: string) =>
      `De mailserver nam de testmail voor ${to} aan en antwoordde: ${answer}`,
    failed: {
      later: (problem: string) => `De testmail is niet verstuurd: ${problem}`,
      refused: (problem: string) => `De mailserver weigerde de testmail: ${problem}`,
      unsure: (problem: string) =>
        `De verbinding brak af, dus het is onzeker of de testmail aankomt: ${problem}`,
    },
    wrongTo: 'Geef een e-mailadres voor de testmail.',
  },
  off: 'De mailserver of de afzender ontbreekt: het desk verstuurt geen mail.',
  wrongSmtp:
    'Geef de mailserver als smtp://naam@server:587 of smtps://server. Het wachtwoord komt uit COOKIEWACHT_DESK_SMTP_PASSWORD, niet uit dit adres.',
};
