/** Specifications and documentation of techniques. */
import { cite } from './citation.ts';

/** Google: masking of IP addresses. */
export const googleAip = cite(
  'specification',
  'Google, IP-maskering in Universal Analytics',
  'Met `aip=1` op een meting wist Google het laatste deel van het IP-adres.',
  'With `aip=1` on a hit, Google removes the last part of the IP address.',
);
/** Cookie attributes and name prefixes. */
export const cookieSecurity = cite(
  'specification',
  'MDN, Secure cookie configuration; RFC 6265bis',
  'Zet Secure op alle cookies en HttpOnly op sessiecookies, en laat sessies snel verlopen.',
  'Set Secure on all cookies and HttpOnly on session cookies, and let sessions expire soon.',
  'https://developer.mozilla.org/docs/Web/Security/Practical_implementation_guides/Cookies',
);

/** The end of a session. */
export const sessionEnd = cite(
  'specification',
  'OWASP Application Security Verification Standard 4.0.3, eis 3.3.1',
  'Uitloggen maakt het sessietoken ongeldig, zodat niemand met de terugknop of via een andere partij de sessie hervat.',
  'Logging out invalidates the session token, so that neither the back button nor another party resumes the session.',
  'https://owasp.org/www-project-application-security-verification-standard/',
);

/** Google: consent mode. */
export const googleConsentMode = cite(
  'specification',
  'Google, toestemmingsmodus',
  '`gcs` en `gcd` op een meting zeggen wat was toegestaan; na een weigering stuurt Google metingen zonder cookies.',
  '`gcs` and `gcd` on a hit say what was granted; after a refusal, Google sends hits without cookies.',
);
/** IAB Europe: Transparency and Consent Framework. */
export const tcf = cite(
  'specification',
  'IAB TCF 2.2 en 2.3',
  'Doelen 3 tot en met 6 kunnen niet op gerechtvaardigd belang rusten. Bezoekers worden na ten hoogste 13 maanden aan hun keuze herinnerd.',
  'Purposes 3 to 6 cannot rest on legitimate interest. Visitors are reminded of their choice after at most 13 months.',
);
