/** All languages. A control is compared with all of them: banners mix languages. */
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { ConsentWords } from './words.ts';

export const consentWords: readonly ConsentWords[] = [nl, en, de, fr];
