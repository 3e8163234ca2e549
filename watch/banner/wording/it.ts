import type { ConsentWords } from '../wording.ts';

/** Italian. */
export const wording: ConsentWords = {
  language: 'it',
  rank: 6,
  common: ['il', 'lo', 'gli', 'questo', 'questa', 'nostro', 'nostri', 'tuo', 'tuoi', 'per', 'con', 'utilizza', 'utilizziamo', 'usiamo', 'sono', 'della', 'delle', 'del', 'dei', 'che', 'puoi', 'piu', 'tutti', 'sul', 'sito'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*'],
    consent: ['consenso', 'consensi', 'autorizzazione'],
    tracking: ['traccia*', 'tracciamento', 'profilazione', 'tecnologie simili', 'strumenti di tracciamento', 'informazioni su un dispositivo', 'informazioni sul dispositivo'],
    privacy: ['privacy', 'dati personali', 'gdpr', 'riservatezza'],
    web: ['sito', 'web', 'pagina', 'navigazione', 'navigare', 'esperienza', 'statistic*', 'anali*', 'pubblicita*', 'annunci', 'marketing', 'partner', 'terze parti', 'dispositivo', 'browser', 'migliorare', 'misura*', 'dati', 'preferenze', 'traffico'],
  },
  foreign: {
    newsletter: ['newsletter', 'iscriviti', 'sconto', 'indirizzo email', 'la tua email'],
    age: ['18', 'maggiorenne', 'eta', 'anni', 'alcol*'],
    chat: ['chatta', 'scrivi .. messaggio', 'come possiamo aiutar*'],
    login: ['accedi', 'password', 'registrati', 'nome utente'],
    shop: ['carrello', 'acquista', 'spedizione', 'ordina'],
    food: ['ricett*', 'forno', 'infornare', 'burro', 'farina', 'zucchero', 'biscott*'],
    embed: ['video*', 'mappa', 'contenut*', 'riprodurre', 'esterno', 'modulo'],
  },
  control: {
    not: ['non', 'senza', 'nessuno', 'nessun'],
    accept: ['accetta', 'accettare', 'accetto', 'accettando', 'consenti', 'acconsento', 'acconsenti', 'autorizza', 'permetti', 'sono d accordo', 'attiva tutti', 'abilita tutti', 'seleziona tutti'],
    agree: ['si', 'va bene', 'ok', 'okay', 'ho capito', 'capito', 'd accordo', 'continua', 'prosegui', 'certo'],
    all: ['tutto', 'tutti', 'tutte'],
    reject: ['rifiut*', 'nega', 'declina', 'no', 'no grazie', 'blocca', 'disattiva tutti', 'disabilita tutti', 'opponiti', 'revoca', 'ritira'],
    necessary: ['necessari*', 'essenzial*', 'tecnici', 'tecnico', 'obbligator*', 'indispensabil*', 'strettamente', 'funzionali'],
    unnecessary: ['non necessari*', 'non essenzial*', 'facoltativ*', 'opzional*'],
    purposes: ['analitic*', 'statistic*', 'marketing', 'pubblicit*', 'profilazione', 'personalizzat*', 'social', 'prestazioni', 'preferenze', 'terze parti'],
    only: ['solo', 'soltanto', 'unicamente', 'esclusivamente'],
    save: ['salva', 'conferma', 'applica', 'invia'],
    selection: ['selezione', 'selezionati', 'scelta', 'scelte', 'preferenze'],
    settings: ['impostazioni', 'imposta', 'personalizza', 'preferenze', 'gestisci', 'gestione', 'configura', 'opzioni', 'scegli', 'modifica', 'dettagli', 'mostra dettagli', 'scopri .. personalizza'],
    close: ['chiudi', 'nascondi', 'piu tardi', 'non ora', 'salta', 'annulla', 'indietro'],
    more: ['maggiori info*', 'piu info*', 'scopri di piu', 'leggi', 'leggi di piu', 'per saperne di piu', 'informativa', 'informativa estesa', 'cookie policy', 'privacy policy', 'condizioni', 'qui', 'ulteriori info*'],
  },
};
