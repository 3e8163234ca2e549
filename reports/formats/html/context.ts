/** What every component of the report's pages is given beside its own data. */
import type { ComponentChildren } from 'preact';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { Messages } from '../../messages/index.ts';
import type { Language } from '../../../rules/judge/finding.ts';
import type { Report, SiteReport } from '../../document/report.ts';

export interface Ui {
  report: Report;
  language: Language;
  words: Messages;
  /** A picture of the run as a `data:` address; null where it is not embedded. */
  picture(path: string): string | null;
  /** Path under which the page shows it: another one where another visit looked just the same. */
  pictureShownAs?(path: string): string;
  /** Its size in pixels, where that can be told. */
  pictureSize(path: string): { width: number; height: number } | null;
  /** So many sites that details which a table of the run has too are left out, for the page to stay small enough to send. */
  brief: boolean;
  /** How the reader calls the program. */
  command: string;
  /** Name of the evidence file where the site's journeys are not told. */
  evidenceFile?: string;
  /** A link of an initiator chain as something that opens its source, where the surface can; it shows `label`. */
  source?(step: InitiatorStep, label: string): ComponentChildren;
}

export interface SiteProps {
  ui: Ui;
  site: SiteReport;
}

/** Ids within the page. Site ids and fingerprints come from a file: only letters, digits, dots and dashes go through. */
const safe = (text: string): string => text.replace(/[^\w.-]/g, '_');
export const siteAnchor = (site: string): string => `site-${safe(site)}`;
export const findingAnchor = (fingerprint: string): string => `finding-${safe(fingerprint)}`;
export const pictureAnchor = (path: string): string => `picture-${safe(path)}`;
