/** What people read on the desk, in either language. */
import type { Language } from '../../rules/judge/finding.ts';
import { en } from './en.ts';
import { nl, type DeskMessages } from './nl.ts';

export type { DeskMessages } from './nl.ts';

/** The texts of a language. */
export const deskMessages = (language: Language): DeskMessages => (language === 'nl' ? nl : en);
