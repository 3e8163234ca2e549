/** Signals by which a browser speaks for its visitor, and how far the law is with them. Each citation has its date. */
import { cite } from './citation.ts';

/** The specification of Global Privacy Control. */
export const gpc = cite(
  'specification',
  'W3C, Global Privacy Control (werkversie, gezien op 30 november 2026)',
  '`Sec-GPC: 1` en `navigator.globalPrivacyControl` zeggen dat de bezoeker niet wil dat zijn gegevens worden verkocht of gedeeld.',
  '`Sec-GPC: 1` and `navigator.globalPrivacyControl` say that the visitor does not want their data to be sold or shared.',
  'https://www.w3.org/TR/gpc/',
);
/** The proposal that would make such signals binding. */
export const digitalOmnibus = cite(
  'guidance',
  'Europese Commissie, voorstel Digital Omnibus van 19 november 2025, AVG art. 88b (stand 30 november 2026: een voorstel)',
  'Het voorstel laat bezoekers hun keuze door een signaal van de browser geven. Zolang het geen wet is, is gehoor geven een advies.',
  'The proposal lets visitors give their choice by a signal of the browser. While it is no law, heeding it is advice.',
);
