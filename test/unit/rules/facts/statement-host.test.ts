/** Another host may hold the statement of a site, or have one about itself. */
import { expect, test } from 'vitest';
import { mayHoldStatement } from '../../../../rules/facts/statement-host.ts';

test.each([
  'https://www.iubenda.com/privacy-policy/12345678',
  'https://app.termly.io/document/privacy-policy/x',
  'https://docs.google.com/document/d/1/pub',
  'https://cdn.shopify.com/s/files/1/privacyverklaring.pdf',
  'https://teksten.example/doc/81',
])('%s may hold it', (url) => expect(mayHoldStatement(url)).toBe(true));

test.each([
  'https://policies.google.com/privacy',
  'https://www.google.com/policies/privacy',
  'https://www.facebook.com/policy.php',
  'https://privacy.microsoft.com/privacystatement',
  'https://www.hubspot.com/privacy',
])('%s has one about itself', (url) => expect(mayHoldStatement(url)).toBe(false));
