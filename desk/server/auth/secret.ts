/**
 * Secrets that stand for a person or a program: sessions, sign-in links, tokens. The desk keeps their hash only, so
 * that a copy of the database signs nobody in.
 */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits cannot be guessed, so a plain hash is enough: nothing has to be slow. */
const secretBytes = 32;

/** A new secret, in letters that an address and a header may hold. */
export const newSecret = (): string => randomBytes(secretBytes).toString('base64url');

/** What is kept of a secret: its SHA-256, in hexadecimal. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a text can be a secret at all; anything else is not looked up. */
export const looksLikeSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);
