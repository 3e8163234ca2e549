/** `desk user` and `desk token`: who may sign in, and what programs may do. */
import * as z from 'zod';
import { defineCommand, text, textOr } from '../../crawler/cli/command.ts';
import { print } from '../../crawler/cli/output.ts';
import { UsageError } from '../../crawler/errors.ts';
import { roleSchema, scopeSchema } from '../model/people.ts';
import { openDesk, type OpenDesk } from '../open.ts';
import { hashOfSecret, newSecret } from '../server/auth/secret.ts';
import { newSignInLink } from '../server/auth/sessions.ts';
import { deskOptions, storageOptions } from './storage.ts';

const command = { by: 'command' } as const;

const userOptions = z.object({
  ...storageOptions,
  role: text('--role <role>', `what the person may do: ${roleSchema.options.join(', ')}`),
  mail: text('--mail <address>', 'where the desk sends mail to'),
  lang: textOr('--lang <language>', 'language of pages and mail: nl or en', 'nl'),
  origin: textOr('--origin <url>', 'address at which people reach the desk', 'http://localhost:8787'),
});

export const userCommand = defineCommand({
  name: 'user',
  description: 'add a person, or let one sign in again who lost the password',
  examples: {
    'user add anna --role officer --mail anna@example.nl': 'prints a link with which she signs in once',
    'user reset anna': 'ends her sessions, and prints a new link',
  },
  takes: { '<action>': 'add or reset', '<name>': 'the name to sign in with' },
  args: z.tuple([z.string(), z.string()]),
  options: userOptions,
  async run([action, name], given) {
    if (action !== 'add' && action !== 'reset')
      throw new UsageError(
        `user: there is no \`${action}\``,
        'cookiewacht desk user add NAME --role officer',
      );
    const origin = originOf(given.origin);
    const role = action === 'add' ? roleOf(given.role) : null;
    const language = z.enum(['nl', 'en']).safeParse(given.lang);
    if (!language.success)
      throw new UsageError(`--lang ${given.lang}: is no language of the desk`, 'choose nl or en');
    await withDesk(given, async (desk) => {
      if (role !== null)
        await desk.addUser(
          { name, displayName: name, role, mail: given.mail ?? null, language: language.data, active: true },
          command,
        );
      else await desk.resetPassword(name, command);
      const path = await newSignInLink(desk.accounts, name, desk.clock());
      await print(`${name} signs in with this link, once, within a day:\n${origin}${path}`);
    });
    return { kind: 'shown' };
  },
});

const tokenOptions = z.object({
  ...storageOptions,
  scope: text('--scope <scope>', `what the program may do: ${scopeSchema.options.join(' or ')}`),
  days: textOr('--days <number>', 'days until the token ends', '365'),
});

export const tokenCommand = defineCommand({
  name: 'token',
  description: 'make a token for a program',
  examples: {
    'token add ci --scope push': 'for a crawl that hands in its runs',
    'token add ci --scope decisions --days 90': 'for a crawl that takes the decisions in force',
  },
  takes: { '<action>': 'add', '<name>': 'what it is for' },
  args: z.tuple([z.string(), z.string()]),
  options: tokenOptions,
  async run([action, name], given) {
    if (action !== 'add')
      throw new UsageError(
        `token: there is no \`${action}\``,
        'cookiewacht desk token add NAME --scope push',
      );
    const scope = scopeSchema.safeParse(given.scope);
    if (!scope.success)
      throw new UsageError(
        '--scope: expects push or decisions',
        'cookiewacht desk token add NAME --scope push',
      );
    const days = Number(given.days);
    if (!Number.isInteger(days) || days < 1 || days > 3650)
      throw new UsageError(
        `--days ${given.days}: expects 1 to 3650`,
        'name a number of days, e.g. --days 90',
      );
    await withDesk(given, async (desk) => {
      const secret = newSecret();
      const endsAt = new Date(desk.clock().getTime() + days * 86_400_000).toISOString();
      await desk.addToken({ name, scope: scope.data, endsAt, hash: hashOfSecret(secret) }, command);
      await print(`The token, shown this once; it ends on ${endsAt.slice(0, 10)}:\n${secret}`);
    });
    return { kind: 'shown' };
  },
});

async function withDesk(
  given: z.output<typeof userOptions> | z.output<typeof tokenOptions>,
  work: (desk: OpenDesk) => Promise<void>,
): Promise<void> {
  const desk = await openDesk(deskOptions(given));
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
}

function roleOf(role: string | undefined) {
  const parsed = roleSchema.safeParse(role);
  if (parsed.success) return parsed.data;
  const known = roleSchema.options.join(', ');
  throw new UsageError(
    `--role${role === undefined ? '' : ` ${role}`}: expects ${known}`,
    'cookiewacht desk user add NAME --role officer',
  );
}

function originOf(origin: string): string {
  const url = URL.parse(origin);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.origin;
  throw new UsageError(
    `--origin ${origin}: is no address`,
    'name it as people type it, e.g. https://desk.example.nl',
  );
}
