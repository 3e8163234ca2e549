import type { LanguageWords } from '../language.ts';

/**
 * Italian. Terms of law as in the Italian version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'it',
  links: {
    privacy: `privacy, riservatezza, protezione dei dati, protezione dati, dati personali, tutela della privacy,
    gdpr, privacypolicy`,
    cookies: 'cookie, cookies',
    document: 'informativa, politica, dichiarazione, avviso',
    neutral: `nostra, sulla, sull, sui, dei, uso, utilizzo, trattamento, estesa, note, legali, tutela, normativa,
    termini, condizioni`,
    settings: 'impostazioni, preferenze, gestisci, gestione',
    other: `ricetta, ricette, biscotti, lavoro, corso, corsi, notizie, consulenza, responsabile, vetro,
    pellicola, pellicole`,
  },
  parts: {
    responsible: 'titolare*, contatti, contattar*, telefono',
    officer: 'responsabile della protezione dei dati, responsabile della protezione, rpd, dpo',
    purposes: 'finalità, scop*, al fine di',
    ground: `base giuridica, consenso, legittimo interesse, interesse legittimo, contratto, obbligo legale`,
    recipients: `terzi, terze parti, destinatari*, responsabil* del trattamento, condivid*, comunica*, trasmett*,
    trasmessi, cediamo, fornitor*, partner`,
    transfers: `paesi terzi, paese terzo, fuori dall unione, al di fuori dell unione, extra ue,
    clausole contrattuali`,
    retention: 'periodo di conservazione, conserv*',
    access: 'diritto di accesso, accesso, accedere',
    objection: 'opposizione, opporsi, opporti',
    restriction: 'limitazione',
    portability: 'portabilità',
    withdrawal: 'revoca*, ritirare',
    complaint: 'reclamo*, autorità di controllo, garante',
    date: 'versione, ultimo aggiornamento, ultima modifica, aggiornata',
    session: 'sessione',
  },
  categories: {
    analytics: 'analitic*, statistic*, misurazion*, prestazion*',
    marketing: 'pubblicit*, marketing, profilazione, promozional*',
    embed: 'social, contenuti esterni, mappe, media esterni',
    preferences: 'preferenz*, personalizzazione',
    weak: 'prestazion*',
    common: '',
  },
};
