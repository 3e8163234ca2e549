import type { ConsentWords } from '../wording.ts';

/** Dutch, of the Netherlands and of Flanders. */
export const wording: ConsentWords = {
  language: 'nl',
  rank: 1,
  common: ['de', 'het', 'een', 'wij', 'we', 'van', 'voor', 'om', 'op', 'onze', 'uw', 'je', 'jouw', 'u', 'deze', 'gebruiken', 'gebruikt', 'maakt', 'met', 'niet', 'naar', 'zijn', 'worden', 'kunt', 'meer', 'ook', 'te', 'alle', 'alleen'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*'],
    consent: ['toestemming*', 'instemming', 'akkoord', 'instemmen'],
    tracking: ['track*', 'traceer*', 'volgen', 'soortgelijke techn*', 'vergelijkbare techn*', 'pixels', 'surfgedrag', 'bezoekgedrag', 'klikgedrag', 'profiel', 'informatie op een apparaat', 'informatie op uw apparaat', 'informatie op je apparaat'],
    privacy: ['uw gegevens', 'je gegevens', 'jouw gegevens', 'privacy*', 'persoonsgegevens', 'persoonlijke gegevens', 'avg', 'gegevensbescherming'],
    web: ['website*', 'site', 'webwinkel', 'webshop', 'pagina', 'gebruik*', 'bezoek*', 'ervaring', 'gebruikservaring', 'statistiek*', 'statistisch*', 'analytisch*', 'analys*', 'adverten*', 'marketing', 'partners', 'apparaat', 'browser', 'verbeteren', 'functioneren', 'meten', 'gegevens', 'voorkeur*', 'keuze'],
  },
  foreign: {
    newsletter: ['nieuwsbrief', 'inschrijven', 'schrijf .. in', 'aanmelden', 'meld .. aan', 'abonneer*', 'korting*', 'kortingscode', 'e mailadres', 'aanbieding*', 'inbox'],
    age: ['18', '18 jaar', 'leeftijd*', 'oud genoeg', 'of ouder', 'ouder dan', 'geboortedatum', 'geboortejaar', 'meerderjarig*', 'alcohol*', 'hoe oud', 'jonger dan'],
    chat: ['chat*', 'livechat', 'typ .. bericht', 'stel .. vraag', 'waarmee kunnen we', 'waar kunnen we .. helpen', 'waarmee kan ik'],
    login: ['inloggen', 'log in', 'aanloggen', 'wachtwoord', 'gebruikersnaam', 'wachtwoord vergeten', 'registreren'],
    shop: ['winkelwagen*', 'winkelmand*', 'afrekenen', 'bestellen', 'in winkelwagen', 'verzendkosten', 'toegevoegd', 'korting*', 'kortingscode', 'eerste bestelling'],
    food: ['recept*', 'bakken', 'gebakken', 'bak', 'oven', 'deeg', 'boter', 'chocola*', 'bloem', 'suiker', 'lekker*', 'koekje*', 'koekjes'],
    embed: ['video*', 'kaart', 'inhoud', 'content', 'afspelen', 'bekijken', 'te zien', 'te tonen', 'externe', 'formulier'],
  },
  control: {
    not: ['niet', 'geen', 'zonder'],
    accept: ['accept', 'accepteer*', 'accepteren', 'accepteert', 'acceptere', 'aanvaard*', 'akkoord', 'toestaan', 'sta .. toe', 'toelaten', 'laat .. toe', 'instemmen', 'stem .. in', 'stem .. toe', 'toestemmen', 'goedkeuren', 'keur .. goed', 'toestemming geven', 'geef .. toestemming', 'verleen .. toestemming', 'toestemming verlenen', 'alles inschakelen', 'alles aanzetten', 'alles selecteren', 'alles aanvinken', 'inschakelen', 'aanzetten', 'zet .. aan'],
    agree: ['ja', 'toestemming', 'ok', 'oke', 'okee', 'okay', 'oki', 'prima', 'begrepen', 'ik begrijp het', 'ik begrijp dit', 'ik snap het', 'snap ik', 'duidelijk', 'graag', 'is goed', 'dat is goed', 'goed', 'top', 'doe maar', 'doorgaan', 'ga door', 'verder', 'ga verder', 'geen probleem', 'geen bezwaar', 'gelezen', 'naar de website', 'naar de site', 'helemaal prima', 'vind ik goed', 'vind ik prima', 'tuurlijk', 'natuurlijk', 'uiteraard', 'dat mag', 'mag', 'laat maar komen', 'lekker', 'smakelijk', 'niet erg', 'niks tegen', 'goed idee'],
    all: ['alle', 'alles', 'allemaal', 'volledig*', 'overal', 'aanbevolen'],
    reject: ['maar zonder', 'liever zonder', 'doe maar niet', 'doe maar geen', 'niet voor mij', 'even niet', 'weiger*', 'geweigerd', 'liever geen', 'afwijz*', 'wijs .. af', 'verwerp*', 'nee', 'neen', 'liever niet', 'nee bedankt', 'blokkeer*', 'blokkeren', 'alles uitschakelen', 'schakel .. uit', 'alles uitzetten', 'intrekken', 'trek .. in', 'maak bezwaar', 'bezwaar maken', 'oneens', 'afzien', 'niet mee eens', 'uitschakelen', 'afkeuren', 'zie .. af', 'mag niet', 'zet .. uit', 'cookies uit', 'afslaan', 'sla .. af', 'wil .. niet', 'wil niet', 'verbied*', 'verbieden'],
    necessary: ['*noodzakelijk*', 'hoognodig*', 'essentie*', 'functionele', 'functioneel', 'technische', 'technisch', 'vereist*', 'nodige', 'nodig', 'basis*', 'minimale', 'minimum', 'minimaal', 'verplicht*', 'standaardcookies', 'onmisbare'],
    unnecessary: ['niet noodzakelijk*', 'niet strikt noodzakelijk*', 'niet essentie*', 'niet functionele', 'niet technische', 'niet vereist*', 'niet nodige', 'niet verplicht*', 'onnodig*', 'optionele', 'overige', 'andere'],
    purposes: ['*analytisch*', '*analytics', '*statisti*', '*marketing*', '*adverten*', 'tracking*', 'gepersonaliseerde', 'persoonlijke', 'social*', 'optimale', 'prestatie*', 'externe', 'media', 'voorkeurscookies', 'voorkeurcookies', 'reclame*', 'targeting'],
    only: ['alleen', 'enkel', 'slechts', 'uitsluitend', 'beperk*', 'enkele'],
    save: ['geselecteerde', 'opslaan', 'sla .. op', 'bewaar*', 'bewaren', 'bevestig*', 'toepassen', 'pas .. toe', 'vastleggen', 'doorvoeren'],
    selection: ['selectie', 'geselecteerd*', 'keuze*', 'cookiekeuze*', 'gekozen', '*voorkeur', '*voorkeuren', 'aangevinkte'],
    settings: ['*instelling', '*instellingen', 'instellen', 'stel .. in', '*voorkeur', '*voorkeuren', 'aanpassen', 'pas .. aan', 'wijzig*', 'beheer*', 'beheren', 'zelf kiezen', 'kies', 'kiezen', 'keuze', 'keuzes', '*opties', 'mogelijkheden', 'personaliseren', 'personaliseer', 'configureren', 'configureer', 'details tonen', 'toon details', 'details weergeven', 'details', 'bewerken', 'selecteer', 'selecteren', 'specificeren', 'verfijnen', 'toon doeleinden', 'doeleinden weergeven', 'aangepast'],
    close: ['sluit', 'sluiten', 'afsluiten', 'dicht', 'verberg', 'verbergen', 'later', 'nu niet', 'niet nu', 'overslaan', 'sla over', 'negeer', 'negeren', 'wegklikken', 'verwijder melding', 'melding verwijderen', 'terug'],
    more: ['meer info*', 'meer weten', 'lees meer', 'lees verder', 'verder lezen', 'lees alles', 'meer lezen', 'meer over', 'meer uitleg', 'weten', '*beleid', '*verklaring', '*statement', '*reglement', 'voorwaarden', 'lees', 'bekijk', 'over cookies', 'wat zijn', 'waarom', 'info', 'informatie', 'uitleg', 'leveranciers', 'partners', 'meer details', 'disclaimer'],
  },
};
