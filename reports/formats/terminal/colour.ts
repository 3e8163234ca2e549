/** Colours for a terminal, by meaning. Switched off, they return the text as it is. */
import type { Severity } from '../../../rules/judge/finding.ts';
import type { Standing } from '../../../rules/judge/verdict.ts';

type Paint = (text: string) => string;

export interface Colours {
  bold: Paint;
  dim: Paint;
  severity: Record<Severity, Paint>;
  verdict: Record<Standing, Paint>;
}

/** The colours, or functions that change nothing. */
export function coloursFor(on: boolean): Colours {
  /**
   * SGR codes (ECMA-48) that switch on and off. Only the sixteen colours, which follow the reader's own
   * theme.
   */
  const paint = (open: number, close: number): Paint =>
    on ? (text) => `\u001b[${open}m${text}\u001b[${close}m` : (text) => text;
  const bold = paint(1, 22);
  const [red, green, yellow, blue, magenta] = [
    paint(31, 39),
    paint(32, 39),
    paint(33, 39),
    paint(34, 39),
    paint(35, 39),
  ];
  return {
    bold,
    dim: paint(2, 22),
    severity: { critical: (text) => bold(red(text)), high: red, medium: yellow, low: blue, info: magenta },
    verdict: { compliant: green, violations: red, inconclusive: yellow, waived: blue },
  };
}
