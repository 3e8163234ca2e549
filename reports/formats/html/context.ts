/** What every component of the report gets beside its own data. */
import type { ComponentChildren } from 'preact';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { Messages } from '../../messages/index.ts';
import type { Language } from '../../../rules/judge/finding.ts';
import type { Report } from '../../document/schema/run.ts';
import type { SiteReport } from '../../document/schema/site.ts';

export interface Ui {
  report: Report;
  language: Language;
  words: Messages;
  /** A picture of the run as a `data:` address; null if it is not embedded. */
  picture(path: string): string | null;
  /** Path under which the page shows it: that of another visit if both pictures are equal. */
  pictureShownAs?(path: string): string;
  /** Its size in pixels, if known. */
  pictureSize(path: string): { width: number; height: number } | null;
  /**
   * Whether there are so many sites that the page must leave out details that a table of the run has too, to
   * stay small enough to send.
   */
  brief: boolean;
  /** How the reader calls the program. */
  command: string;
  /** Name of the evidence file, if the report has no journeys. */
  evidenceFile?: string;
  /** Where a finding is, if not further down the same page. */
  findingAddress?(fingerprint: string): string;
  /** A link to the source of a step of an initiator chain, if the surface can open it; it shows `label`. */
  source?(step: InitiatorStep, label: string): ComponentChildren;
}

export interface SiteProps {
  ui: Ui;
  site: SiteReport;
}

/**
 * Site ids and fingerprints come from a file: only letters, digits, dots and dashes may be part of an id in
 * the page.
 */
const safe = (text: string): string => text.replace(/[^\w.-]/g, '_');
/** The id of a site's section in the page. */
export const siteAnchor = (site: string): string => `site-${safe(site)}`;
/** The id of a finding's card in the page. */
export const findingAnchor = (fingerprint: string): string => `finding-${safe(fingerprint)}`;
/** Where a link to a finding leads. */
export const findingHref = ({ findingAddress }: Ui, fingerprint: string): string =>
  findingAddress?.(fingerprint) ?? `#${findingAnchor(fingerprint)}`;
/** The id of a picture in the page. */
export const pictureAnchor = (path: string): string => `picture-${safe(path)}`;
