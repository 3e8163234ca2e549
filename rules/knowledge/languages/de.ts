import type { LanguageWords } from '../language.ts';

/**
 * German. Terms of law as in the German version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'de',
  links: {
    privacy: `datenschutz, dsgvo, ds-gvo, personenbezogene daten, personenbezogener daten, privatsphäre,
    datenschutzes`,
    cookies: 'cookie, cookies',
    document: `erklärung, hinweis, hinweise, bestimmung, bestimmungen, richtlinie, richtlinien, information,
    informationen`,
    neutral: `unsere, unser, verwendung, nutzung, schutz, umgang, ihre, ihrer, rechtliches, impressum, mehr, über`,
    settings: 'einstellung, einstellungen, präferenzen, verwalten, auswahl',
    other: `beauftragter, beauftragte, beauftragten, beauftragtem, behörde, behörden, stelle, stellen, karriere,
    schulung, schulungen, seminar, beratung, berater, folie, folien, rezept, rezepte, backen, keks,
    plätzchen, aktuelles, blog, zaun`,
  },
  parts: {
    responsible: 'verantwortlich*, kontakt*, telefon*, erreichen sie',
    officer: 'datenschutzbeauftragt*',
    purposes: 'zweck*, um .. zu',
    ground: `rechtsgrundlage*, einwilligung*, vertrag*, berechtigte* interesse*, rechtliche verpflichtung`,
    recipients: `dritte, dritten, empfänger*, auftragsverarbeiter*, weitergegeben, geben .. weiter, weitergabe,
    weiterleiten, weitergeleitet, übermittel*, teilen .. mit, dienstleister*, offengelegt, partner`,
    transfers: `drittland*, drittländer*, drittstaat*, außerhalb der eu*, außerhalb des ewr,
    standardvertragsklauseln`,
    retention: 'speicherdauer, aufbewahrung*, gespeichert, aufbewahrt, speichern',
    access: 'auskunft*',
    objection: 'widerspruch*, widersprechen',
    restriction: 'einschränkung*, einzuschränken',
    portability: 'datenübertragbarkeit, übertragbarkeit, übertragung',
    withdrawal: 'widerruf*, widerrufen, zu widerrufen',
    complaint: 'beschwerde*, aufsichtsbehörde*',
    date: 'stand, zuletzt aktualisiert, letzte änderung, version, fassung',
    session: 'sitzung, session',
  },
  categories: {
    analytics: 'messung, leistung*, reichweite*',
    marketing: '*werbung, werbe*',
    embed: 'externe medien, karten, medien, soziale medien',
    preferences: 'praferenz*, komfort*',
    weak: 'leistung*',
    common: 'fur, zwecke, und',
  },
};
