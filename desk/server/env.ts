/** What every handler knows of a request. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Language } from '../../rules/judge/finding.ts';
import type { Role, Scope } from '../model/people.ts';

/** Who is signed in. */
interface Visitor {
  name: string;
  displayName: string;
  role: Role;
}

/** Set by the guards before a handler runs. */
export interface Env {
  /** Node's own request; nothing in tests that call the server without a network. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    visitor: Visitor | null;
    token: { name: string; scope: Scope } | null;
    language: Language;
    /** Of who sent the request, as far as the desk knows. */
    address: string;
  };
}

export type DeskContext = Context<Env>;
export type Handler = (context: DeskContext) => Response | Promise<Response>;
