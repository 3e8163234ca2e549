/** Looks for personal data in a request before it is redacted. What is kept is the kind and the place, never the data. */
import { createHash } from 'node:crypto';
import type { PersonalData } from '../../rules/evidence/request.ts';
import { personalDataIn } from '../../rules/personal-data.ts';

/** Data that is typed into forms to see where it goes, with the forms in which trackers send it on. */
export class Canaries {
  readonly email: string;
  readonly text: string;
  readonly #hashes: string[];
  #typed = false;

  /** `mark` makes this run's canaries differ from any other's. */
  constructor(mark: string) {
    this.email = `kanarie-${mark}@example.com`;
    this.text = `Kanarie ${mark}`;
    this.#hashes = ['sha256', 'sha1', 'md5'].map((algorithm) => createHash(algorithm).update(this.email).digest('hex'));
  }

  /** From now on they may be met in requests. */
  typed(): void {
    this.#typed = true;
  }

  get plain(): string[] {
    return this.#typed ? [this.email, this.text] : [];
  }

  hashedIn(value: string): boolean {
    return this.#typed && this.#hashes.some((hash) => value.toLowerCase().includes(hash));
  }
}

interface Raw {
  url: string;
  body: string | undefined;
  referrer: string | undefined;
}

const MOST = 20;
const base64 = /^[A-Za-z0-9+/_-]{16,}={0,2}$/;

export function findPersonalData({ url, body, referrer }: Raw, canaries: Canaries): PersonalData[] {
  const found = new Map<string, PersonalData>();
  const look = (where: PersonalData['where'], value: string, parameter?: string): void => {
    const texts = base64.test(value) ? [value, Buffer.from(value, 'base64').toString('latin1')] : [value];
    const types = new Set(texts.flatMap((text) => personalDataIn(text, parameter, canaries.plain)));
    const hashed = canaries.hashedIn(value);
    for (const [type, form] of [...[...types].map((each) => [each, 'plain'] as const), ...(hashed ? [['canary', 'hashed'] as const] : [])]) {
      if (found.size < MOST) found.set(`${type} ${where} ${parameter ?? ''} ${form}`, { type, where, form, ...(parameter === undefined ? {} : { parameter: parameter.slice(0, 64) }) });
    }
  };
  const parsed = URL.parse(url);
  if (parsed) {
    look('path', decode(parsed.pathname));
    for (const [name, value] of [...parsed.searchParams].slice(0, 100)) look('query', value, name);
  }
  for (const [name, value] of bodyPairs(body ?? '')) look('body', value, name);
  const from = referrer === undefined ? null : URL.parse(referrer);
  if (from) {
    look('referrer', decode(from.pathname));
    for (const [name, value] of [...from.searchParams].slice(0, 50)) look('referrer', value, name);
  }
  return [...found.values()];
}

function bodyPairs(body: string): Array<[string | undefined, string]> {
  const text = body.slice(0, 65_536);
  if (text === '') return [];
  if (/^[\w.~%[\]-]{1,64}=/.test(text)) return text.split(/\r?\n/, 50).flatMap((line) => [...new URLSearchParams(line)]).slice(0, 300);
  // JSON, multipart and the like: the text as a whole, in pieces that the strict patterns can read.
  return text.split(/["'\r\n{},]+/).filter((piece) => piece.length > 5).slice(0, 500).map((piece) => [undefined, piece]);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
