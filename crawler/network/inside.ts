/** Which addresses outside the public internet a run may reach: everything, or what its user named. */
import { isPrivateAddress, isPrivateHost } from './private-address.ts';

/** Everything, or these (`host:port`). */
export type Inside = 'all' | ReadonlySet<string>;

/** Whether the user allowed this address, wherever its name leads. */
export const isInside = (inside: Inside, host: string, port: number): boolean =>
  inside === 'all' || inside.has(`${host}:${port}`);

/** The addresses that a user gave, as far as nobody else can have meant them: IP addresses and local names. */
export const privateOnes = (urls: readonly string[]): ReadonlySet<string> =>
  new Set(
    urls.flatMap((address) => {
      const url = URL.parse(address);
      return url && (isPrivateHost(url.hostname) || isPrivateAddress(url.hostname)) ? [addressOf(url)] : [];
    }),
  );

/** `host:port`, an IPv6 address without its brackets. */
export const addressOf = ({ hostname, port, protocol }: URL): string =>
  `${hostname.replace(/^\[|\]$/g, '')}:${port || (/^(?:https|wss):$/.test(protocol) ? 443 : 80)}`;
