/** The one style sheet of all surfaces. */
import { base } from './base.ts';
import { controls } from './controls.ts';
import { media } from './media.ts';
import { pictures } from './pictures.ts';

export const style = base + pictures + controls + media;
