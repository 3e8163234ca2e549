/** The passages that rules rest on, in the words of this product. Numbers are those of the published texts. */
import type { Citation } from './finding.ts';

const cite = (type: Citation['type'], id: string, nl: string, en: string, url?: string): Citation => ({ type, id, text: { nl, en }, ...(url === undefined ? {} : { url }) });

const telecomAct = 'https://wetten.overheid.nl/BWBR0009950/';
const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';

export const tw1 = cite('law', 'Telecommunicatiewet art. 11.7a lid 1',
  'Gegevens in de randapparatuur van een gebruiker plaatsen of lezen mag alleen na duidelijke en volledige informatie én toestemming.',
  "Placing or reading information in a user's equipment requires clear and complete information and consent.", telecomAct);
export const tw3 = cite('law', 'Telecommunicatiewet art. 11.7a lid 3',
  'Geen toestemming nodig: wat uitsluitend de communicatie uitvoert, wat strikt noodzakelijk is voor de gevraagde dienst, en metingen van een geleverde dienst met geen of geringe gevolgen voor de persoonlijke levenssfeer.',
  'No consent needed for: what only carries the communication, what the requested service strictly needs, and measuring a delivered service with no or minor consequences for privacy.', telecomAct);
export const eprivacy = cite('law', 'Richtlijn 2002/58/EG art. 5 lid 3', 'Opslaan van of toegang tot informatie op het apparaat van een gebruiker alleen met toestemming.', "Storing or accessing information on a user's device only with consent.");
export const avg5a = cite('law', 'AVG art. 5 lid 1 onder a', 'Rechtmatig, behoorlijk en transparant.', 'Lawful, fair and transparent.', gdpr);
export const avg5e = cite('law', 'AVG art. 5 lid 1 onder e', 'Niet langer bewaren dan nodig.', 'Kept no longer than necessary.', gdpr);
export const avg5f = cite('law', 'AVG art. 5 lid 1 onder f en art. 32', 'Passend beveiligd, onder meer door versleuteling.', 'Appropriately secured, among other things by encryption.', gdpr);
export const avg13 = cite('law', 'AVG art. 13 lid 1', 'De betrokkene hoort te weten wie zijn gegevens ontvangt en waarvoor.', 'People must be told who receives their data and for what.', gdpr);
export const edpbScope = cite('guidance', 'EDPB-richtsnoeren 2/2023 par. 32-34', 'Een script dat de browser gegevens laat versturen valt onder artikel 5 lid 3, ook als een ander de gegevens krijgt.', 'A script that makes the browser send information falls under article 5(3), also when someone else receives it.');
export const edpbPixels = cite('guidance', 'EDPB-richtsnoeren 2/2023 par. 47-51', 'Meetpixels en -links vallen onder artikel 5 lid 3.', 'Tracking pixels and links fall under article 5(3).');
export const edpbStorage = cite('guidance', 'EDPB-richtsnoeren 2/2023 par. 35-39', 'Voor opslag geldt geen ondergrens in duur of omvang; lokale opslag telt mee.', 'Storage has no lower limit of duration or size; local storage counts.');
export const edpbUnfair = cite('guidance', 'EDPB-richtsnoeren 05/2020 par. 121-123', 'Toestemming vragen en toch doorgaan na een weigering is misleidend.', 'Asking for consent and going on after a refusal is unfair.');
export const taskforceDefault = cite('guidance', 'EDPB Cookie Banner Taskforce par. 7', 'Zonder actieve handeling geen cookies die toestemming vereisen.', 'Without a positive action no cookies that need consent.');
export const taskforceEssential = cite('guidance', 'EDPB Cookie Banner Taskforce par. 26-30', 'De eigenaar houdt een lijst van noodzakelijke cookies bij en kan de noodzaak aantonen.', 'The owner keeps a list of essential cookies and can show why they are.');
export const taskforceReject = cite('guidance', 'EDPB Cookie Banner Taskforce par. 20-24', 'Gerechtvaardigd belang is geen grond om na een weigering toch te plaatsen of te lezen.', 'Legitimate interest is no ground to place or read after a refusal.');
export const fashionId = cite('law', 'HvJ EU C-40/17 (Fashion ID)', 'Wie een onderdeel van een derde insluit, is medeverantwoordelijk voor het verzamelen en doorgeven dat daarbij gebeurt.', "Whoever embeds a third party's component is jointly responsible for the collection and transmission that come with it.");
export const apAnalytics = cite('guidance', 'AP, handleiding privacyvriendelijk instellen Google Analytics', 'Laat het IP-adres maskeren, deel niet met Google, geen advertentiefuncties, geen User-ID.', 'Mask the IP address, do not share with Google, no advertising features, no User-ID.');
export const googleAip = cite('specification', 'Google, IP-maskering in Universal Analytics', 'Met `aip=1` op een hit wordt het laatste deel van het IP-adres gewist.', 'With `aip=1` on a hit the last part of the IP address is removed.');
export const cookieSecurity = cite('specification', 'MDN, Secure cookie configuration; RFC 6265bis', 'Secure op alle cookies, HttpOnly op sessiecookies, sessies verlopen snel.', 'Secure on all cookies, HttpOnly on session cookies, sessions expire soon.', 'https://developer.mozilla.org/docs/Web/Security/Practical_implementation_guides/Cookies');
export const dpcSession = cite('guidance', 'DPC (Ierland), richtsnoeren cookies 2020', 'Een sessiecookie hoort niet lang te leven; de termijn past bij het doel.', 'A session cookie should not live long; the term fits the purpose.');
export const edpsInspection = cite('guidance', 'EDPS Website Evidence Collector', 'Controleert onder meer HTTPS, omleiding van http en onveilige formulieren.', 'Checks, among others, HTTPS, redirection of http and insecure forms.');
