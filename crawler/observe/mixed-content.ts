/**
 * What a secure page asked for in the clear and the browser upgraded or blocked on its own.
 *
 * Some of it never shows as a network event: an http image is fetched over https, an http frame and a ws:
 * socket are stopped before they are requests. Source: CDP `Audits.issueAdded`, MixedContentIssue.
 */
import type { Protocol } from 'puppeteer-core';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { Request } from '../../rules/evidence/index.ts';
import { requestOf } from '../../watch/observations/request.ts';
import type { Stamp } from '../capture/recorder.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

export const observer = defineObserver({
  kinds: ['request'],
  create(context) {
    const asked = new Set<string>();
    // Those that do show as requests are recorded as such; the audit adds the others. It may come first, so it waits for the end.
    context.network.listen({
      started: ({ request, moment }) => {
        if (/^(?:http|ws):/i.test(request.url)) asked.add(keyOf(moment, request.url));
      },
    });
    const waiting = new Map<string, { details: Details; moment: Stamp }>();
    return {
      attached: ({ type, session, setUp }) => {
        if (type !== 'page' && type !== 'frame') return;
        session.on('Audits.issueAdded', ({ issue }) => {
          const details = issue.details.mixedContentIssueDetails;
          if (!details || !URL.canParse(details.insecureURL) || waiting.size >= MAX_RESOURCES) return;
          const moment = context.recorder.now();
          const key = keyOf(moment, details.insecureURL);
          if (!waiting.has(key)) waiting.set(key, { details, moment });
        });
        setUp(session.send('Audits.enable'));
      },
      async snapshot({ moment: when }) {
        if (when !== 'page-end') return;
        [...waiting].forEach(([key, { details, moment }], index) => {
          if (!asked.has(key)) record(details, `audit-${moment.visit}-${index}`, moment, context);
        });
        waiting.clear();
        asked.clear();
      },
    };
  },
});

/** More than this a page are not kept. */
const MAX_RESOURCES = 1000;
const keyOf = ({ visit }: Stamp, url: string): string => `${visit} ${url}`;

type Details = Protocol.Audits.MixedContentIssueDetails;

function record(
  { insecureURL, resolutionStatus, resourceType, mainResourceURL }: Details,
  id: string,
  moment: Stamp,
  { recorder, redact }: JourneyContext,
): void {
  const initiator: InitiatorStep[] = [{ type: 'document', url: redact.url(mainResourceURL) }];
  const request = requestOf(
    {
      id,
      url: insecureURL,
      method: 'GET',
      type: resourceType ?? 'other',
      frame: mainResourceURL,
      mainDocument: false,
      body: undefined,
      redirectedFrom: null,
      initiator,
    },
    redact,
  );
  recorder.record({ ...request, ...outcomes[resolutionStatus] }, moment);
}

const outcomes: Readonly<Record<Details['resolutionStatus'], Pick<Request, 'outcome' | 'reason'>>> = {
  MixedContentBlocked: { outcome: 'blocked', reason: 'mixed-content' },
  MixedContentAutomaticallyUpgraded: {
    outcome: 'upgraded',
    reason: 'mixed content, upgraded by the browser',
  },
  MixedContentWarning: { outcome: 'answered' },
};
