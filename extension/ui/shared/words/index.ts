/** Everything that a surface of the extension says itself, in either language. */
import type { Language } from '../../../../rules/judge/finding.ts';
import { en } from './en.ts';
import { nl, type SurfaceWords } from './nl.ts';

export type { SurfaceWords } from './nl.ts';

export const surfaceWords = (language: Language): SurfaceWords => (language === 'nl' ? nl : en);
