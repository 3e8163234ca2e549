/**
 * What a cookie or a storage key is for, and whose it is. The policy decides; the knowledge base adds names and
 * purposes; what neither knows is `unknown`, never quietly allowed.
 */
export { consentRequiring, neverConsentRequiring } from '../knowledge/categories.ts';
export { classifiedFor, type Classified } from './classified.ts';
export { classifyCookie } from './classify-cookie.ts';
export { classifyStorage } from './classify-storage.ts';
export { declarationStatusOf, type DeclarationStatus } from './declared.ts';
export { isKnownTracker, usualLifetime } from './known-names.ts';
export { serviceOf, serviceOfRequest, type Recognised } from './recognise.ts';
