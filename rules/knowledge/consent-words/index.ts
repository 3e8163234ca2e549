/** All languages. A control is compared with all of them: banners mix languages. */
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import type { ConsentWords } from './words.ts';

export const consentWords: readonly ConsentWords[] = [nl, en, de, fr, es, it, pt, pl, da, sv];
