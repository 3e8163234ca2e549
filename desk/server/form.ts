/** What a form sent: text only, bounded by the limit of the request. */
import type { DeskContext } from './env.ts';

/** The fields of a form. A field that is missing is empty; files are left out. */
export class Fields {
  readonly #fields: ReadonlyMap<string, readonly string[]>;

  constructor(fields: ReadonlyMap<string, readonly string[]>) {
    this.#fields = fields;
  }

  /** The last value of a field, without white space around it. */
  text(name: string): string {
    return (this.#fields.get(name)?.at(-1) ?? '').trim();
  }

  /** A value as it was typed, as of a password. */
  raw(name: string): string {
    return this.#fields.get(name)?.at(-1) ?? '';
  }

  all(name: string): readonly string[] {
    return this.#fields.get(name) ?? [];
  }
}

/** Reads the form of a request. */
export async function fieldsOf(context: DeskContext): Promise<Fields> {
  const body = await context.req.parseBody({ all: true });
  const entries = Object.entries(body).map(([name, value]): [string, string[]] => [
    name,
    [value].flat().filter((each) => typeof each === 'string'),
  ]);
  return new Fields(new Map(entries));
}
