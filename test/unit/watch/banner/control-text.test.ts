/** What buttons of banners say, in four languages. */
import { describe, expect, test } from 'vitest';
import { classifyControl, continues, isStep, negatesBox, putsAway, readControlText, switchesAll } from '../../../../watch/banner/control-text.ts';
import { foreignTopicsOf, languageOfText, topicsOf } from '../../../../watch/banner/topics.ts';
import type { ControlKind } from '../../../../rules/evidence/consent.ts';

const cases: Partial<Record<ControlKind, string[]>> = {
'accept-all':['Kies volledig','Choose full experience',"Tuurlijk!","Dat mag","Cookies inschakelen","Empfohlene Einstellungen akzeptieren","Cookies aktivieren","Ça me va","I do not mind, allow cookies","Accept recommended settings",'Alles accepteren','Accepteer alle cookies','Akkoord','AKKOORD ✓','OK','Oké!','Ja, ik ga akkoord','Begrepen','Prima','Accept all','Allow all cookies','I agree','Got it!','Alle akzeptieren','Alle Cookies zulassen','Zustimmen','Einverstanden','Tout accepter',"J'accepte","OK pour moi",'Doorgaan','Accepteren en doorgaan','Accepteren en sluiten','Alles toestaan','Sta alle cookies toe','Ja, graag','Accept cookie policy','Alle auswählen','Accept & continue','Accepter et fermer','Weiter','Ik vind het prima','Ik accepteer cookies','Yes, I accept','Accept all and save','Geen probleem','Akkoord en sluiten','Zustimmen und weiter','Consent','Alle Cookies akzeptieren →','Cookies toestaan'],
'reject-all':["Dat mag niet","Verbieden","Zet cookies uit","Opt me out","Turn off cookies","Möchte ich nicht","Pas d’accord",'Weigeren','Nee, bedankt','Liever niet','Alles weigeren','Doorgaan zonder te accepteren','Niet akkoord','Cookies weigeren','Niet accepteren','Do not accept all','Do not accept','Reject all','Decline','Deny','No thanks','Refuse non-essential cookies','Reject non-essential','Alle ablehnen','Ablehnen','Nein, danke','Ohne Zustimmung fortfahren','Continuer sans accepter','Tout refuser','Je refuse','Non merci','Geen cookies','Weiger niet-noodzakelijke cookies','Ik ga niet akkoord','Wijs alles af','Do not consent','Continue without accepting','Nicht akzeptieren','Ne pas accepter','Nee','No','Disagree','Alles afwijzen','Weigeren en sluiten','I do not agree','Ik wil geen cookies','Toestemming intrekken','Withdraw consent','Zonder cookies verder','Sluiten zonder te accepteren','Nee, ik accepteer geen cookies','Disagree and close','Refuser tous les cookies','Weiter ohne Einwilligung','Nee, liever niet'],
'necessary-only':["Kies basis","Choose essential cookies","Nur notwendige auswählen","Kies alleen noodzakelijke",'Alleen noodzakelijke cookies','Akkoord met noodzakelijke cookies','Alleen noodzakelijk','Only necessary','Use necessary cookies only','Accept essential only','Nur notwendige Cookies','Nur essenzielle Cookies akzeptieren','Uniquement les cookies nécessaires','Alleen functionele cookies','Noodzakelijke cookies','Enkel functioneel','Strictly necessary only','Alle noodzakelijke cookies accepteren','Accept only necessary','Accepter uniquement les cookies essentiels','Nur erforderliche','Accepteer noodzakelijk','Technisch notwendige akzeptieren','Nee, alleen noodzakelijke','Accept required cookies','Basis cookies accepteren'],
'save-selection':['Accepteer selectie','Voorkeuren opslaan','Keuze opslaan','Selectie toestaan','Bevestig mijn keuzes','Opslaan','Save preferences','Confirm my choices','Allow selection','Save & exit','Auswahl erlauben','Auswahl speichern','Einstellungen speichern','Enregistrer mes choix','Valider','Confirmer mes choix','Instellingen opslaan','Opslaan en sluiten','Selectie bevestigen','Sla mijn voorkeuren op','Accept selected','Geselecteerde cookies accepteren','Accept selection','Ausgewählte akzeptieren','Accepter la sélection','Mijn keuze bewaren','Confirm'],
'settings':["Lassen Sie mich wählen",'Instellingen','Cookie-instellingen','Voorkeuren aanpassen','Zelf instellen','Aanpassen','Meer opties','Beheer opties','Settings','Cookie settings','Manage preferences','Customize','Customise choices','Let me choose','Manage options','Einstellungen','Cookie-Einstellungen','Individuelle Einstellungen','Anpassen','Paramétrer','Personnaliser','Gérer mes choix','Paramètres des cookies','Voorkeuren','Bekijk voorkeuren','Nee, pas aan','Details tonen','Keuzes aanpassen','Weigeren of aanpassen','Ik wil zelf kiezen','Cookies beheren','Manage consent','Pas cookies aan','Preferences','Show purposes','Cookies instellen','Privacyinstellingen','More options','Let me decide','Meer informatie en instellingen','Wijzig instellingen'],
'close':['Sluiten','×','✕','Close','Schließen','Fermer','x','Melding sluiten','Later','Niet nu','Not now','Sluit deze melding','Dismiss','Close this dialog'],
'more-information':["More",'Meer informatie','Lees meer','Cookiebeleid','Privacyverklaring','Learn more','Privacy policy','Cookie Policy','Mehr erfahren','Datenschutzerklärung','En savoir plus','Politique de confidentialité','Lees ons cookiebeleid','Read more about accepting cookies','Lees meer over het weigeren van cookies','Impressum','Meer over noodzakelijke cookies'],
'other':['Accept & reject','Accepteren of weigeren','Functionele en analytische cookies','Alleen statistische cookies','Nederlands','NL','Contact','Home','Accept necessary and analytics','Niet meer tonen',''],
};

describe.each(Object.entries(cases))('%s', (kind, texts) => {
  test.each(texts)('%s', (text) => {
    expect(readControlText(text).kind).toBe(kind);
  });
});

const control = { text: '', name: '', role: 'button', expands: false };

test('the accessible name tells where the visible text does not', () => {
  expect(classifyControl({ ...control, text: '', name: 'Cookies weigeren' }).kind).toBe('reject-all');
  expect(classifyControl({ ...control, text: 'OK', name: 'Alleen noodzakelijke cookies accepteren' }).kind).toBe('necessary-only');
  expect(classifyControl({ ...control, text: '×', name: 'Doorgaan zonder te accepteren' }).kind).toBe('reject-all');
});

test('what a visitor sees goes before what the name says', () => {
  expect(classifyControl({ ...control, text: 'Weigeren', name: 'Sluit de cookiemelding' }).kind).toBe('reject-all');
  expect(classifyControl({ ...control, text: 'Alles accepteren', name: 'Weigeren' }).kind).toBe('accept-all');
});

test('"Got it" is an answer, also where a screen reader hears that it dismisses the message', () => {
  expect(classifyControl({ ...control, text: 'Begrepen!', name: 'dismiss cookie message' }).kind).toBe('accept-all');
  expect(classifyControl({ ...control, text: '×', name: 'dismiss cookie message' }).kind).toBe('close');
});

test.each([['Geen marketingcookies plaatsen', true], ['Ik wil geen analytische cookies', true], ['Do not use tracking cookies', true], ['Keine Marketing-Cookies', true], ['Marketing', false], ['Nee', false], ['Marketing: nein', false], ['No', false]])('ticking "%s" takes consent away: %s', (label, negated) => {
  expect(negatesBox(label)).toBe(negated);
});

test('of two buttons that stay pressed, on and off are the answers; on a switch they are its state', () => {
  expect(classifyControl({ ...control, text: 'Uit', role: 'togglebutton' })).toMatchObject({ kind: 'category', says: 'reject-all' });
  expect(classifyControl({ ...control, text: 'On', role: 'radio' })).toMatchObject({ kind: 'category', says: 'accept-all' });
  expect(classifyControl({ ...control, text: 'Off', role: 'switch' }).says).toBe('other');
});

test('going on is a step only where the text counts the steps', () => {
  expect([continues('Weiter'), isStep('Schritt 1 von 2'), isStep('Wir verwenden Cookies auf 2 Seiten')]).toEqual([true, true, false]);
});

test('a box for all the others, and a message that is put away', () => {
  expect([switchesAll('Alle Dienste aktivieren oder deaktivieren'), switchesAll('Marketing')]).toEqual([true, false]);
  expect([putsAway('Hide cookie message'), putsAway('OK')]).toEqual([true, false]);
});

test('a box is a category, and says what it would mean as a button', () => {
  expect(classifyControl({ ...control, text: 'Alleen noodzakelijke cookies', name: '', role: 'radio' })).toMatchObject({ kind: 'category', says: 'necessary-only' });
});

test('the heading of a fold-out section is not a choice', () => {
  expect(classifyControl({ ...control, text: 'Noodzakelijke cookies', name: 'Noodzakelijke cookies', expands: true }).kind).toBe('other');
});

test('a text about cookies weighs more than one that mentions privacy', () => {
  expect(topicsOf('Wij gebruiken cookies om onze website te verbeteren').weight).toBeGreaterThanOrEqual(4);
  expect(topicsOf('Lees onze privacyverklaring').weight).toBeLessThan(4);
  expect(foreignTopicsOf('Schrijf je in voor onze nieuwsbrief en krijg 10% korting').get('newsletter')).toBeGreaterThanOrEqual(2);
});

test.each([
  ['nl', 'Wij gebruiken cookies om het bezoek aan onze website te meten'],
  ['en', 'We use cookies to measure visits to our website'],
  ['de', 'Wir verwenden Cookies, um die Nutzung unserer Webseite zu messen'],
  ['fr', 'Nous utilisons des cookies pour mesurer la fréquentation de notre site'],
])('knows %s', (language, text) => {
  expect(languageOfText(text, 'xx')).toBe(language);
});
