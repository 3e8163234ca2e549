/**
 * Signing in at the organisation's own provider: OpenID Connect, authorization code with PKCE (RFC 7636), state and
 * nonce. The provider says who somebody is; what they may do is the desk's.
 */
import * as oidc from 'openid-client';
import * as z from 'zod';
import type { Accounts } from '../../desk.ts';
import type { User } from '../../model/people.ts';
import { returnAddress } from './return-address.ts';

/** Where the provider is, and by which name it knows the desk. */
export interface ProviderSettings {
  issuer: URL;
  clientId: string;
  /** Empty for a public client. */
  clientSecret: string;
}

/** What the browser keeps between leaving for the provider and coming back. */
const pendingSchema = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  to: z.string(),
});
export type Pending = z.infer<typeof pendingSchema>;

/** Who somebody is, in the provider's words. */
interface Identity {
  issuer: string;
  subject: string;
  /** Their address, if the provider checked that it is theirs. */
  mail: string | null;
  name: string;
}

export interface Provider {
  /** The provider's address to send the browser to, and what to keep until it is back. */
  begin(redirect: string, to: string): Promise<{ address: string; pending: Pending }>;
  /** @throws an error when the answer is not the one to this question */
  finish(address: URL, pending: Pending): Promise<Identity>;
}

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  preferred_username: z.string().optional(),
  name: z.string().optional(),
});

/** The provider; asked for its own settings when somebody first signs in, so that the desk starts without it. */
export function providerAt({ issuer, clientId, clientSecret }: ProviderSettings): Provider {
  let known: Promise<oidc.Configuration> | null = null;
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  const configuration = async (): Promise<oidc.Configuration> => {
    known ??= oidc.discovery(issuer, clientId, undefined, authentication(clientSecret), {
      // Plain http never leaves this machine.
      execute: issuer.protocol === 'http:' && loopback ? [oidc.allowInsecureRequests] : [],
      timeout: 10,
    });
    try {
      return await known;
    } catch (error) {
      known = null;
      throw error;
    }
  };
  return {
    async begin(redirect, to) {
      const pending = {
        verifier: oidc.randomPKCECodeVerifier(),
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        to: returnAddress(to),
      };
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: 'openid email profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        state: pending.state,
        nonce: pending.nonce,
      });
      return { address: address.href, pending };
    },
    async finish(address, { verifier, state, nonce }) {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), address, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = claimsSchema.parse(tokens.claims());
      return {
        issuer: claims.iss,
        subject: claims.sub,
        mail: claims.email_verified === true ? (claims.email ?? null) : null,
        name: claims.preferred_username ?? claims.name ?? claims.email ?? claims.sub,
      };
    },
  };
}

const authentication = (secret: string): oidc.ClientAuth =>
  secret === '' ? oidc.None() : oidc.ClientSecretPost(secret);

/**
 * The person at the desk. Who comes for the first time is known by an address that the provider checked and an
 * administrator wrote down; from then on by the provider's own number, which does not change with a name.
 */
export async function userOf(
  accounts: Accounts,
  users: readonly User[],
  { issuer, subject, mail }: Identity,
): Promise<User | null> {
  const known = await accounts.userOfIdentity(issuer, subject);
  if (known !== null) return known.active ? known : null;
  const [user, another] = users.filter(
    (each) => each.active && mail !== null && each.mail?.toLowerCase() === mail.toLowerCase(),
  );
  if (user === undefined || another !== undefined) return null;
  await accounts.linkIdentity(issuer, subject, user.name);
  return user;
}

/** What the browser kept, as text for a cookie. */
export const pendingToText = (pending: Pending): string =>
  Buffer.from(JSON.stringify(pending)).toString('base64url');

/** What the browser kept; null if that is nothing, or not ours. */
export function pendingOf(text: string | undefined): Pending | null {
  if (text === undefined || text.length > 4000) return null;
  try {
    return pendingSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
}
