/**
 * What of a browser's interfaces a script uses, and which of it is younger than a given version. The versions are
 * those of MDN's browser-compat-data.
 */
import compat from '@mdn/browser-compat-data' with { type: 'json' };
import { parseAst } from 'vite';
import * as z from 'zod';

export type Engine = 'chrome' | 'firefox';

const supportSchema = z.object({
  version_added: z.union([z.string(), z.literal(false), z.null()]).optional(),
  flags: z.unknown().optional(),
  prefix: z.string().optional(),
  alternative_name: z.string().optional(),
});
const featureSchema = z.object({
  __compat: z
    .object({ support: z.record(z.string(), z.union([supportSchema, z.array(supportSchema)])) })
    .optional(),
});
const tableSchema = z.record(z.string(), z.unknown());

/** The first version with a feature: 0 if it is not known, infinite if the browser lacks it. */
function sinceOf(feature: unknown, engine: Engine): number {
  const support = featureSchema.safeParse(feature).data?.['__compat']?.support[engine];
  if (!support) return 0;
  const plain = [support].flat().filter((each) => !each.flags && !each.prefix && !each.alternative_name);
  const versions = plain.map(({ version_added: added }) =>
    typeof added === 'string' ? Number.parseFloat(added.replace(/^≤/, '')) || 0 : Infinity,
  );
  return Math.min(Infinity, ...versions);
}

const asked = new Map<Engine, ReturnType<typeof namesOf>>();

/** Each global, and each `Global.member` that is called on it, with the first version that has it. */
function namesOf(engine: Engine): { whole: Map<string, number>; members: Map<string, number> } {
  const whole = new Map<string, number>();
  /** By the name of a method alone: the oldest interface that has one of this name. */
  const members = new Map<string, number>();
  const builtIn = tableSchema.parse(compat.javascript.builtins);
  for (const [name, item] of [builtIn, tableSchema.parse(compat.api)].flatMap((table) =>
    Object.entries(table),
  )) {
    whole.set(name, Math.min(whole.get(name) ?? Infinity, sinceOf(item, engine)));
    for (const [member, feature] of Object.entries(tableSchema.safeParse(item).data ?? {})) {
      if (member === '__compat' || member === name) continue;
      const since = sinceOf(feature, engine);
      const plain = member.replace(/_static$/, '');
      if (/^[A-Z]/.test(name)) {
        const full = `${name}.${plain}`;
        whole.set(full, Math.min(whole.get(full) ?? Infinity, since));
      }
      // Of the others a name alone says too little.
      if (Object.hasOwn(builtIn, name) && !/\W|_/.test(plain))
        members.set(plain, Math.min(members.get(plain) ?? Infinity, since));
    }
  }
  return { whole, members };
}

/** A node of a syntax tree. There are a million in our scripts: a schema would take a minute. */
type SyntaxNode = { type: string } & Record<string, unknown>;
const isNode = (raw: unknown): raw is SyntaxNode =>
  typeof raw === 'object' && raw !== null && 'type' in raw && typeof raw.type === 'string';
const nameOf = (raw: unknown): string | null =>
  isNode(raw) && raw.type === 'Identifier' && typeof raw['name'] === 'string' ? raw['name'] : null;

/**
 * What of the interfaces a script names: globals, `Global.member`, and `.method()`. What it declares itself is no global,
 * such as the short names that a bundler gives.
 */
function usesOf(code: string): { whole: Set<string>; members: Set<string> } {
  const declared = new Set<string>();
  const whole = new Set<string>();
  const members = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isNode(node)) return;
    const member =
      node.type === 'MemberExpression' && node['computed'] !== true ? nameOf(node['property']) : null;
    const owner = member === null ? null : nameOf(node['object']);
    if (member !== null && owner !== null) whole.add(`${owner}.${member}`);
    if (node.type === 'NewExpression') {
      const name = nameOf(node['callee']);
      if (name !== null) whole.add(name);
    }
    if (node.type === 'CallExpression') {
      const { callee } = node;
      const method =
        isNode(callee) && callee.type === 'MemberExpression' ? nameOf(callee['property']) : nameOf(callee);
      if (method !== null) members.add(method);
    }
    for (const declaring of [node['id'], node['local'], node['params']].flat()) {
      const name = nameOf(declaring);
      if (name !== null) declared.add(name);
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'type') walk(value);
  };
  walk(parseAst(code));
  const isGlobal = (name: string): boolean => !declared.has(name.split('.', 1)[0] ?? '');
  return { whole: new Set([...whole].filter(isGlobal)), members };
}

/**
 * What a script uses that a version of a browser does not have: `name (since version)`. A method that the script made
 * itself may be told too.
 */
export function tooNew(code: string, engine: Engine, version: number): string[] {
  const known = asked.get(engine) ?? namesOf(engine);
  asked.set(engine, known);
  const used = usesOf(code);
  const told = (names: ReadonlySet<string>, since: ReadonlyMap<string, number>): string[] =>
    [...names].flatMap((name) => {
      const first = since.get(name) ?? 0;
      return first > version ? [`${name} (${first === Infinity ? 'never' : `since ${first}`})`] : [];
    });
  return [...new Set([...told(used.whole, known.whole), ...told(used.members, known.members)])].toSorted();
}
