/** What the server is made with. */
import type { Desk } from '../desk.ts';
import type { Crawls } from '../jobs/crawls.ts';
import type { Provider } from './auth/oidc.ts';
import type { Origin } from './security/origin.ts';

export interface ServerContext {
  desk: Desk;
  origin: Origin;
  /** The organisation's own provider of identities (OpenID Connect); null for none. */
  provider: Provider | null;
  /** Whether `X-Forwarded-For` is believed, as it comes from a proxy on this machine. */
  behindProxy: boolean;
  /** Crawls that this desk makes; null for a desk that makes none. */
  crawls: Crawls | null;
  /** Says something on the server's own output. */
  say(line: string): void;
}
