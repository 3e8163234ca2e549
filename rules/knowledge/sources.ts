/** The sources of the facts in the knowledge base. */
import * as z from 'zod';

/** A source that a fact of the knowledge base names. */
export const sourceSchema = z.enum([
  // Open Cookie Database (Apache-2.0): names, categories and lifetimes of cookies.
  'open-cookie-database',
  // Google's help and developer pages on Analytics, Maps and consent mode.
  'google-docs',
  // Google's list of the cookies that it uses.
  'google-policies',
  // Omnibug (MIT): addresses of measurement hits.
  'omnibug',
  // autoconsent (MPL-2.0): names of consent records.
  'autoconsent',
  // CookieBlock violation detection (MIT): names of consent records.
  'cookieblock',
  // Published explanations by vendors and others.
  'public-pages',
  // Strings in the code of public sites.
  'public-code',
  // Host names compared with public tracker lists; nothing was copied from them.
  'cross-check',
  // The policy that was loaded describes it.
  'policy',
  // Known from practice; an observation still has to confirm it.
  'unverified',
]);
