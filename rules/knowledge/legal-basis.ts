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
  'Toestemming is niet nodig voor wat alleen de communicatie uitvoert of strikt noodzakelijk is voor de gevraagde dienst. Dat geldt ook voor metingen van een geleverde dienst met geen of geringe gevolgen voor de persoonlijke levenssfeer.',
  'Consent is not required for what only carries the communication, or what the requested service strictly needs. The same applies to measuring a delivered service with no or minor consequences for privacy.',
  telecomAct,
);
export const eprivacy = cite(
  'law',
  'Richtlijn 2002/58/EG art. 5 lid 3',
  'Informatie op het apparaat van een gebruiker opslaan of lezen mag alleen met toestemming.',
  "Storing or reading information on a user's device requires consent.",
);
export const avg5a = cite(
  'law',
  'AVG art. 5 lid 1 onder a',
  'Persoonsgegevens worden rechtmatig, behoorlijk en transparant verwerkt.',
  'Personal data must be processed lawfully, fairly and transparently.',
  gdpr,
);
export const avg5e = cite(
  'law',
  'AVG art. 5 lid 1 onder e',
  'Persoonsgegevens worden niet langer bewaard dan nodig.',
  'Personal data must be kept no longer than necessary.',
  gdpr,
);
export const avg5f = cite(
  'law',
  'AVG art. 5 lid 1 onder f en art. 32',
  'Persoonsgegevens zijn passend beveiligd, onder meer door versleuteling.',
  'Personal data must be secured appropriately, for example by encryption.',
  gdpr,
);
export const avg13 = cite(
  'law',
  'AVG art. 13 lid 1',
  'De betrokkene hoort te weten wie zijn gegevens ontvangt, en waarom.',
  'People must know who receives their data, and why.',
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
  'It is unfair to ask for consent and to continue after a refusal.',
);
export const taskforceDefault = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 7',
  'Een site plaatst cookies die toestemming vereisen pas na een actieve handeling.',
  'A site sets cookies that need consent only after a positive action.',
);
export const taskforceEssential = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 26-30',
  'De eigenaar houdt een lijst van noodzakelijke cookies bij en kan aantonen dat zij noodzakelijk zijn.',
  'The owner keeps a list of essential cookies and can show that they are essential.',
);
export const taskforceReject = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 20-24',
  'Gerechtvaardigd belang is geen grond om na een weigering toch informatie op te slaan of te lezen.',
  'Legitimate interest is not a ground to store or read information after a refusal.',
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
  'Maskeer het IP-adres, deel niets met Google, en zet advertentiefuncties en User-ID uit.',
  'Mask the IP address, share nothing with Google, and switch off advertising features and User-ID.',
);
export const googleAip = cite(
  'specification',
  'Google, IP-maskering in Universal Analytics',
  'Met `aip=1` op een meting wist Google het laatste deel van het IP-adres.',
  'With `aip=1` on a hit, Google removes the last part of the IP address.',
);
export const cookieSecurity = cite(
  'specification',
  'MDN, Secure cookie configuration; RFC 6265bis',
  'Zet Secure op alle cookies en HttpOnly op sessiecookies, en laat sessies snel verlopen.',
  'Set Secure on all cookies and HttpOnly on session cookies, and let sessions expire soon.',
  'https://developer.mozilla.org/docs/Web/Security/Practical_implementation_guides/Cookies',
);
export const dpcSession = cite(
  'guidance',
  'DPC (Ierland), richtsnoeren cookies 2020',
  'Een sessiecookie hoort niet lang te leven; de termijn past bij het doel.',
  'A session cookie should not live long; its lifetime fits the purpose.',
);
export const edpsInspection = cite(
  'guidance',
  'EDPS Website Evidence Collector',
  'Dit programma controleert onder meer https, omleiding van http en onveilige formulieren.',
  'This tool checks, among other things, https, redirection of http and insecure forms.',
);
export const avg4 = cite(
  'law',
  'AVG art. 4 lid 1 en 5, overwegingen 26 en 30',
  'Online kenmerken zijn persoonsgegevens. Wie aan een nummer te herkennen is, is niet anoniem.',
  'Online identifiers are personal data. A person whom a number can recognise is not anonymous.',
  gdpr,
);
export const avg5c = cite(
  'law',
  'AVG art. 5 lid 1 onder c',
  'Verwerk niet meer gegevens dan nodig.',
  'Process no more data than necessary.',
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
  'Toestemming is vrij: een echte keuze voor elk doel, zonder nadeel na een weigering.',
  'Consent is free: a genuine choice for each purpose, without disadvantage after a refusal.',
  gdpr,
);
export const avg13later = cite(
  'law',
  'AVG art. 13 lid 2',
  'De betrokkene hoort te weten hoe lang gegevens bewaard worden, welke rechten hij heeft, hoe hij toestemming intrekt en wie de toezichthouder is.',
  'People must know how long their data is kept, which rights they have, how to withdraw consent, and who the supervisory authority is.',
  gdpr,
);
export const avg25 = cite(
  'law',
  'AVG art. 25 lid 2',
  'Verwerk standaard alleen de gegevens die nodig zijn.',
  'By default, process only the data that is necessary.',
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
  'A pre-ticked box is not consent; visitors must know how long cookies work and whether third parties have access.',
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
  'Elk doel vraagt aparte toestemming.',
  'Each purpose needs separate consent.',
);
export const edpbInformed = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 64',
  'De bezoeker hoort ten minste te weten wie om toestemming vraagt, waarvoor, voor welke gegevens, en dat hij haar kan intrekken.',
  'Visitors must know at least who asks for consent, why, for which data, and that they can withdraw it.',
);
export const edpbActive = cite(
  'guidance',
  'EDPB-richtsnoeren 05/2020 par. 79, 84 en 86',
  'Doorgaan, scrollen, niets doen of een vooraf gemaakte keuze laten staan is nooit toestemming.',
  'To continue, to scroll, to do nothing or to keep a preset choice is never consent.',
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
  'Intrekken is even eenvoudig als geven, via hetzelfde venster. De verwerking stopt en de gegevens worden gewist.',
  'Withdrawing is as easy as giving, through the same interface. Processing stops and the data is deleted.',
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
  'Een laag met een acceptatieknop hoort ook een weigerknop te hebben.',
  'A layer with an accept button should have a refuse button too.',
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
  'Voor kleur en contrast is er geen algemene norm; het hangt van het geval af. Een onleesbare knop is misleidend.',
  'There is no general standard for colour and contrast; it depends on the case. An unreadable button is misleading.',
);
export const taskforceIcon = cite(
  'guidance',
  'EDPB Cookie Banner Taskforce par. 31-35',
  'Bezoekers vinden gemakkelijk hoe zij intrekken, bijvoorbeeld via een vaste link of een pictogram.',
  'Visitors easily find how to withdraw, for example through a fixed link or an icon.',
);
export const apBanner = cite(
  'guidance',
  'AP, vuistregels voor cookiebanners',
  'Noem het doel, vink niets vooraf aan, zet de keuzes op één laag, verberg niets, laat niet extra klikken en leg het intrekken uit.',
  'State the purpose, pre-tick nothing, put the choices on one layer, hide nothing, require no extra clicks, and explain how to withdraw.',
);
export const apWithdraw = cite(
  'guidance',
  'AP, normuitleg intrekken van toestemming bij cookiebanners',
  'Intrekken kan altijd, is even makkelijk als geven, is gratis en is ook buiten de cookiemelding te vinden.',
  'Withdrawing is possible at any time, as easy as giving, free, and available outside the banner too.',
);
export const googleConsentMode = cite(
  'specification',
  'Google, toestemmingsmodus',
  '`gcs` en `gcd` op een meting zeggen wat was toegestaan; na een weigering stuurt Google metingen zonder cookies.',
  '`gcs` and `gcd` on a hit say what was granted; after a refusal, Google sends hits without cookies.',
);
export const tcf = cite(
  'specification',
  'IAB TCF 2.2 en 2.3',
  'Doelen 3 tot en met 6 kunnen niet op gerechtvaardigd belang rusten. Bezoekers worden na ten hoogste 13 maanden aan hun keuze herinnerd.',
  'Purposes 3 to 6 cannot rest on legitimate interest. Visitors are reminded of their choice after at most 13 months.',
);
