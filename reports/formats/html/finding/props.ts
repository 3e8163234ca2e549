/** What every part of a finding gets. */
import type { ReportFinding } from '../../../document/schema/finding.ts';
import type { SiteReport } from '../../../document/schema/site.ts';
import type { Ui } from '../context.ts';

export interface FindingProps {
  ui: Ui;
  site: SiteReport;
  finding: ReportFinding;
}
