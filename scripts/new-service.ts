/** `npm run new:service <id>`: a service and examples of it from a template, then the generated lists. */
import { scaffold } from './scaffold.ts';

const service = (id: string): string => `/** TODO: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: '${id}',
  name: 'TODO: ${id}',
  // The organisation behind it; null where a site runs it itself.
  owner: null,
  category: 'analytics',
  // Whether a visitor sees it in the page: a map, a video, buttons.
  embed: false,
  // TODO: where it answers, and what it sets.
  hosts: ['*.${id}.example'],
  urls: [{ kind: 'script', hosts: ['cdn.${id}.example'], path: '/[^?]*\\\\.js', sources: ['unverified'] }],
  cookies: [
    { name: '${id}_id', match: 'exact', category: 'analytics', party: 'first', lifetime: null, sources: ['unverified'] },
  ],
  storage: [],
  sources: ['unverified'],
};
`;

const fixture = (id: string): string => `import type { ServiceCase } from '../service-case.ts';

/** TODO: addresses and cookies that it is recognised by, and what looks like it and is not. */
export const examples: ServiceCase = {
  urls: { 'https://cdn.${id}.example/a.js': 'script' },
  cookies: { '${id}_id': 'analytics' },
  otherUrls: ['https://cdn.example.org/a.js'],
  otherCookies: ['${id}'],
};
`;

await scaffold({
  command: 'new:service',
  pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  example: 'hotjar',
  rule: 'words in lower case with dashes',
  files: (id) => ({
    [`rules/knowledge/services/${id}.ts`]: service(id),
    [`test/unit/rules/knowledge/services/cases/${id}.ts`]: fixture(id),
  }),
  next: 'test/unit/rules/knowledge',
});
