import type { LanguageWords } from '../language.ts';

/**
 * Estonian. Terms of law as in the Estonian version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'et',
  links: {
    privacy: `privaatsus, privaatsuse, isikuandmete, isikuandmed, andmekaitse, andmekaitsetingimused,
    privaatsuspoliitika`,
    cookies: 'küpsis, küpsised, küpsiste, küpsistest',
    document: 'poliitika, tingimused, teade, põhimõtted, avaldus, reeglid',
    neutral: 'kaitse, töötlemine, töötlemise, kasutamine, kasutamise, meie',
    settings: 'seaded, sätted, eelistused',
    other: 'retsept, retseptid, koolitus, uudised',
  },
  parts: {
    responsible: 'vastutav*, kontakt*, telefon*',
    officer: 'andmekaitsespetsialist*',
    purposes: 'eesmär*',
    ground: 'õiguslik* alus*, nõusolek*, õigustatud huvi*, leping*, juriidili* kohustus*',
    recipients: `kolmanda* osapool*, kolmanda* isik*, vastuvõtja*, volitatud töötleja*, edasta*, jaga*, avalda*,
    teenuseosuta*, teenusepakku*`,
    transfers: 'kolmanda* rii*, kolmandatesse riikidesse, väljaspool euroopa, väljapoole euroopa',
    retention: 'säilita*, säilitamis*',
    access: 'juurdepääs*, tutvuda',
    objection: 'vastuväi*, vastu vaielda',
    restriction: 'piiramis*, piirata',
    portability: 'ülekandmis*, ülekantavus*, ülekanda',
    withdrawal: 'tagasi võtta, tagasi võtmi*, tagasivõtmi*',
    complaint: 'kaebus*, järelevalveasutus*, andmekaitse inspektsioon*',
    date: 'versioon, viimati uuendatud, viimati muudetud',
    session: 'seanss*, seansi*, sessioon*',
  },
  categories: {
    analytics: 'analüütilis*, analüütika*, statistilis*, statistika*, mõõtmi*, jõudlus*',
    marketing: 'reklaam*, turundus*',
    embed: 'sotsiaalmeedia*, väline sisu, kaardid',
    preferences: 'eelistus*, isikupärasta*',
    weak: 'jõudlus*',
    common: '',
  },
};
