/** The chain of initiators of a finding. */
import { h, type ComponentChildren } from 'preact';
import type { InitiatorStep } from '../../../../rules/evidence/common.ts';
import { stepLabel } from '../../../present/address.ts';
import type { Ui } from '../context.ts';

/** The chain from the document to the nearest cause, as a list. */
export const InitiatorChain = ({
  ui,
  steps,
  siteHost,
}: {
  ui: Ui;
  steps: readonly InitiatorStep[];
  siteHost: string;
}): ComponentChildren =>
  h(
    'ol',
    { class: 'chain' },
    steps
      .filter(({ url }) => url !== '')
      .map((step, index) =>
        h(
          'li',
          { key: index },
          ui.source?.(step, stepLabel(step, siteHost)) ?? h('code', null, stepLabel(step, siteHost)),
        ),
      ),
  );
