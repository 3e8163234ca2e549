/** Guidance of supervisory authorities: AP, DPC and EDPS. */
import { cite } from './citation.ts';

/** Autoriteit Persoonsgegevens: privacy-friendly Google Analytics. */
export const apAnalytics = cite(
  'guidance',
  'AP, handleiding privacyvriendelijk instellen Google Analytics',
  'Maskeer het IP-adres, deel niets met Google, en zet advertentiefuncties en User-ID uit.',
  'Mask the IP address, share nothing with Google, and switch off advertising features and User-ID.',
);

/** Irish DPC: lifetimes of session cookies and of consent. */
export const dpcSession = cite(
  'guidance',
  'DPC (Ierland), richtsnoeren cookies 2020',
  'Een sessiecookie hoort niet lang te leven; de termijn past bij het doel.',
  'A session cookie should not live long; its lifetime fits the purpose.',
);
/** EDPS: the tool that inspects websites. */
export const edpsInspection = cite(
  'guidance',
  'EDPS Website Evidence Collector',
  'Dit programma controleert onder meer https, omleiding van http en onveilige formulieren.',
  'This tool checks, among other things, https, redirection of http and insecure forms.',
);

/** Autoriteit Persoonsgegevens: clear cookie banners. */
export const apBanner = cite(
  'guidance',
  'AP, vuistregels voor cookiebanners',
  'Noem het doel, vink niets vooraf aan, zet de keuzes op één laag, verberg niets, laat niet extra klikken en leg het intrekken uit.',
  'State the purpose, pre-tick nothing, put the choices on one layer, hide nothing, require no extra clicks, and explain how to withdraw.',
);
/** Autoriteit Persoonsgegevens: withdrawing consent. */
export const apWithdraw = cite(
  'guidance',
  'AP, normuitleg intrekken van toestemming bij cookiebanners',
  'Intrekken kan altijd, is even makkelijk als geven, is gratis en is ook buiten de cookiemelding te vinden.',
  'Withdrawing is possible at any time, as easy as giving, free, and available outside the banner too.',
);
