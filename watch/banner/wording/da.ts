import type { ConsentWords } from '../wording.ts';

/** Danish and Norwegian. Their own letters stay as they are. */
export const wording: ConsentWords = {
  language: 'da',
  rank: 9,
  common: ['vi', 'og', 'til', 'pa', 'af', 'som', 'dine', 'din', 'vores', 'vare', 'bruger', 'bruker', 'denne', 'dette', 'med', 'kan', 'ikke', 'mere', 'alle', 'kun', 'ved', 'om'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*', 'informasjonskapsler', 'informasjonskapsel'],
    consent: ['samtykke*', 'tilladelse'],
    tracking: ['sporing', 'spore', 'lignende teknolog*', 'adfærd', 'profil'],
    privacy: ['privatliv*', 'personoplysninger', 'personvern*', 'persondata', 'gdpr'],
    web: ['hjemmeside*', 'webside', 'nettsted*', 'website*', 'side', 'besøg*', 'oplevelse', 'statisti*', 'analyse*', 'annoncer', 'annonser', 'markedsføring', 'partner*', 'enhed', 'browser', 'forbedre', 'male', 'trafik', 'data', 'præference*'],
  },
  foreign: {
    newsletter: ['nyhedsbrev', 'nyhetsbrev', 'tilmeld', 'rabat', 'din e mail'],
    age: ['18', 'ar gammel', 'alder', 'alkohol*'],
    chat: ['chat med', 'skriv .. besked', 'hvordan kan vi hjælpe'],
    login: ['log ind', 'logg inn', 'adgangskode', 'passord'],
    shop: ['kurv', 'køb', 'levering', 'handlekurv'],
    food: ['opskrift*', 'oppskrift*', 'ovn', 'bage', 'smør', 'sukker'],
    embed: ['video*', 'indhold', 'innhold', 'afspil', 'formular'],
  },
  control: {
    not: ['ikke', 'uden', 'uten', 'ingen'],
    accept: ['accepter*', 'acceptere', 'acceptér', 'godkend', 'godkjenn', 'godta', 'aksepter*', 'tillad', 'tillat', 'samtykk*', 'jeg accepterer', 'vælg alle', 'velg alle'],
    agree: ['ja', 'ok', 'okay', 'forstaet', 'jeg forstar', 'fint', 'fortsæt', 'fortsett', 'enig'],
    all: ['alle', 'alt'],
    reject: ['afvis*', 'avvis*', 'afsla', 'nej', 'nei', 'nej tak', 'nei takk', 'afvise', 'blokker', 'tilbagetræk', 'trekk tilbake', 'fravælg', 'fravælg alle'],
    necessary: ['nødvendig*', 'paakrævede', 'pakrævede', 'essentielle', 'funktionelle', 'tekniske', 'strengt'],
    unnecessary: ['unødvendig*', 'ikke nødvendig*', 'valgfri*'],
    purposes: ['statisti*', 'analyse*', 'marketing', 'markedsføring', 'annoncering', 'personlig*', 'sociale', 'præferencer', 'ydeevne'],
    only: ['kun', 'bare', 'udelukkende'],
    save: ['gem', 'lagre', 'bekræft', 'bekreft', 'anvend'],
    selection: ['valgte', 'valg', 'udvalgte', 'præferencer', 'mit valg'],
    settings: ['ændr', 'ændre', 'endre', 'ret', 'opdater', 'oppdater', 'indstillinger', 'innstillinger', 'tilpas*', 'administrer', 'præferencer', 'valgmuligheder', 'vis detaljer', 'detaljer', 'vælg', 'velg', 'rediger', 'skift'],
    close: ['luk', 'lukk', 'skjul', 'senere', 'ikke nu', 'annuller', 'tilbage', 'spring over'],
    more: ['læs mere', 'les mer', 'mere info*', 'mer info*', 'politik', 'policy', 'cookiepolitik', 'her', 'om cookies', 'vilkar'],
  },
};
