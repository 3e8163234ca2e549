import type { ConsentWords } from '../wording.ts';

/** Swedish. */
export const wording: ConsentWords = {
  language: 'sv',
  rank: 10,
  common: ['vi', 'och', 'att', 'pa', 'for', 'som', 'din', 'dina', 'ditt', 'var', 'vara', 'anvander', 'denna', 'detta', 'den', 'med', 'kan', 'inte', 'mer', 'alla', 'endast', 'av', 'genom'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*', 'kakor', 'kakan', 'webbkakor'],
    consent: ['samtyck*', 'tillatelse', 'medgivande'],
    tracking: ['sparning', 'spara dig', 'liknande tekni*', 'profil', 'beteende'],
    privacy: ['integritet*', 'personuppgift*', 'gdpr', 'dataskydd'],
    web: ['webbplats*', 'webbsida', 'hemsida', 'sida', 'sidan', 'besok*', 'upplevelse', 'statistik', 'analys*', 'annonser', 'marknadsforing', 'partner*', 'enhet', 'webblasare', 'forbattra', 'mata', 'trafik', 'data', 'installningar'],
  },
  foreign: {
    newsletter: ['nyhetsbrev', 'prenumerera', 'rabatt', 'din e post'],
    age: ['18', 'ar gammal', 'alder', 'alkohol*'],
    chat: ['chatta', 'skriv .. meddelande', 'hur kan vi hjalpa'],
    login: ['logga in', 'losenord', 'registrera'],
    shop: ['varukorg', 'leverans', 'kassa'],
    food: ['recept*', 'ugn', 'baka', 'smor', 'mjol', 'socker'],
    embed: ['video*', 'karta', 'innehall', 'spela', 'formular'],
  },
  control: {
    not: ['inte', 'utan', 'inga', 'ej'],
    accept: ['acceptera', 'accepterar', 'godkann', 'godkanna', 'godkanner', 'tillat', 'tillata', 'samtyck*', 'jag accepterar', 'valj alla', 'aktivera alla'],
    agree: ['ja', 'ok', 'okej', 'jag forstar', 'forstatt', 'fortsatt', 'det ar ok', 'visst'],
    all: ['alla', 'allt'],
    reject: ['avvisa', 'neka', 'avboj', 'nej', 'nej tack', 'tacka nej', 'vagra', 'blockera', 'aterkalla', 'avaktivera alla', 'inaktivera alla'],
    necessary: ['nodvandig*', 'obligatorisk*', 'grundlaggande', 'tekniska', 'funktionella', 'essentiella'],
    unnecessary: ['icke nodvandig*', 'onodig*', 'valfri*'],
    purposes: ['statistik', 'analys*', 'marknadsforing', 'marketing', 'annonsering', 'personlig*', 'sociala', 'prestanda', 'preferenser'],
    only: ['endast', 'bara', 'enbart'],
    save: ['spara', 'bekrafta', 'tillampa'],
    selection: ['val', 'valda', 'urval', 'mina val', 'preferenser'],
    settings: ['installningar', 'anpassa', 'hantera', 'preferenser', 'alternativ', 'visa detaljer', 'detaljer', 'andra', 'valj', 'redigera'],
    close: ['stang', 'dolj', 'senare', 'inte nu', 'avbryt', 'tillbaka', 'hoppa over'],
    more: ['las mer', 'mer info*', 'policy', 'cookiepolicy', 'integritetspolicy', 'har', 'om cookies', 'om kakor', 'villkor'],
  },
};
