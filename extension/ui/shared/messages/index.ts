/** Everything that a surface of the extension says itself, in either language. */
import type { Language } from '../../../../rules/judge/finding.ts';
import { en } from './en.ts';
import { nl, type OwnMessages } from './nl.ts';

export type { OwnMessages as SurfaceWords } from './nl.ts';

export const ownMessages = (language: Language): OwnMessages => (language === 'nl' ? nl : en);
