import type { LanguageWords } from '../language.ts';

/**
 * Dutch. Terms of law as in the Dutch version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. Read on real sites.
 */
export const language: LanguageWords = {
  id: 'nl',
  links: {
    privacy: `privacy, avg, persoonsgegevens, gegevensbescherming, bescherming van gegevens, persoonlijke gegevens`,
    cookies: 'cookie, cookies',
    document: `verklaring, verklaringen, beleid, statement, policy, reglement, voorwaarden, melding, kennisgeving,
    richtlijn, protocol`,
    neutral: `onze, uw, jouw, over, gebruik, informatie, info, lees, meer, gaan, omgaan, omgang, zorgvuldig,
    veilig, veiligheid, bescherming, beschermen, verwerking, verwerken, rechten, jouw, hier, juridisch,
    colofon, algemene, disclaimer, bekijk, akkoord, respecteren, waarborgen, deze`,
    settings: `instelling, instellingen, voorkeur, voorkeuren, keuze, keuzes, beheer, beheren, wijzigen, aanpassen,
    toestemming`,
    other: `recept, recepten, koek, koekjes, bakken, deeg, havermout, chocola, chocolade, vacature, vacatures,
    baan, banen, functionaris, adviseur, jurist, coördinator, training, trainingen, cursus, cursussen,
    opleiding, opleidingen, nieuws, actueel, artikel, artikelen, blogs, diensten, dienst, expertise,
    advies, producten, winkel, kabel, kabels, folie, folies, raamfolie, glas, scherm, schermen,
    schutting, schuttingen, doek, doeken, hek, hekken, hokje, wet, wetten, wetgeving, tips, scan,
    quickscan`,
  },
  parts: {
    responsible: '*telefoon*, *phone*, *contact*',
    ground: `*grondslag*, *toestemming*, *overeenkomst*, gerechtvaardigd belang*, wettelijke verplichting*`,
    recipients: 'derde partij*, derden partij*, derden, *ontvanger*, *verwerker*',
    retention: '*bewaar*, *bewaren*, opgeslagen',
    access: '*inzage*, in te zien, *inzien*',
    objection: '*bezwaar*',
    restriction: '*beperk*',
    portability: '*overdraagba*, *overdracht*, *overdragen*',
    withdrawal: '*intrekken*, in te trekken, ingetrokken, trek .. in',
    complaint: '*klacht*, autoriteit persoonsgegevens',
    date: 'versie, laatst gewijzigd, bijgewerkt',
    session: 'sessie, sessieduur',
  },
  categories: {
    analytics: 'meten, metingen, meet, prestatie*, bezoekersaantallen, verkeer',
    marketing: 'reclame*, doelgroep*, profilering',
    embed: `extra functionaliteit*, extra functie*, ingesloten, externe media, externe inhoud, kaart, kaarten,
    inhoud van derden, sociale media`,
    preferences: 'voorkeur*, personalisatie, gebruiksgemak, functionaliteit*',
    weak: 'prestatie*, verkeer, kaart, functionaliteit*',
    common: 'voor, doeleinden, doel, de, het, en, van, extra',
  },
};
