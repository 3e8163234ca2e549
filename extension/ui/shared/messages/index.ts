/** Everything that the extension's surfaces say themselves, in either language. */
import type { Language } from '../../../../rules/judge/finding.ts';
import { en } from './en.ts';
import { nl, type OwnMessages } from './nl.ts';

export type { OwnMessages } from './nl.ts';

/** The messages of the extension in a language. */
export const ownMessages = (language: Language): OwnMessages => (language === 'nl' ? nl : en);
