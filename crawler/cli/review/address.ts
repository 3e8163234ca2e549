/** A review desk, and how a command asks it something. */
import * as z from 'zod';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { reasonOf, UsageError } from '../../errors.ts';
import { product } from '../../run/product.ts';

/** The variable that holds the token: an option would show it to everyone who lists processes. */
const tokenVariable = 'COOKIEWACHT_DESK_TOKEN';

/** Where a desk is, and what lets a program in. */
export interface DeskAddress {
  origin: URL;
  token: string;
}

/** @throws UsageError for an address or a token that is none. @param option e.g. `--desk` */
export function deskAt(option: string, given: string, environment = process.env): DeskAddress {
  const url = URL.parse(given);
  const { protocol, pathname, search, hash, username, password } = url ?? {};
  if (url === null || (protocol !== 'http:' && protocol !== 'https:') || username || password)
    throw new UsageError(
      `${option}: \`${given}\` is no address of a desk`,
      `e.g. ${option} https://desk.example.nl`,
    );
  if (pathname !== '/' || search || hash)
    throw new UsageError(
      `${option}: \`${given}\` names a page`,
      `name the desk alone: ${option} ${url.origin}`,
    );
  const token = (environment[tokenVariable] ?? '').trim();
  if (token === '')
    throw new UsageError(
      `${tokenVariable}: is not set, so the desk lets nobody in`,
      'make a token on the desk: cookiewacht desk token add NAME --scope push',
    );
  // 32 bytes in base64url, as the desk makes them.
  if (!/^[\w-]{43}$/.test(token))
    throw new UsageError(
      `${tokenVariable}: is no token of a desk`,
      'copy the 43 characters that the desk showed when the token was made',
    );
  return { origin: url, token };
}

/** What a desk answered: its JSON, or why there is none. `away`: it did not answer, or cannot now; later it may. */
export type Answer = { body: unknown } | { failed: string; advice: string; away: boolean };

const errorSchema = z.object({ error: z.object({ what: z.string(), advice: z.string() }) });
/** The longest answer that is read, in bytes. */
const longest = 64 * 2 ** 20;

/** Asks the API of a desk. Never throws. */
export async function askDesk(
  { origin, token }: DeskAddress,
  path: `/api/v1/${string}`,
  init: RequestInit & { duplex?: 'half' } = {},
): Promise<Answer> {
  try {
    const answer = await fetch(new URL(path, origin), {
      ...init,
      headers: {
        authorization: `Bearer ${token}`,
        'user-agent': `Cookiewacht/${product.version}`,
        ...(init.body ? { 'content-type': 'application/x-tar' } : {}),
      },
      // The token is for this host, and for no other that it names.
      redirect: 'manual',
    });
    const text = await textOf(answer);
    const body = parsed(text);
    if (answer.ok && body !== undefined) return { body };
    return refusalOf(answer, body, origin);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const failed = `${origin.host} does not answer (${reasonOf(cause).replaceAll(token, '…')})`;
    return { failed, advice: 'check the address, and whether the desk runs', away: true };
  }
}

function refusalOf({ status, headers }: Response, body: unknown, { host }: URL): Answer {
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null)
    return {
      failed: `${host} leads elsewhere`,
      advice: `name where the desk is: ${toDisplaySentence(location, 200)}`,
      away: false,
    };
  const said = errorSchema.safeParse(body);
  if (!said.success)
    return {
      failed: `${host} is no review desk (it answered ${status})`,
      advice: 'name the address at which people open the desk',
      away: status >= 500,
    };
  const { what, advice } = said.data.error;
  return {
    failed: `${host}: ${toDisplaySentence(what, 400)}`,
    advice: toDisplaySentence(advice, 400),
    away: status >= 500 || status === 429,
  };
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > longest) throw new Error('its answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
