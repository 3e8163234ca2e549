/** How a text says that a site does something with its visitors' data, in all languages in one list each, written the way words are compared (see `words.ts`). */

/** Somebody uses, sets or stores something, or asks whether that may be. */
export const siteUses: readonly string[] = [
  'gebruik*', 'maakt gebruik', 'plaats*', 'geplaatst', 'zetten', 'bewaren', 'bewaart', 'opslaan', 'inzetten', 'werken met', 'werkt met', 'mogen', 'mag', 'we cookies', 'onze cookies', 'met cookies', 'via cookies', 'telt', 'tellen', 'onthoud*',
  'vind je dat', 'vind je het', 'vindt u dat', 'vindt u het', 'is dat goed', 'is that ok', 'is that okay', 'are you ok', 'ok with', 'okay with', 'fine with', 'ist das ok', 'ist das okay', 'ca vous va', 'c est ok', 'est ce ok', 'esta bien', 'va bene', 'er det ok', 'er det okay', 'ar det ok', 'ar det okej',
  'use', 'uses', 'used', 'using', 'set', 'sets', 'setting', 'store', 'stores', 'storing', 'stored', 'place', 'places', 'placed', 'work with', 'enable', 'employ*', 'may we', 'can we', 'could we', 'our cookies', 'cookies on', 'with cookies', 'via cookies', 'count', 'counts', 'remember*',
  'mit cookies', 'zahlen', 'zahlt', 'verwend*', 'nutz*', 'benutz*', 'setz*', 'einsetz*', 'einsatz', 'speicher*', 'durfen', 'gespeichert',
  'avec des cookies', 'compter', 'comptons', 'utilis*', 'depos*', 'emploi*', 'recour*', 'enregistr*', 'pouvons', 'stock*', 'souhait*',
  'utiliz*', 'usa', 'usan', 'usamos', 'usar', 'emple*', 'podemos', 'almacen*', 'instal*',
  'usiamo', 'usano', 'utilizz*', 'impieg*', 'possiamo', 'fa uso', 'serve di', 'memorizz*',
  'usam', 'armazen*', 'recorre*',
  'uzywa*', 'stosuj*', 'korzysta*', 'wykorzyst*', 'zapis*', 'używa*',
  'anvand*', 'lagr*', 'satter', 'far vi', 'spar*',
  'bruger', 'brug', 'anvend*', 'benytt*', 'gemm*', 'gemt', 'saetter', 'sætter', 'ma vi',
];

/** Something is made better by them: a use where it is about a visit to a website. */
export const siteImproves: readonly string[] = ['verbeter*', 'verbesser*', 'improve*', 'improving', 'optimi*', 'amelior*'];

/** What data of visitors are used for, and that others get them. */
export const dataAims: readonly string[] = [
  'meten', 'meet', 'metingen', 'bezoekcijfers', 'bezoekersaantallen', 'bijhouden', 'statistiek*', '*analy*', '*statisti*', 'adverten*', 'reclame*', '*marketing*', 'derden', 'derde partijen', 'partners', 'gepersonaliseerd*', 'diensten van', 'diensten die', 'gegevens over', 'verzamelen .. gegevens', 'bezoekgegevens', 'bezoekersgegevens', 'te informeren',
  'measure*', 'measuring', 'data about', 'collect .. data', 'information about your', 'ads', 'advert*', 'third part*', 'vendors', 'personali*', 'targeting', 'profil*',
  'messen', 'messung*', 'daten uber', 'erheben .. daten', 'werbung', 'werbe*', 'anzeigen', 'dritte*', 'drittanbiet*', 'reichweit*', 'partner', 'partnern',
  'mesur*', 'audience', 'donnees sur', 'collect* .. donnees', 'publicit*', 'tiers', 'partenaires', 'traceur*',
  'medir', 'medicion', 'publicidad', 'terceros', 'socios', 'misur*', 'pubblicit*', 'terze', 'terzi', 'profilazione', 'medicao', 'publicidade', 'terceiros', 'parceiros',
  'reklam*', 'pomiar*', 'partnerzy', 'partnerami', 'podmiot*', 'annons*', 'tredje part*', 'tredjepart*', 'matning*', 'maling*', 'måling*',
];

/** That it is about a visit to a website, and what is kept on the visitor's device. */
export const visitWords: readonly string[] = [
  '*website*', '*site', 'sites', 'webwinkel', 'webshop', 'bezoek*', 'apparaat', 'apparaten', 'browser*', 'surf*', 'klikgedrag', 'online',
  'visit*', 'device*', 'browsing', 'web page', 'webseite*', 'seite', 'besuch*', 'gerat*', 'endgerat*', 'appareil*', 'terminal', 'visite*', 'navigation', 'navigateur',
  'dispositivo*', 'sitio*', 'visita*', 'navega*', 'sito', 'naviga*', 'urzadzeni*', 'stron*', 'witryn*', 'serwis*', 'enhet*', 'enhed*', 'besok*', 'besøg*', 'webbplats*', 'hjemmeside*', 'nettside*',
];
