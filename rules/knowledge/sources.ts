/** Where the facts of the knowledge base come from. */
import * as z from 'zod';

export const sourceSchema = z.enum([
  'open-cookie-database', 'google-docs', 'google-policies', 'omnibug', 'autoconsent', 'cookieblock', 'public-pages', 'public-code', 'cross-check', 'unverified',
]);
export type Source = z.infer<typeof sourceSchema>;

export const sources: Readonly<Record<Source, string>> = {
  'open-cookie-database': 'Open Cookie Database (Apache-2.0): names, categories and lifetimes of cookies',
  'google-docs': "Google's help and developer pages on Analytics, Maps and consent mode",
  'google-policies': "Google's list of the cookies that it uses",
  omnibug: 'Omnibug (MIT): addresses of measurement hits',
  autoconsent: 'autoconsent (MPL-2.0): names of consent records',
  cookieblock: 'CookieBlock violation detection (MIT): names of consent records',
  'public-pages': 'published explanations by vendors and others',
  'public-code': 'strings in the code of public sites',
  'cross-check': 'host names compared with public tracker lists; nothing copied from them',
  unverified: 'known from practice, to be confirmed by observation',
};
