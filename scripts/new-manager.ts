/**
 * `npm run new:manager <id>`: a consent manager and its records from a template, then the generated lists.
 */
import { scaffold } from './scaffold.ts';

const manager = (id: string): string => `/** TODO: who makes it, and where it is met. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: '${id}',
  name: 'TODO: ${id}',
  // TODO: domains that it is loaded from.
  domains: [],
  // TODO: parts of the ids and classes of its banner, in lower case.
  marks: [],
  // TODO: where it keeps the choice. What else can be said of a record is in ../consent-manager.ts.
  records: [
    { name: '${id}-consent', match: 'exact', area: 'cookie', lifetime: '1 year', sources: ['unverified'] },
  ],
};
`;

const fixture = (id: string): string => `import { encoded, type ManagerCase } from '../record-values.ts';

/** TODO: a record after everything was accepted, and after everything was refused. */
export const cases: ManagerCase[] = [
  {
    record: '${id}-consent',
    accepted: encoded({ necessary: true, statistics: true }),
    refused: encoded({ necessary: true, statistics: false }),
  },
];
`;

await scaffold({
  command: 'new:manager',
  pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  example: 'cookiebot',
  rule: 'words in lower case with dashes',
  files: (id) => ({
    [`rules/knowledge/consent-managers/${id}.ts`]: manager(id),
    [`test/unit/watch/consent-records/managers/${id}.ts`]: fixture(id),
  }),
  next: 'test/unit/watch/consent-records test/unit/rules/knowledge',
});
