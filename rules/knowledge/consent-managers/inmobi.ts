/** InMobi CMP, once Quantcast Choice: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'inmobi',
  name: 'InMobi CMP',
  domains: ['cmp.inmobi.com', 'choice.quantcast.com', 'cmp.quantcast.com', 'quantcast.mgr.consensu.org'],
  marks: ['qc-cmp2'],
  records: [
    // What it compares to know when it must ask again; the choice itself is in the record of the framework.
    {
      name: '_cmpRepromptHash',
      match: 'exact',
      area: 'localStorage',
      lifetime: null,
      sources: ['public-code'],
      decided: () => null,
    },
    { name: 'addtl_consent', match: 'exact', area: 'cookie', lifetime: '1 year', sources: ['public-code'] },
  ],
  recordNameParts: ['_cmpreprompt', 'addtl_consent'],
};
