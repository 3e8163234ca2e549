/**
 * How boxes of forms offer mail about offers, and how they decline it, by language. Words as sites write them, in the form
 * of `word-matcher.ts`; no native speaker has checked them, but for Dutch and English.
 */
import { listed } from './language.ts';

const offers: Readonly<Record<string, string>> = {
  bg: '*бюлетин*, *промоци*, рекламн*',
  cs: '*newsletter*, novink*, obchodní sdělení, reklamn*',
  da: '*nyhedsbrev*, tilbud*',
  de: '*newsletter*, *rundbrief*, angebote, *werbung*',
  el: '*newsletter*, ενημερωτικ* δελτι*, προσφορ*, διαφημιστικ*',
  en: '*newsletter*, *marketing*, *mailing*, *promotion*, offers',
  es: '*newsletter*, boletín, boletines, ofertas, *promocion*, publicidad',
  et: '*uudiskir*, pakkumis*, reklaam*',
  fi: '*uutiskirje*, tarjouks*, *mainonta*',
  fr: '*newsletter*, lettre d information, infolettre, offres, *promotion*, publicité*',
  hr: '*newsletter*, ponud*, promocij*',
  hu: '*hírlev*, *reklám*, ajánlat*',
  it: '*newsletter*, offerte, *promozion*, pubblicitari*',
  lt: '*naujienlaišk*, pasiūlym*, reklam*',
  lv: '*jaunumu vēstul*, piedāvājum*, reklām*',
  nl: '*nieuwsbrie*, *aanbieding*, op de hoogte, *reclame*, updates ontvangen, updates per',
  no: '*nyhetsbrev*, tilbud*, reklame*',
  pl: '*newsletter*, biuletyn*, ofert*, promocj*, reklam*, informacj* handlow*',
  pt: '*newsletter*, boletim, ofertas, *promoç*, publicidade',
  ro: '*newsletter*, buletin*, oferte*, promoți*, publicitar*',
  sk: '*newsletter*, novink*, obchodné oznámenia, reklamn*',
  sl: 'e novic*, ponudb*, promocij*',
  sv: '*nyhetsbrev*, erbjudand*, reklam*',
  tr: '*bülten*, kampanya*, reklam*',
  uk: 'розсилк*, рекламн*',
};

const declining: Readonly<Record<string, string>> = {
  bg: 'не желая, не искам, без',
  cs: 'nechci, nepřeji, nezasílat, neposílat, ne',
  da: 'ikke, nej, ingen',
  de: 'nicht, kein, keine, keinen, nein, abmelden',
  el: 'δεν, μην, όχι',
  en: 'no, not, don t, unsubscribe',
  es: 'no, sin',
  et: 'ei, mitte',
  fi: 'ei, en halua, älä',
  fr: 'ne .. pas, non, sans',
  hr: 'ne želim, ne',
  hu: 'nem, ne',
  it: 'non, no',
  lt: 'ne, nenoriu',
  lv: 'nē, nevēlos',
  nl: 'geen, niet, nee, afmelden, uitschrijven',
  no: 'ikke, nei, ingen',
  pl: 'nie, bez',
  pt: 'não, sem',
  ro: 'nu doresc, nu vreau, nu sunt de acord',
  sk: 'nechcem, neželám, nie',
  sl: 'ne želim, ne',
  sv: 'inte, nej, inga',
  tr: 'istemiyorum, hayır, almak istemiyorum',
  uk: 'не бажаю, не хочу, ні',
};

export const offerWords: readonly string[] = Object.values(offers).flatMap(listed);
export const decliningWords: readonly string[] = Object.values(declining).flatMap(listed);
