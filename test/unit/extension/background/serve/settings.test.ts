/** What is stored is read back: also what an older version stored, or what nobody could have. */
import { beforeEach, expect, test, vi } from 'vitest';

let stored: Record<string, unknown> = {};
let full = false;
/** Null: no administrator set anything, as Firefox says it. */
let managed: Record<string, unknown> | null = null;
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => structuredClone(stored),
        set: async (values: object) => {
          if (full) throw new Error('QuotaExceededError');
          Object.assign(stored, structuredClone(values));
        },
        remove: async (key: string) => void delete stored[key],
        clear: async () => void (stored = {}),
      },
      managed: {
        get: async () => {
          if (!managed) throw new Error('Managed storage manifest not found');
          return structuredClone(managed);
        },
      },
    },
  },
}));
const { Settings } = await import('../../../../../extension/background/serve/settings.ts');

const policy = `schema: cookiewacht-policy/1
name: Oost
statement: { title: S }
sites:
  - { id: www, url: https://www.oost.example/ }
`;
const restored = async () => {
  const settings = new Settings();
  await settings.restore();
  return settings;
};
beforeEach(() => {
  stored = {};
  full = false;
  managed = null;
});

test('what a version before maps, taught buttons and ignored rules stored is kept', async () => {
  stored = {
    policy: { text: policy, fileName: 'p.yaml' },
    baseline: { run: 'r', startedAt: '2026-11-23T02:00:00Z', findings: { a: '' } },
    language: 'en',
  };
  const settings = await restored();
  expect(settings.own?.policy.name).toBe('Oost');
  expect(settings.baseline?.findings).toEqual({ a: '' });
  expect(settings.language).toBe('en');
  expect([settings.maps, settings.taught.value, settings.ignored.value]).toEqual([[], [], []]);
  expect(settings.links.value).toEqual({ issue: null, report: null });
});

test('what cannot be read is left out, and takes nothing else with it', async () => {
  stored = {
    policy: { text: 'schema: cookiewacht-policy/99', fileName: 'p.yaml' },
    maps: 'all',
    taught: [{ site: 'a.nl', label: 'x'.repeat(5000), choice: 'accept' }],
    ignored: [{ rule: 'r', site: 'a.nl', reason: ' ', until: 'never' }],
    links: { issue: 'javascript:alert(1)//{title}', report: null },
    baseline: 7,
    language: 'nl',
  };
  const settings = await restored();
  expect(settings.own).toBeNull();
  expect(settings.limits.join()).toContain('p.yaml');
  expect([settings.maps, settings.taught.value, settings.ignored.value]).toEqual([[], [], []]);
  expect(settings.links.value.issue).toBeNull();
  expect(settings.language).toBe('nl');
});

test('what was taught or ignored replaces what was said before, and comes back after a restart', async () => {
  const settings = await restored();
  await settings.teach({ site: 'a.nl', label: 'Hup', choice: 'accept' });
  await settings.teach({ site: 'a.nl', label: 'Hup', choice: 'reject' });
  await settings.ignore({ site: 'a.nl', rule: 'r', reason: 'one', until: '2026-12-01' });
  await settings.ignore({ site: 'a.nl', rule: 'r', reason: 'two', until: '2026-12-02' });
  const again = await restored();
  expect(again.taught.value).toEqual([{ site: 'a.nl', label: 'Hup', choice: 'reject' }]);
  expect(again.ignored.value.map(({ reason }) => reason)).toEqual(['two']);
  await again.unignore({ site: 'a.nl', rule: 'r' });
  await again.unteach({ site: 'a.nl', label: 'Hup' });
  expect((await restored()).ignored.value).toEqual([]);
});

test('a profile without room keeps what was said before', async () => {
  const settings = await restored();
  await settings.ignore({ site: 'a.nl', rule: 'r', reason: 'one', until: '2026-12-01' });
  full = true;
  await expect(
    settings.ignore({ site: 'a.nl', rule: 'r', reason: 'two', until: '2026-12-01' }),
  ).rejects.toThrow('QuotaExceeded');
  await expect(settings.setPolicy(policy, 'p.yaml')).rejects.toThrow('QuotaExceeded');
  expect(settings.ignored.value.map(({ reason }) => reason)).toEqual(['one']);
  expect(settings.own).toBeNull();
});

test.each([
  [
    'aliases that grow',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map(
        (name, i) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'[i]}`).join()}]`,
      )
      .join('\n')}\n`,
  ],
  ['depth', `${'['.repeat(50_000)}`],
  ['keys of prototypes', '__proto__: { sites: [] }\nconstructor: 1\n'],
  ['a million characters', `name: ${'x'.repeat(999_000)}`],
])('a policy of %s is refused in words, and soon', async (_what, text) => {
  const settings = await restored();
  const saved = await settings.setPolicy(text, 'p.yaml');
  expect(saved.ok).toBe(false);
  expect(settings.own).toBeNull();
});

const map = { host: 'www.oost.example', to: 'http://localhost:3000' };
const issue = 'https://tracker.example/new?title={title}';

test('what an administrator set holds until the user says otherwise', async () => {
  managed = { policy, maps: ['www.oost.example=http://localhost:3000'], issueAddress: issue };
  const settings = await restored();
  expect(settings.policy?.policy.name).toBe('Oost');
  expect(settings.allMaps).toEqual([map]);
  expect(settings.allLinks).toEqual({ issue, report: null });
  await settings.setPolicy(policy.replace('Oost', 'West'), 'own.yaml');
  await settings.links.set({ issue: `${issue}&own=1`, report: null });
  expect(settings.policy?.policy.name).toBe('West');
  expect(settings.allLinks.issue).toBe(`${issue}&own=1`);
  await settings.forget();
  expect(settings.policy?.policy.name).toBe('Oost');
});

test('what an administrator set wrongly is left out, and said', async () => {
  managed = { policy: 'nothing: [', maps: ['no map'], issueAddress: 'javascript:{title}', reportAddress: 7 };
  const settings = await restored();
  expect([settings.policy, settings.allMaps, settings.allLinks.issue]).toEqual([null, [], null]);
  expect(settings.allLimits.filter((limit) => limit.includes('administrator'))).toHaveLength(4);
});
