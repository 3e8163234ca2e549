/** The waiver of a finding, and that of its cause, to copy into the policy. */
import { h, type ComponentChildren } from 'preact';
import type { ReportFinding } from '../../../reports/document/schema/finding.ts';
import type { SiteProps } from '../../../reports/formats/html/context.ts';
import { Fold } from '../../../reports/formats/html/marks.ts';
import { causeWaiverText, waiverText } from '../../../reports/present/waiver-text.ts';
import { CopyButton } from './copy-button.ts';
import type { UiMessages } from './start.ts';

interface Props extends SiteProps {
  texts: UiMessages;
  finding: ReportFinding;
}

/** Both waivers; nothing if the finding is waived already. */
export function Waive({ ui, site, texts, finding }: Props): ComponentChildren {
  if (finding.waiver?.state === 'applied') return null;
  const { own } = texts;
  const { page } = ui.words;
  const text = waiverText(finding, ui.words);
  const cause = causeWaiverText(finding, site.url, ui.words);
  return h(
    Fold,
    { summary: page.waiverHow },
    h('p', null, page.waiverIntro),
    h('pre', { tabIndex: 0, 'aria-label': own.finding.copyWaiver }, text),
    h(CopyButton, { texts, label: own.finding.copyWaiver, text: () => `${text}\n` }),
    cause === null
      ? null
      : [
          h('p', { key: 'says' }, own.finding.causeWaiver(cause.cause)),
          h('pre', { tabIndex: 0, 'aria-label': own.finding.copyCauseWaiver, key: 'text' }, cause.text),
          h(CopyButton, {
            texts,
            label: own.finding.copyCauseWaiver,
            text: () => `${cause.text}\n`,
            key: 'copy',
          }),
        ],
  );
}
