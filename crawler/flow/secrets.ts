/** The secrets of a flow: it has their names only, and the environment has their values. */
import { setTimeout } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import type { SecretSource } from '../../rules/policy/schema/flow-journey.ts';
import { UsageError } from '../errors.ts';

/** A name in a value that a flow types. */
const NAME = /\$\{([A-Z][A-Z0-9_]{0,63})\}/g;

/** The names that a text refers to. */
export const namesIn = (text: string): string[] => [...text.matchAll(NAME)].map(([, name = '']) => name);

/** Whether a text is nothing but names. */
export const isOnlyNames = (text: string): boolean => text !== '' && text.replace(NAME, '') === '';

/**
 * Milliseconds between two looks whether a code has changed.
 * @waits the code is another one than was typed before
 */
const NEW_CODE_EVERY_MS = 500;

/** The values of names. */
export class Secrets {
  readonly #values: ReadonlyMap<string, { source: SecretSource; value: string }>;
  /** The code that was typed last, by name. */
  readonly #codes = new Map<string, string>();
  /** Everything that was typed: what no evidence may hold. */
  readonly typed = new Set<string>();

  private constructor(values: ReadonlyMap<string, { source: SecretSource; value: string }>) {
    this.#values = values;
  }

  /**
   * Takes the values from the environment.
   * @throws UsageError when one is not set, or makes no code
   */
  static read(
    names: Readonly<Record<string, SecretSource>>,
    where: string,
    environment: Readonly<Record<string, string | undefined>> = process.env,
  ): Secrets {
    const values = new Map<string, { source: SecretSource; value: string }>();
    for (const [name, source] of Object.entries(names)) {
      const value = environment[name];
      if (value === undefined || value === '')
        throw new UsageError(
          `${where}: the secret ${name} is not set`,
          `set the environment variable ${name}`,
        );
      if (source === 'totp') codeOf(value, `${where}: the secret ${name}`);
      values.set(name, { source, value });
    }
    return new Secrets(values);
  }

  /**
   * The text with the values of its names, as they are at this moment. A code counts once (RFC 6238, 5.2): where it was
   * typed before, this waits for the next one.
   */
  async fill(text: string): Promise<string> {
    const values = new Map<string, string>();
    for (const name of new Set(namesIn(text))) {
      const known = this.#values.get(name);
      if (known !== undefined)
        values.set(name, known.source === 'totp' ? await this.#newCode(name, known.value) : known.value);
    }
    return text.replace(NAME, (whole, name: string) => {
      const value = values.get(name);
      if (value !== undefined) this.typed.add(value);
      return value ?? whole;
    });
  }

  async #newCode(name: string, key: string): Promise<string> {
    let code = codeOf(key, name);
    while (code === this.#codes.get(name)) {
      await setTimeout(NEW_CODE_EVERY_MS);
      code = codeOf(key, name);
    }
    this.#codes.set(name, code);
    return code;
  }
}

/**
 * The code of this moment. `secret`: in base32, or an `otpauth://totp/…` address, as sites show them. Source: RFC 6238.
 * @throws UsageError when it is neither
 */
function codeOf(secret: string, what: string): string {
  try {
    if (!secret.startsWith('otpauth:'))
      return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '').toUpperCase()) }).generate();
    // The whole library parses addresses of counters too, which nobody types from.
    const address = new URL(secret);
    if (!address.searchParams.get('secret')) throw new Error('it has no `secret`');
    const part = (name: string): string | null => address.searchParams.get(name);
    return new TOTP({
      secret: Secret.fromBase32(part('secret') ?? ''),
      algorithm: part('algorithm') ?? 'SHA1',
      digits: Number(part('digits') ?? 6),
      period: Number(part('period') ?? 30),
    }).generate();
  } catch (error) {
    throw new UsageError(
      // The library's reason has a character of the key.
      `${what} makes no code`,
      'expects the key of the authenticator in base32, or its otpauth://totp/ address',
      { cause: error },
    );
  }
}
