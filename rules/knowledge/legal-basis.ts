/**
 * The passages that rules rest on, in the words of this product. Numbers are those of the published texts.
 */
import type { Citation } from '../judge/finding.ts';

const cite = (type: Citation['type'], id: string, nl: string, en: string, url?: string): Citation => ({
  type,
  id,
  text: { nl, en },
  ...(url === undefined ? {} : { url }),
});

const telecomAct = 'https://wetten.overheid.nl/BWBR0009950/';
const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';

export const tw1 = cite(
  'law',
  'Telecommunicatiewet art. 11.7a lid 1',
  'Gegevens in de randapparatuur van een gebruiker plaatsen of lezen mag alleen na duidelijke en volledige informatie én toestemming.',
  "Placing or reading information in a user's equipment requires clear and complete information and consent.",
  telecomAct,
);
export const tw3 = cite(
  'law',
  'Telecommunicatiewet art. 11.7a lid 3',
  'Geen toestemming nodig: wat uitsluitend de communicatie uitvoert, wat strikt noodzakelijk is voor de gevraagde dienst, en metingen van een geleverde dienst met geen of geringe gevolgen voor de persoonlijke levenssfeer.',
  'No consent needed for: what only carries the communication, what the requested service strictly needs, and measuring a delivered service with no or minor consequences for privacy.',
  telecomAct,
);
export const eprivacy = cite(
  'law',
  'Richtlijn 2002/58/EG art. 5 lid 3',
  'Opslaan van of toegang tot informatie op het apparaat van een gebruiker alleen met toestemming.',
  "Storing or accessing information on a user's device only with consent.",
);
export const avg5a = cite(
  'law',
  'AVG art. 5 lid 1 onder a',
  'Rechtmatig, behoorlijk en transparant.',
  'Lawful, fair and transparent.',
  gdpr,
);
export const avg5e = cite(
  'law',
  'AVG art. 5 lid 1 onder e',
  'Niet langer bewaren dan nodig.',
  'Kept no longer than necessary.',
  gdpr,
);
export const avg5f = cite(
  'law',
  'AVG art. 5 lid 1 onder f en art. 32',
  'Passend beveiligd, onder meer door versleuteling.',
  'Appropriately secured, among other things by encryption.',
  gdpr,
);
export const avg13 = cite(
  'law',
  'AVG art. 13 lid 1',
  'De betrokkene hoort te weten wie zijn gegevens ontvangt en waarvoor.',
  'People must be told who receives their data and for what.',
  gdpr,
);
export const edpbScope = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 32-34',
  'Een script dat de browser gegevens laat versturen valt onder artikel 5 lid 3, ook als een ander de gegevens krijgt.',
  'A script that makes the browser send information falls under article 5(3), also when someone else receives it.',
);
export const edpbPixels = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 47-51',
  'Meetpixels en -links vallen onder artikel 5 lid 3.',
  'Tracking pixels and links fall under article 5(3).',
);
export const edpbStorage = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 35-39',
  'Voor opslag geldt geen ondergrens in duur of omvang; lokale opslag telt mee.',
  'Storage has no lower limit of duration or size; local storage counts.',
);
export const edpbUnfair = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 121-123',
  'Toestemming vragen en toch doorgaan na een weigering is misleidend.',
  'Asking for consent and going on after a refusal is unfair.',
);
export const taskforceDefault = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 7',
  'Zonder actieve handeling geen cookies die toestemming vereisen.',
  'Without a positive action no cookies that need consent.',
);
export const taskforceEssential = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 26-30',
  'De eigenaar houdt een lijst van noodzakelijke cookies bij en kan de noodzaak aantonen.',
  'The owner keeps a list of essential cookies and can show why they are.',
);
export const taskforceReject = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 20-24',
  'Gerechtvaardigd belang is geen grond om na een weigering toch te plaatsen of te lezen.',
  'Legitimate interest is no ground to place or read after a refusal.',
);
export const fashionId = cite(
  'law',
  'HvJ EU C-40/17 (Fashion ID)',
  'Wie een onderdeel van een derde insluit, is medeverantwoordelijk voor het verzamelen en doorgeven dat daarbij gebeurt.',
  "Whoever embeds a third party's component is jointly responsible for the collection and transmission that come with it.",
);
export const apAnalytics = cite(
  'guidance',
  'AP, handleiding privacyvriendelijk instellen Google Analytics',
  'Laat het IP-adres maskeren, deel niet met Google, geen advertentiefuncties, geen User-ID.',
  'Mask the IP address, do not share with Google, no advertising features, no User-ID.',
);
export const googleAip = cite(
  'specification',
  'Google, IP-maskering in Universal Analytics',
  'Met `aip=1` op een hit wordt het laatste deel van het IP-adres gewist.',
  'With `aip=1` on a hit the last part of the IP address is removed.',
);
export const cookieSecurity = cite(
  'specification',
  'MDN, Secure cookie configuration; RFC 6265bis',
  'Secure op alle cookies, HttpOnly op sessiecookies, sessies verlopen snel.',
  'Secure on all cookies, HttpOnly on session cookies, sessions expire soon.',
  'https://developer.mozilla.org/docs/Web/Security/Practical_implementation_guides/Cookies',
);
export const dpcSession = cite(
  'guidance',
  'DPC (Ierland), richtsnoeren cookies 2020',
  'Een sessiecookie hoort niet lang te leven; de termijn past bij het doel.',
  'A session cookie should not live long; the term fits the purpose.',
);
export const edpsInspection = cite(
  'guidance',
  'EDPS Website Evidence Collector',
  'Controleert onder meer HTTPS, omleiding van http en onveilige formulieren.',
  'Checks, among others, HTTPS, redirection of http and insecure forms.',
);
export const avg4 = cite(
  'law',
  'AVG art. 4 lid 1 en 5, overwegingen 26 en 30',
  'Online kenmerken zijn persoonsgegevens; wie onder een nummer herkenbaar blijft, is niet anoniem.',
  'Online identifiers are personal data; who remains recognisable by a number is not anonymous.',
  gdpr,
);
export const avg5c = cite(
  'law',
  'AVG art. 5 lid 1 onder c',
  'Niet meer gegevens dan nodig.',
  'No more data than necessary.',
  gdpr,
);
export const avg7proof = cite(
  'law',
  'AVG art. 7 lid 1',
  'De verantwoordelijke moet toestemming kunnen aantonen.',
  'The controller must be able to show that consent was given.',
  gdpr,
);
export const avg7clear = cite(
  'law',
  'AVG art. 7 lid 2',
  'Het verzoek om toestemming is duidelijk te onderscheiden, begrijpelijk en in gewone taal.',
  'The request for consent is clearly distinguishable, intelligible and in plain language.',
  gdpr,
);
export const avg7withdraw = cite(
  'law',
  'AVG art. 7 lid 3',
  'Toestemming is altijd in te trekken, even eenvoudig als zij is gegeven.',
  'Consent can be withdrawn at any time, as easily as it was given.',
  gdpr,
);
export const avg7free = cite(
  'law',
  'AVG art. 7 lid 4, overwegingen 42 en 43',
  'Toestemming is vrij: een echte keuze, per doel, zonder nadeel bij weigeren.',
  'Consent is free: a genuine choice, per purpose, without detriment when refused.',
  gdpr,
);
export const avg13later = cite(
  'law',
  'AVG art. 13 lid 2',
  'De betrokkene hoort bewaartermijnen, zijn rechten, het intrekken van toestemming en de toezichthouder te kennen.',
  'People must be told retention periods, their rights, how to withdraw consent and the supervisory authority.',
  gdpr,
);
export const avg25 = cite(
  'law',
  'AVG art. 25 lid 2',
  'Standaard alleen de gegevens die nodig zijn.',
  'By default only the data that are necessary.',
  gdpr,
);
export const recital32 = cite(
  'law',
  'AVG overweging 32',
  'Stilzwijgen, al aangekruiste vakjes of inactiviteit zijn geen toestemming.',
  'Silence, pre-ticked boxes or inactivity are not consent.',
  gdpr,
);
export const planet49 = cite(
  'law',
  'HvJ EU C-673/17 (Planet49)',
  'Een vooraf aangevinkt vakje is geen toestemming; de bezoeker hoort te weten hoe lang cookies werken en of derden erbij kunnen.',
  'A pre-ticked box is no consent; visitors must be told how long cookies work and whether third parties have access.',
);
export const edpbWall = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 39-41',
  'Toegang mag niet van toestemming afhangen.',
  'Access must not depend on consent.',
);
export const edpbGranular = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 42-44',
  'Aparte toestemming per doel.',
  'Separate consent per purpose.',
);
export const edpbInformed = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 64',
  'Ten minste: wie, waarvoor, welke gegevens, en dat intrekken kan.',
  'At least: who, what for, which data, and that consent can be withdrawn.',
);
export const edpbActive = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 79, 84 en 86',
  'Doorgaan, scrollen, stilzwijgen of een al gezette keuze is nooit toestemming.',
  'Going on, scrolling, silence or a preset choice is never consent.',
);
export const edpbRefresh = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 110-111',
  'Vraag toestemming na gepaste tijd opnieuw.',
  'Ask for consent again at appropriate intervals.',
);
export const edpbWithdraw = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 113-119',
  'Intrekken is even eenvoudig, via hetzelfde venster; de verwerking stopt en gegevens verdwijnen.',
  'Withdrawing is as easy, through the same interface; processing stops and data are deleted.',
);
export const edpbFingerprint = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 43-44',
  'Kenmerken van een apparaat uitlezen valt onder artikel 5 lid 3.',
  'Reading characteristics of a device falls under article 5(3).',
);
export const edpbIdentifiers = cite(
  'guidance',
  'EDPB-richtsnoeren 2/2023 par. 61-63',
  'Ook unieke of gehashte kenmerken die in de browser worden verzameld, vallen onder artikel 5 lid 3.',
  'Unique or hashed identifiers collected in the browser fall under article 5(3) too.',
);
export const taskforceNoReject = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 6-8',
  'Een laag met een knop voor toestemming hoort ook te laten weigeren.',
  'A layer with a button for consent should let one refuse too.',
);
export const taskforceTicked = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 9-10',
  'Vooraf aangevinkte vakjes leveren geen geldige toestemming op.',
  'Pre-ticked boxes do not lead to valid consent.',
);
export const taskforceLink = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 11-14',
  'Weigeren alleen via een onopvallende link levert geen geldige toestemming op.',
  'Refusal only through an inconspicuous link does not lead to valid consent.',
);
export const taskforceContrast = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 15-19',
  'Geen algemene norm voor kleur en contrast; per geval, en onleesbaar is misleidend.',
  'No general standard of colour and contrast; case by case, and unreadable is misleading.',
);
export const taskforceIcon = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 31-35',
  'Een makkelijk te vinden manier om in te trekken, zoals een vaste link of een icoon.',
  'An easily found way to withdraw, such as a fixed link or an icon.',
);
export const apBanner = cite(
  'guidance',
  'AP, vuistregels voor cookiebanners',
  'Noem het doel, geen vinkjes vooraf, keuzes op één laag, niets verbergen, niet extra laten klikken, leg intrekken uit.',
  'State the purpose, no boxes ticked beforehand, choices on one layer, hide nothing, no extra clicks, explain withdrawal.',
);
export const apWithdraw = cite(
  'guidance',
  'AP, normuitleg intrekken van toestemming bij cookiebanners',
  'Altijd, even makkelijk, gratis en ook buiten de banner om te vinden.',
  'At any time, as easily, free, and to be found outside the banner too.',
);
export const googleConsentMode = cite(
  'specification',
  'Google, toestemmingsmodus',
  '`gcs` en `gcd` op een meting zeggen wat was toegestaan; bij een weigering gaan er metingen zonder cookies uit.',
  '`gcs` and `gcd` on a hit say what was granted; when denied, hits without cookies are sent.',
);
export const tcf = cite(
  'specification',
  'IAB TCF 2.2 en 2.3',
  'Gerechtvaardigd belang vervalt voor doelen 3 tot en met 6; keuzes worden na ten hoogste 13 maanden in herinnering gebracht.',
  'No legitimate interest for purposes 3 to 6; choices are brought to mind after 13 months at most.',
);
