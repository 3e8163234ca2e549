/** Logging in, as both portals of the replica do it: form, CSRF token, password, session and expiry. */
import { timingSafeEqual } from 'node:crypto';
import { token, type EstateRequest } from '../answer.ts';
import { member } from './member.ts';

/** Milliseconds after which a session ends. */
const SESSION_MS = 20 * 60_000;

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The fields of a form that was sent. */
export const fieldsOf = ({ body }: EstateRequest): URLSearchParams => new URLSearchParams(body);

/** Forms, half and whole sessions of one portal. `now`: a clock, in milliseconds. */
export class Login {
  readonly #forms = new Set<string>();
  readonly #halfway = new Set<string>();
  readonly #sessions = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** A token for one form, which can be sent once. */
  csrf(): string {
    const made = token(24);
    this.#forms.add(made);
    return made;
  }

  /** Whether the form carries a token of this portal. It is used up. */
  isOwnForm(fields: URLSearchParams): boolean {
    return this.#forms.delete(fields.get('csrf') ?? '');
  }

  /** Whether name and password are right. */
  knows(fields: URLSearchParams): boolean {
    return (
      same(fields.get('gebruikersnaam') ?? '', member.user) &&
      same(fields.get('wachtwoord') ?? '', member.password)
    );
  }

  /** The password was right, and a code is asked for. */
  beginHalfway(): string {
    const made = token(24);
    this.#halfway.add(made);
    return made;
  }

  /** Whether somebody is halfway; can be asked once. */
  wasHalfway(id: string): boolean {
    return this.#halfway.delete(id);
  }

  begin(): string {
    const made = token(32);
    this.#sessions.set(made, this.#now() + SESSION_MS);
    return made;
  }

  /** Whether the session goes on: each page prolongs it. */
  isInside(id: string | undefined): boolean {
    const ends = this.#sessions.get(id ?? '');
    if (id === undefined || ends === undefined || ends < this.#now()) return false;
    this.#sessions.set(id, this.#now() + SESSION_MS);
    return true;
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.#sessions.delete(id);
  }
}

/** A field that no visitor sees. */
export const csrfField = (value: string): string => `<input type="hidden" name="csrf" value="${value}">`;
