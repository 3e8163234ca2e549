/** What makes one site look different from the next. */
export interface Theme {
  accent: string;
  accentDark: string;
  /** Background of quiet sections. */
  tint: string;
  /** Background of the hero on the home page. */
  hero: string;
  heroInk: string;
  headings: string;
  /** Corner radius in CSS pixels. */
  radius: number;
  motif: Motif;
  /** Where the menu stands. */
  header: 'beside' | 'below';
}

export type Motif = 'network' | 'chart' | 'lesson' | 'pulse' | 'people' | 'report' | 'dialogue';

export const sans = "'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
export const serif = "Georgia, 'Times New Roman', serif";
export const round = "'Trebuchet MS', 'Segoe UI', Verdana, sans-serif";
