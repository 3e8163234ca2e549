import type { ConsentWords } from '../wording.ts';

/** German. */
export const wording: ConsentWords = {
  language: 'de',
  rank: 3,
  common: ['der', 'die', 'das', 'und', 'wir', 'sie', 'ihre', 'ihr', 'unsere', 'unserer', 'zu', 'auf', 'mit', 'fur', 'von', 'nicht', 'ist', 'sind', 'werden', 'verwenden', 'nutzen', 'diese', 'einige', 'konnen', 'um', 'mehr', 'alle', 'nur', 'ihnen', 'ein', 'eine'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*'],
    consent: ['einwillig*', 'zustimm*', 'einverstanden', 'einverstandnis'],
    tracking: ['track*', 'ahnliche techn*', 'vergleichbare techn*', 'pixel', 'surfverhalten', 'nutzungsverhalten', 'nutzerverhalten', 'profile', 'informationen auf einem gerat', 'informationen auf ihrem gerat', 'reichweitenmessung'],
    privacy: ['ihre daten', 'deine daten', 'privatsphare*', 'datenschutz*', 'personenbezogen*', 'personliche daten', 'dsgvo'],
    web: ['website*', 'webseite*', 'internetseite', 'seite', 'nutzen', 'nutzung', 'verwenden', 'verwendet', 'besuch*', 'erlebnis', 'nutzererlebnis', 'statisti*', 'analy*', 'werbung', 'anzeigen', 'marketing', 'partner', 'gerat', 'browser', 'verbessern', 'messen', 'daten', 'auswahl', 'zugriffe', 'technologien'],
  },
  foreign: {
    newsletter: ['newsletter', 'anmelden', 'abonnieren', 'rabatt*', 'gutschein*', 'e mail adresse', 'angebote', 'posteingang'],
    age: ['18', '18 jahre', 'alter', 'volljahrig*', 'jahre alt', 'oder alter', 'geburtsdatum', 'alkohol*', 'alt genug', 'altersprufung', 'minderjahrig*'],
    chat: ['chat*', 'livechat', 'nachricht eingeben', 'frage stellen', 'wie konnen wir .. helfen', 'wie kann ich .. helfen'],
    login: ['einloggen', 'log in', 'login', 'passwort', 'kennwort', 'benutzername', 'registrieren'],
    shop: ['warenkorb', 'kasse', 'bestellen', 'versandkosten', 'jetzt kaufen', 'rabatt*'],
    food: ['rezept*', 'backen', 'gebacken', 'ofen', 'backofen', 'teig', 'butter', 'schokolade*', 'mehl', 'zucker', 'lecker*', 'platzchen', 'keks*'],
    embed: ['video*', 'karte', 'inhalt*', 'abspielen', 'ansehen', 'anzuzeigen', 'externe', 'formular'],
  },
  control: {
    not: ['nicht', 'kein', 'keine', 'keinen', 'ohne'],
    accept: ['akzeptier*', 'annehmen', 'zustimmen', 'zustimme', 'stimme .. zu', 'einverstanden', 'erlauben', 'erlaube', 'zulassen', 'lasse .. zu', 'einwilligen', 'willige .. ein', 'gestatten', 'genehmigen', 'alle aktivieren', 'alles aktivieren', 'alle auswahlen', 'aktivieren', 'aktiviere', 'mit werbung', 'her damit', 'zustimmung erteilen', 'einwilligung erteilen', 'zustimmung geben'],
    agree: ['ja', 'zustimmung', 'einwilligung*', 'ok', 'okay', 'verstanden', 'ich verstehe', 'alles klar', 'klar', 'gerne', 'gern', 'in ordnung', 'passt', 'weiter', 'fortfahren', 'fortsetzen', 'zur seite', 'zur website', 'kein problem', 'geht klar', 'super', 'los geht s', 'gelesen', 'na klar', 'naturlich', 'selbstverstandlich', 'nichts dagegen', 'macht nichts'],
    all: ['alle', 'alles', 'allen', 'allem', 'samtliche*', 'komplett', 'empfohlene*'],
    reject: ['lieber ohne', 'lieber nicht', 'weiter ohne', 'nichts fur mich', 'ablehn*', 'abgelehnt', 'lehne .. ab', 'lehnen .. ab', 'verweiger*', 'zuruckweisen', 'nein', 'nein danke', 'lieber nicht', 'widersprech*', 'widerspruch', 'widerruf*', 'blockieren', 'deaktivieren', 'alle deaktivieren', 'alle abwahlen', 'abwahlen', 'untersagen', 'verbieten', 'will .. nicht', 'will nicht', 'mochte .. nicht', 'mochte nicht', 'verbiet*', 'verbiete', 'auf keinen fall'],
    necessary: ['notwendig*', 'erforderlich*', 'essen*iell*', 'funktionale', 'funktionell*', 'technisch*', 'notig*', 'benotigt*', 'unbedingt', 'minimal*', 'basis*', 'grundlegend*', 'pflicht*', 'zwingend*'],
    unnecessary: ['nicht notwendig*', 'nicht erforderlich*', 'nicht essen*iell*', 'nicht funktionale', 'nicht technisch*', 'nicht notig*', 'nicht unbedingt', 'unnotig*', 'optionale*', 'zusatzlich*'],
    purposes: ['*analys*', '*analytics', 'analytisch*', '*statisti*', '*marketing*', '*werbung', 'werbe*', 'tracking', 'personalisierte*', 'social*', 'performance', 'leistung*', 'externe', 'medien', 'komfort*', 'targeting', 'praferenz*'],
    only: ['nur', 'lediglich', 'ausschliesslich', 'bloss'],
    save: ['ausgewahlte', 'speichern', 'speicher', 'sichern', 'bestatigen', 'ubernehmen', 'anwenden', 'abspeichern'],
    selection: ['auswahl', 'ausgewahlt*', 'gewahlte*', 'praferenzen', 'aktuelle', 'wahl', 'entscheidung'],
    settings: ['*einstellung', '*einstellungen', 'einstellen', 'anpassen', 'verwalten', 'individuell*', 'konfigur*', 'praferenzen', 'optionen', 'auswahlen', 'selbst', 'andern', 'bearbeiten', 'details', 'details zeigen', 'details anzeigen', 'personalisieren', 'zwecke anzeigen', 'zwecke', 'festlegen', 'selber', 'entscheiden', 'auswahl', 'wahlen'],
    close: ['schliessen', 'ausblenden', 'spater', 'nicht jetzt', 'jetzt nicht', 'uberspringen', 'ignorieren', 'abbrechen', 'zuruck', 'verbergen'],
    more: ['mehr info*', 'mehr erfahren', 'weitere info*', 'mehr lesen', 'weiterlesen', 'weitere details', 'mehr details', 'mehr dazu', 'mehr uber', 'datenschutz', 'datenschutzerklarung', 'datenschutzhinweise', 'datenschutzbestimmungen', '*richtlinie', '*richtlinien', '*erklarung', '*hinweise', 'impressum', 'agb', 'info', 'informationen', 'was sind', 'warum', 'anbieter', 'partner', 'hier', 'erfahren'],
  },
};
